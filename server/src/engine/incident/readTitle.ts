import type { Block, FrontMatter, Heading, MarkdownDocument } from "../markdown/document.ts";
import { readInline } from "../markdown/inline.ts";
import { slice } from "../text/span.ts";
import { fieldName } from "./fieldCatalogue.ts";
import type { Title } from "./model.ts";
import { matchTitle } from "./titles/matchTitle.ts";
import type { ExtraTitles } from "./titles/wholeTitle.ts";

/** The title, and the heading or line of the body that states it, which is no section. */
export interface TitleReading {
  readonly title?: Title;
  readonly block?: Heading;
}

const LONGEST_LINE = 160;

/**
 * The title of a document: from its front matter, else its first heading of level 1, else its first line. A
 * level-1 heading that is the name of a section among others of level 1 is no title.
 */
export function readTitle(markdown: MarkdownDocument, extra: ExtraTitles): TitleReading {
  const { text, blocks } = markdown;
  const first = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const heading = first?.kind === "heading" && isTitle(text, { first, blocks, extra }) ? first : undefined;
  const stated = titleOfFrontMatter(markdown.frontMatter);
  const title = stated ?? titleOf(text, heading) ?? (heading ? undefined : firstLine(markdown, extra));
  return { ...(title ? { title } : {}), ...(heading ? { block: heading } : {}) };
}

interface TitleCandidate {
  readonly first: Heading;
  readonly blocks: readonly Block[];
  readonly extra: ExtraTitles;
}

function isTitle(text: string, { first, blocks, extra }: TitleCandidate): boolean {
  const isFirst = blocks.find((block) => block.kind === "heading") === first;
  const isOnly = blocks.every((block) => block === first || block.kind !== "heading" || block.level > 1);
  if (isFirst && isOnly) {
    return true;
  }
  const { by } = matchTitle(readInline(text, first.content).plain, extra);
  return isFirst ? by !== "whole" : by === undefined;
}

function titleOf(text: string, heading: Heading | undefined): Title | undefined {
  if (!heading) {
    return undefined;
  }
  const words = readInline(text, heading.content).plain.trim();
  return words === "" ? undefined : { text: words, span: heading.content, source: "heading" };
}

function titleOfFrontMatter(frontMatter: FrontMatter | undefined): Title | undefined {
  const entry = frontMatter?.entries.find((each) => each.key.value.toLowerCase() === "title");
  if (entry?.value.kind !== "scalar" || entry.value.value === undefined) {
    return undefined;
  }
  const words = String(entry.value.value).trim();
  return words === "" ? undefined : { text: words, span: entry.valueSpan, source: "front-matter" };
}

/** The first line of a document that begins with text, unless it is a field or the heading of a section. */
function firstLine({ text, blocks }: MarkdownDocument, extra: ExtraTitles): Title | undefined {
  const first = blocks[0];
  const span = first?.kind === "paragraph" ? first.lines[0] : undefined;
  if (!span || span.end - span.start > LONGEST_LINE) {
    return undefined;
  }
  const words = readInline(text, span).plain.replace(/^#+/, "").trim();
  const key = /^([\p{L} ]{2,30})[:：]\s*(.*)$/u.exec(slice(text, span));
  const isField = key !== null && fieldName(key[1] ?? "", key[2] ?? "") !== undefined;
  const isPlain = words !== "" && !/^[{<|!]/.test(words) && !/[:：.!。]$|:\/\//.test(words) && !isField;
  return isPlain && matchTitle(words, extra).by !== "whole" ? { text: words, span, source: "line" } : undefined;
}
