import { partitionPoint } from "../text/partitionPoint.ts";
import { contains, type Span } from "../text/span.ts";
import { type Cut, nextMark, scanInline } from "./inlineScan.ts";

/** Running text as a reader sees it, without Markdown's marks, and the way back to the source. */
export interface InlineText {
  /** The words; a line break of the source, a hard break and `<br>` are `\n`. */
  readonly plain: string;
  /** The part of the document that was read. */
  readonly span: Span;
  /** Links, code and emphasis; their spans are offsets in `plain`. */
  readonly links: readonly InlineLink[];
  readonly images: readonly InlineImage[];
  readonly code: readonly Span[];
  readonly strong: readonly Span[];
  readonly struck: readonly Span[];
  /** The place in the document of an offset in `plain`. */
  source(offset: number): number;
  /** The place in the document of a span in `plain`, marks at its ends left out. */
  sourceSpan(span: Span): Span;
  /** The offset in `plain` of a place in the document; a place within a mark is where the mark was. */
  toPlain(source: number): number;
}

export interface InlineLink {
  readonly span: Span;
  readonly href: string;
  /** The target in the document. */
  readonly hrefSpan: Span;
}

export interface InlineImage {
  /** Where the image stands in `plain`, which holds nothing of it. */
  readonly at: number;
  readonly alt: string;
  /** The whole image in the document. */
  readonly span: Span;
  readonly hrefSpan: Span;
}

/**
 * The inline text of a span: the content of a heading, a cell, a line of a paragraph. markdown-it's own inline tokens have
 * no places, hence this reader; it knows emphasis, code, links, images, autolinks, HTML tags, entities and escapes.
 *
 * @example
 * readInline("**10:00** [down](x)", { start: 0, end: 19 }).plain // "10:00 down"
 */
export function readInline(text: string, span: Span): InlineText {
  return readInlineLines(text, [span]);
}

/** The inline text of several lines, such as those of a paragraph; what stands between two of them counts as one line break. */
export function readInlineLines(text: string, lines: readonly Span[]): InlineText {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  if (isPlain(text, lines)) {
    return untouched(text.slice(span.start, span.end), span);
  }
  const scan = scanInline(text, lines);
  if (scan.cuts.length === 0) {
    return untouched(text.slice(span.start, span.end), span);
  }
  const { plain, map } = cutOut(text, span, scan.cuts);
  const toPlain = ({ start, end }: Span): Span => ({ start: map.toPlain(start), end: map.toPlain(end) });
  return {
    plain,
    span,
    links: scan.links.map((link) => ({ span: toPlain(link.content), href: link.href, hrefSpan: link.hrefSpan })),
    images: scan.images.map((image) => ({
      at: map.toPlain(image.span.start),
      alt: text.slice(image.content.start, image.content.end),
      span: image.span,
      hrefSpan: image.hrefSpan,
    })),
    code: scan.code.map(toPlain),
    strong: scan.strong.map(toPlain),
    struck: scan.struck.map(toPlain),
    source: map.toSource,
    toPlain: map.toPlain,
    sourceSpan: ({ start, end }) => {
      const from = map.toSource(start);
      return { start: from, end: end > start ? Math.max(from, map.toSource(end - 1) + 1) : from };
    },
  };
}

/** Whether no mark stands in the lines and nothing but a line break between them: then the source is what is read. */
function isPlain(text: string, lines: readonly Span[]): boolean {
  let end: number | undefined;
  for (const line of lines) {
    const isNext = end === undefined || (line.start === end + 1 && text.charCodeAt(end) === 0x0a);
    if (!isNext || nextMark(text, line.start, line.end) < line.end) {
      return false;
    }
    end = line.end;
  }
  return true;
}

const NONE: readonly never[] = [];

function untouched(plain: string, span: Span): InlineText {
  return {
    plain,
    span,
    links: NONE,
    images: NONE,
    code: NONE,
    strong: NONE,
    struck: NONE,
    source: (offset) => span.start + offset,
    toPlain: (source) => Math.max(0, Math.min(source, span.end) - span.start),
    sourceSpan: ({ start, end }) => ({ start: span.start + start, end: span.start + end }),
  };
}

interface OffsetMap {
  toPlain(source: number): number;
  toSource(plain: number): number;
}

/** Joins what lies between the cuts. Runs of text keep their length, so the map is a list of where each run begins. */
function cutOut(text: string, span: Span, cuts: readonly Cut[]): { readonly plain: string; readonly map: OffsetMap } {
  const inOrder = [...cuts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const parts: string[] = [];
  const plainStarts: number[] = [];
  const sourceStarts: number[] = [];
  let length = 0;
  let done = span.start;
  const push = (part: string, source: number) => {
    plainStarts.push(length);
    sourceStarts.push(source);
    parts.push(part);
    length += part.length;
  };
  for (const cut of inOrder) {
    if (cut.span.start < done) {
      continue;
    }
    if (cut.span.start > done) {
      push(text.slice(done, cut.span.start), done);
    }
    if (cut.becomes !== "") {
      push(cut.becomes, cut.span.start);
    }
    done = cut.span.end;
  }
  push(text.slice(done, span.end), done);
  const map: OffsetMap = {
    toSource(plain) {
      const run = lastAtMost(plainStarts, plain);
      return Math.min((sourceStarts[run] ?? span.start) + plain - (plainStarts[run] ?? 0), span.end);
    },
    toPlain(source) {
      const run = lastAtMost(sourceStarts, source);
      const next = plainStarts[run + 1] ?? length;
      return Math.min((plainStarts[run] ?? 0) + Math.max(0, source - (sourceStarts[run] ?? 0)), next);
    },
  };
  return { plain: parts.join(""), map };
}

/** The index of the last value that is not above the limit; 0 if all are. */
function lastAtMost(values: readonly number[], limit: number): number {
  return Math.max(0, partitionPoint(values.length, (index) => (values[index] ?? 0) <= limit) - 1);
}

/** Whether a span of `plain` lies in code, where words are not the author's own. */
export function isCode(inline: InlineText, span: Span): boolean {
  return inline.code.some((code) => contains(code, span));
}
