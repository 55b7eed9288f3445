import type { List, MarkdownDocument, Paragraph } from "../markdown/document.ts";
import { type Span, slice } from "../text/span.ts";
import type { HeadingStyle } from "./model.ts";

/** A place that may be the heading of a section, before its words are understood. */
export interface HeadingLine {
  readonly style: HeadingStyle;
  /** `##Title` or `\## Title`, which Markdown takes for text. */
  readonly hasHashes: boolean;
  /** 1–6 for a real heading. */
  readonly level: number | undefined;
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
  readonly itemEnd: number | undefined;
}

/** A longer line is a sentence, whatever marks stand around it. */
const LONGEST_TITLE = 90;
const LONGEST_LABEL = 60;
const LONGEST_LEAD = 41;
const LONGEST_BARE = 48;
/** No line that is looked at for a label or a lead is longer. */
const LONGEST_LINE = 4000;

const HASHES = /^\\?#{1,6}\s*(?=\p{L})/u;
const ONLY_COLON = /^\s*[:：]?\s*\\?$/;
const ONLY_HINT = /^\s*(?:\([^()]{1,60}\)\s*)?\\?$/;
const BEGINS_SMALL = /\p{Ll}/u;
const SENTENCE_ENDS = ".!?。)";
const LEAD_LABEL = /^\p{L}[^.!?]*$/u;

