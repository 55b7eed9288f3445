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
    return new ReadText(text.slice(span.start, span.end), span);
  }
  const scan = scanInline(text, lines);
  if (scan.cuts.length === 0) {
    return new ReadText(text.slice(span.start, span.end), span);
  }
  const { plain, runs } = cutOut(text, span, scan.cuts);
  const read = new ReadText(plain, span, runs);
  // Taken out once, since each asking makes it anew.
  const plainOffset = read.toPlain;
  const toPlain = ({ start, end }: Span): Span => ({ start: plainOffset(start), end: plainOffset(end) });
  if (scan.links.length > 0) {
    read.links = scan.links.map((link) => ({ span: toPlain(link.content), href: link.href, hrefSpan: link.hrefSpan }));
  }
  if (scan.images.length > 0) {
    read.images = scan.images.map((image) => ({
      at: plainOffset(image.span.start),
      alt: text.slice(image.content.start, image.content.end),
      span: image.span,
      hrefSpan: image.hrefSpan,
    }));
  }
  read.code = scan.code.length > 0 ? scan.code.map(toPlain) : NONE;
  read.strong = scan.strong.length > 0 ? scan.strong.map(toPlain) : NONE;
  read.struck = scan.struck.length > 0 ? scan.struck.map(toPlain) : NONE;
  return read;
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

/** Runs of text keep their length, so the way back to the source is where each of them begins, on both sides. */
interface Runs {
  readonly plainStarts: readonly number[];
  readonly sourceStarts: readonly number[];
}

/** A class, since a document has hundreds of these, most of them without any mark. */
class ReadText implements InlineText {
  links: InlineText["links"] = NONE;
  images: InlineText["images"] = NONE;
  code: readonly Span[] = NONE;
  strong: readonly Span[] = NONE;
  struck: readonly Span[] = NONE;
  readonly plain: string;
  readonly span: Span;
  /** Absent where the source is what is read. */
  readonly #runs: Runs | undefined;

  constructor(plain: string, span: Span, runs?: Runs) {
    this.plain = plain;
    this.span = span;
    this.#runs = runs;
  }

  /** Functions, and made when they are asked for: whoever takes them out of the text can call them all the same. */
  get source(): InlineText["source"] {
    return (offset) => this.#source(offset);
  }

  get sourceSpan(): InlineText["sourceSpan"] {
    return ({ start, end }) => {
      const from = this.#source(start);
      if (!this.#runs) {
        return { start: from, end: this.#source(end) };
      }
      return { start: from, end: end > start ? Math.max(from, this.#source(end - 1) + 1) : from };
    };
  }

  get toPlain(): InlineText["toPlain"] {
    return (source) => this.#toPlain(source);
  }

  #source(offset: number): number {
    const { start, end } = this.span;
    if (!this.#runs) {
      return start + offset;
    }
    const { plainStarts, sourceStarts } = this.#runs;
    const run = lastAtMost(plainStarts, offset);
    return Math.min((sourceStarts[run] ?? start) + offset - (plainStarts[run] ?? 0), end);
  }

  #toPlain(source: number): number {
    const { start, end } = this.span;
    if (!this.#runs) {
      return Math.max(0, Math.min(source, end) - start);
    }
    const { plainStarts, sourceStarts } = this.#runs;
    const run = lastAtMost(sourceStarts, source);
    const next = plainStarts[run + 1] ?? this.plain.length;
    return Math.min((plainStarts[run] ?? 0) + Math.max(0, source - (sourceStarts[run] ?? 0)), next);
  }
}

/** Joins what lies between the cuts. */
function cutOut(text: string, span: Span, cuts: readonly Cut[]): { readonly plain: string; readonly runs: Runs } {
  const plainStarts: number[] = [];
  const sourceStarts: number[] = [];
  let plain = "";
  let done = span.start;
  for (const cut of inOrder(cuts)) {
    if (cut.span.start < done) {
      continue;
    }
    if (cut.span.start > done) {
      plainStarts.push(plain.length);
      sourceStarts.push(done);
      plain += text.slice(done, cut.span.start);
    }
    if (cut.becomes !== "") {
      plainStarts.push(plain.length);
      sourceStarts.push(cut.span.start);
      plain += cut.becomes;
    }
    done = cut.span.end;
  }
  plainStarts.push(plain.length);
  sourceStarts.push(done);
  return { plain: plain + text.slice(done, span.end), runs: { plainStarts, sourceStarts } };
}

/** By where they begin, the longer one first. Most lines have one mark, or marks that hold no others. */
function inOrder(cuts: readonly Cut[]): readonly Cut[] {
  for (let i = 1; i < cuts.length; i++) {
    if ((cuts[i - 1]?.span.start ?? 0) >= (cuts[i]?.span.start ?? 0)) {
      return [...cuts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    }
  }
  return cuts;
}

/** The index of the last value that is not above the limit; 0 if all are. */
function lastAtMost(values: readonly number[], limit: number): number {
  return Math.max(0, partitionPoint(values.length, (index) => (values[index] ?? 0) <= limit) - 1);
}

/** Whether a span of `plain` lies in code, where words are not the author's own. */
export function isCode(inline: InlineText, span: Span): boolean {
  return inline.code.some((code) => contains(code, span));
}
