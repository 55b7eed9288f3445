import type { List, MarkdownDocument, Paragraph } from "../markdown/document.ts";
import { type Span, slice, trim } from "../text/span.ts";
import type { HeadingStyle } from "./model.ts";

/** A place that may be the heading of a section, before its words are understood. */
export interface HeadingLine {
  readonly style: HeadingStyle;
  /** `##Title` or `\## Title`, which Markdown takes for text. */
  readonly hasHashes?: boolean;
  /** 1–6 for a real heading. */
  readonly level?: number;
  /** The words of the heading. */
  readonly titleSpan: Span;
  /** The heading with its marks: the lines of a real heading, the words and their marks of another. */
  readonly span: Span;
  /** What follows on the same line. */
  readonly lead: string;
  /** Whether anything follows that the heading could be about. */
  readonly hasBody: boolean;
  /** Alone between blank lines. */
  readonly alone: boolean;
  /** How the words end: as a question, as a sentence, or as a title does. */
  readonly ending: "question" | "sentence" | "title";
  /** The end of the list item that it opens. */
  readonly itemEnd?: number;
}

/** A longer line is a sentence, whatever marks stand around it. */
const LONGEST_LINE = 90;
const LONGEST_BARE = 48;

/** No line that is looked at for a label or a lead is longer. */
const MOST_LETTERS = 4000;

const HASHES = /^\\?#{1,6}\s*(?=\p{L})/u;
const BOLD_LINE = /^(\*\*|__)(?=\S)(.{1,90}?)\1\s*[:：]?\s*\\?$/;
const BOLD_LEAD = /^(\*\*|__)(?=\S)([^*_]{1,60}?)(?:[:：]\s*\1|\1\s*[:：])(.*)$/;
const LABEL = /^([^:：]{2,60}?)\s*[:：](?:\s*\(([^()]{1,60})\))?\s*\\?$/;
const LABEL_LEAD = /^([\p{L}][^:：.!?]{2,40})[:：]\s*(\S.*)$/u;

/** All places in the document that look like the heading of a section, in document order. */
export function readHeadingLines(markdown: MarkdownDocument): readonly HeadingLine[] {
  const { text, blocks } = markdown;
  const lines: HeadingLine[] = [];
  for (const [index, block] of blocks.entries()) {
    const hasNext = index + 1 < blocks.length && blocks[index + 1]?.kind !== "heading";
    if (block.kind === "heading") {
      const { content, span, style, level } = block;
      const ending = endingOf(text, content);
      lines.push({
        style,
        level,
        titleSpan: content,
        span,
        lead: "",
        hasBody: hasNext,
        alone: true,
        ending,
      });
    } else if (block.kind === "paragraph") {
      pushParagraph(text, block, { hasNext, lines });
    } else if (block.kind === "list") {
      pushList(text, block, lines);
    }
  }
  return lines;
}

interface Found {
  readonly hasNext: boolean;
  readonly lines: HeadingLine[];
}

function pushParagraph(text: string, paragraph: Paragraph, { hasNext, lines }: Found): void {
  const alone = paragraph.lines.length === 1;
  for (const [index, line] of paragraph.lines.entries()) {
    const pseudo = pseudoHeading(text, trim(text, line), index === 0);
    if (pseudo) {
      const hasBody = pseudo.lead !== "" || hasNext || index + 1 < paragraph.lines.length;
      lines.push({ ...pseudo, hasBody, alone, ending: endingOf(text, pseudo.titleSpan) });
    }
  }
}

/** `- **Label**: text`, or a label with blocks of its own below it. */
function pushList(text: string, list: List, lines: HeadingLine[]): void {
  for (const { blocks, checkbox } of list.items) {
    const [first, ...more] = blocks;
    if (first?.kind !== "paragraph" || checkbox) {
      continue;
    }
    const line = trim(text, first.lines[0] ?? first.span);
    const pseudo = isMarked(text, line) ? boldHeading(text, line) : undefined;
    if (pseudo) {
      const hasBody = pseudo.lead !== "" || more.length > 0 || first.lines.length > 1;
      const itemEnd = blocks.at(-1)?.span.end ?? first.span.end;
      const ending = endingOf(text, pseudo.titleSpan);
      lines.push({ ...pseudo, style: "list-label", hasBody, alone: false, ending, itemEnd });
    }
  }
}

type Pseudo = Pick<HeadingLine, "style" | "titleSpan" | "span" | "lead" | "hasHashes">;

function isMarked(text: string, { start }: Span): boolean {
  return text.startsWith("**", start) || text.startsWith("__", start);
}

function pseudoHeading(text: string, line: Span, isFirst: boolean): Pseudo | undefined {
  if (isMarked(text, line)) {
    return boldHeading(text, line);
  }
  const words = slice(text, line);
  if (words.length < 3 || words.length > MOST_LETTERS) {
    return undefined;
  }
  const hashes = HASHES.exec(words)?.[0].length;
  if (hashes !== undefined) {
    return {
      style: "bare",
      titleSpan: { start: line.start + hashes, end: line.end },
      span: line,
      lead: "",
      hasHashes: true,
    };
  }
  if (words.includes(":") || words.includes("：")) {
    return labelHeading(text, line);
  }
  const style = words === words.toUpperCase() && words !== words.toLowerCase() ? "caps" : "bare";
  const isShort = words.length <= LONGEST_BARE && (isFirst || style === "caps" || words.endsWith("?"));
  return isShort ? { style, titleSpan: line, span: line, lead: "" } : undefined;
}

function boldHeading(text: string, line: Span): Pseudo | undefined {
  const words = slice(text, line);
  const bold = words.length <= LONGEST_LINE + 6 ? BOLD_LINE.exec(words) : undefined;
  if (bold?.[2] !== undefined && !bold[2].includes(bold[1] ?? "")) {
    const start = line.start + 2;
    return { style: "bold", titleSpan: { start, end: start + bold[2].length }, span: line, lead: "" };
  }
  const lead = BOLD_LEAD.exec(words);
  if (lead?.[2] === undefined) {
    return undefined;
  }
  const start = line.start + 2;
  const rest = lead[3] ?? "";
  const span = { start: line.start, end: line.end - rest.length };
  const said = rest.replace(/\\$/, "").trim();
  return {
    style: said === "" ? "bold" : "bold-lead",
    titleSpan: { start, end: start + lead[2].length },
    span,
    lead: said,
  };
}

function labelHeading(text: string, line: Span): Pseudo | undefined {
  const words = slice(text, line);
  const label = words.length <= LONGEST_LINE ? LABEL.exec(words) : undefined;
  if (label?.[1] !== undefined) {
    const end = label[2] === undefined ? line.start + label[1].length : line.end;
    return { style: "label", titleSpan: { start: line.start, end }, span: line, lead: "" };
  }
  const lead = LABEL_LEAD.exec(words);
  if (lead?.[1] === undefined || lead[2] === undefined) {
    return undefined;
  }
  const titleSpan = { start: line.start, end: line.start + lead[1].length };
  return { style: "label", titleSpan, span: { ...titleSpan, end: titleSpan.end + 1 }, lead: lead[2] };
}

function endingOf(text: string, { end }: Span): HeadingLine["ending"] {
  const last = text.charAt(end - 1);
  return last === "?" || last === "？" ? "question" : /[.!。;,]/.test(last) ? "sentence" : "title";
}