/** All places in the document that look like the heading of a section, in document order. */
export function readHeadingLines(markdown: MarkdownDocument): readonly HeadingLine[] {
  const { text, blocks } = markdown;
  const lines: HeadingLine[] = [];
  for (const [index, block] of blocks.entries()) {
    const hasNext = index + 1 < blocks.length && blocks[index + 1]?.kind !== "heading";
    if (block.kind === "heading") {
      const { content, span, style, level } = block;
      lines.push({
        style,
        hasHashes: false,
        level,
        titleSpan: content,
        span,
        lead: "",
        hasBody: hasNext,
        alone: true,
        ending: endingOf(text, content),
        itemEnd: undefined,
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
  // Above a title stands nothing, another title, or the end of a sentence; within a paragraph it begins like a sentence, too.
  let follows = true;
  for (const [index, line] of paragraph.lines.entries()) {
    const mayBeTitle = follows && (index === 0 || !BEGINS_SMALL.test(text.charAt(line.start)));
    const pseudo = pseudoHeading(text, line, mayBeTitle);
    follows = pseudo !== undefined || SENTENCE_ENDS.includes(text.charAt(line.end - 1));
    if (pseudo) {
      const hasBody = pseudo.lead !== "" || hasNext || index + 1 < paragraph.lines.length;
      lines.push(lineOf(text, pseudo, { hasBody, alone, itemEnd: undefined }));
    }
  }
}

/** `- **Label**: text`, or a label with blocks of its own below it. */
function pushList(text: string, list: List, lines: HeadingLine[]): void {
  for (const { blocks, checkbox } of list.items) {
    const first = blocks[0];
    const head = first?.kind === "paragraph" && !checkbox ? first.lines[0] : undefined;
    const pseudo = head && isMarked(text, head) ? boldHeading(text, head) : undefined;
    if (pseudo && first?.kind === "paragraph") {
      const hasBody = pseudo.lead !== "" || blocks.length > 1 || first.lines.length > 1;
      const itemEnd = blocks.at(-1)?.span.end ?? first.span.end;
      lines.push(lineOf(text, { ...pseudo, style: "list-label" }, { hasBody, alone: false, itemEnd }));
    }
  }
}

type Pseudo = Pick<HeadingLine, "style" | "titleSpan" | "span" | "lead"> & { readonly hasHashes?: boolean };

function lineOf(
  text: string,
  { style, hasHashes = false, titleSpan, span, lead }: Pseudo,
  { hasBody, alone, itemEnd }: Pick<HeadingLine, "hasBody" | "alone" | "itemEnd">,
): HeadingLine {
  const ending = endingOf(text, titleSpan);
  return { style, hasHashes, level: undefined, titleSpan, span, lead, hasBody, alone, ending, itemEnd };
}

function isMarked(text: string, { start }: Span): boolean {
  return text.startsWith("**", start) || text.startsWith("__", start);
}

function pseudoHeading(text: string, line: Span, mayBeTitle: boolean): Pseudo | undefined {
  if (isMarked(text, line)) {
    return boldHeading(text, line);
  }
  const length = line.end - line.start;
  if (length < 3 || length > LONGEST_LINE) {
    return undefined;
  }
  const first = text.charAt(line.start);
  const hashes = first === "#" || first === "\\" ? HASHES.exec(slice(text, line))?.[0].length : undefined;
  if (hashes !== undefined) {
    return {
      style: "bare",
      titleSpan: { start: line.start + hashes, end: line.end },
      span: line,
      lead: "",
      hasHashes: true,
    };
  }
  const colon = colonIn(text, { start: line.start, end: Math.min(line.end, line.start + LONGEST_LABEL + 2) });
  if (colon !== undefined) {
    return labelHeading(text, line, colon);
  }
  if (length > LONGEST_BARE) {
    return undefined;
  }
  const words = slice(text, line);
  const style = isCapitals(words) ? "caps" : "bare";
  return mayBeTitle || style === "caps" || words.endsWith("?")
    ? { style, titleSpan: line, span: line, lead: "" }
    : undefined;
}

function isCapitals(words: string): boolean {
  return !/[a-z]/.test(words) && words === words.toUpperCase() && words !== words.toLowerCase();
}

const LABEL_MARK = /^(?:\s?[:：]|\s[–—-]{1,2}\s)/;
/** The one label that nobody puts a mark behind. */
const TL_DR = /^tl;? ?dr$/i;

/** `**Title**`, `**Title:**`, `**Title** –`, or either with text behind it. */
function boldHeading(text: string, line: Span): Pseudo | undefined {
  const words = slice(text, line);
  const close = words.indexOf(words.slice(0, 2), 2);
  if (close < 3 || close > LONGEST_TITLE + 2) {
    return undefined;
  }
  const titleSpan = { start: line.start + 2, end: line.start + close };
  const rest = words.slice(close + 2);
  if (ONLY_COLON.test(rest)) {
    return { style: "bold", titleSpan, span: line, lead: "" };
  }
  if (rest.trimStart().startsWith("(") && ONLY_HINT.test(rest)) {
    return { style: "bold", titleSpan: line, span: line, lead: "" };
  }
  const isLabel = isColon(words, close - 1) || LABEL_MARK.test(rest) || TL_DR.test(words.slice(2, close));
  if (!isLabel || close > LONGEST_LABEL + 2) {
    return undefined;
  }
  const lead = rest.replace(/^\s*(?:[:：]|[–—-]{1,2}(?=\s))?\s*/, "");
  return { style: "bold-lead", titleSpan, span: { start: line.start, end: line.end - lead.length }, lead };
}

function colonIn(text: string, { start, end }: Span): number | undefined {
  for (let at = start; at < end; at++) {
    if (isColon(text, at)) {
      return at;
    }
  }
  return undefined;
}

function isColon(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x3a || code === 0xff1a;
}

/** `Title:`, `Title: (hint)`, or a title with text behind its colon. */
function labelHeading(text: string, line: Span, colon: number): Pseudo | undefined {
  const label = text.slice(line.start, colon).trimEnd();
  if (label.length < 2) {
    return undefined;
  }
  const rest = text.slice(colon + 1, line.end);
  const titleSpan = { start: line.start, end: line.start + label.length };
  if (line.end - line.start <= LONGEST_TITLE && ONLY_HINT.test(rest)) {
    return { style: "label", titleSpan: rest.includes("(") ? line : titleSpan, span: line, lead: "" };
  }
  const isLead = label.length <= LONGEST_LEAD && LEAD_LABEL.test(label) && !rest.startsWith("//");
  return isLead
    ? { style: "label", titleSpan, span: { start: line.start, end: colon + 1 }, lead: rest.trim() }
    : undefined;
}

function endingOf(text: string, { end }: Span): HeadingLine["ending"] {
  const last = text.charAt(end - 1);
  return last === "?" || last === "？" ? "question" : /[.!。;,]/.test(last) ? "sentence" : "title";
}
