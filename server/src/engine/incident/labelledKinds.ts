import type { Block, MarkdownDocument } from "../markdown/document.ts";
import { type Span, slice } from "../text/span.ts";
import { fieldName } from "./fieldCatalogue.ts";
import { TIME_FIELDS } from "./fields.ts";
import type { Incident } from "./model.ts";
import type { SectionKind } from "./sectionCatalogue.ts";
import { matchTitle } from "./titles/matchTitle.ts";
import type { ExtraTitles } from "./titles/wholeTitle.ts";

/** `Detection: Validators told us`, with or without marks of emphasis. */
const LABELLED = /^\s*(?:\*\*|__)?(\p{L}[^:：*_|`[\]]{2,40}?)\s*(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*(\S.*)$/u;
/** Four words, or as many characters where words are not divided. */
const SENTENCE = /\S\s+\S+\s+\S+\s+\S|[^\u0000-\u007f]{8}/;
const OPENING: ReadonlySet<SectionKind> = new Set(["metadata", "summary"]);
const NO_TITLES: ExtraTitles = new Map();

/**
 * The kinds of section that stand before the first section, in the summary or among the metadata, as a label and a sentence:
 * `- Detection: Validators told us of the fault` says what a section would.
 */
export function labelledKinds(
  sections: Incident["sections"],
  { text, blocks }: Pick<MarkdownDocument, "text" | "blocks">,
): ReadonlySet<SectionKind> {
  const opening =
    sections.find(({ kind, style }) => !OPENING.has(kind) && style !== "bold-lead")?.span.start ?? text.length;
  const kinds = new Set<SectionKind>();
  for (const block of blocks) {
    if (block.span.start >= opening) {
      break;
    }
    for (const line of linesOf(block)) {
      const [, label = "", value = ""] = LABELLED.exec(slice(text, line)) ?? [];
      const kind = kindOfPair(label, value);
      if (kind) {
        kinds.add(kind);
      }
    }
  }
  return kinds;
}

/** The kind of section that a label names with nothing else, where its value is a sentence and not a word or a time. */
export function kindOfPair(label: string, value: string): SectionKind | undefined {
  if (!SENTENCE.test(value)) {
    return undefined;
  }
  const name = fieldName(label, value);
  if (name && TIME_FIELDS.has(name)) {
    return undefined;
  }
  const { kind, by, title } = matchTitle(label, NO_TITLES);
  return by === "whole" || title.split(" ").length <= 2 ? kind : undefined;
}

/** The lines of paragraphs, and the first line of each item of a list. */
function linesOf(block: Block): readonly Span[] {
  if (block.kind === "paragraph") {
    return block.lines;
  }
  if (block.kind !== "list") {
    return [];
  }
  return block.items.flatMap(({ blocks: [first] }) => (first?.kind === "paragraph" ? (first.lines[0] ?? []) : []));
}
