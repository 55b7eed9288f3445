import type { Token } from "markdown-it";
import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** Words of the source that a page marks. The markup is placed as it is. */
export interface TextMark {
  readonly span: Span;
  /** Before and after the words. */
  readonly open: string;
  readonly close: string;
  /** Behind the words, and in their place where they are not found on the page. */
  readonly sign: string;
}

/** The source of what is rendered. */
export interface MarkedSource {
  readonly text: string;
  readonly lines: Lines;
  /** The line on which the rendered part begins. */
  readonly firstLine: number;
}

/** Where each part of a token's content stands in the source: ranges of the content, in order, each with its offset there. */
type Places = readonly { readonly start: number; readonly end: number; readonly offset: number }[];

/**
 * Marks words in the tokens of a page. The words of a paragraph, a heading or a cell are found by walking through its source
 * and its tokens side by side; words that Markdown has changed (by an entity, an escape) get their sign at the end of the
 * block.
 *
 * @param marks in document order.
 * @returns what is to be marked in HTML and in code, whose source is written as it is.
 */
export function placeMarks(
  tokens: readonly Token[],
  marks: readonly TextMark[],
  source: MarkedSource,
): ReadonlyMap<Token, readonly FoundMark[]> {
  const inSource = new Map<Token, readonly FoundMark[]>();
  if (marks.length === 0) {
    return inSource;
  }
  const walk: Walk = { ...source, cursors: new Map() };
  const byLine = marksByLine(marks, source);
  let row: readonly [number, number] | undefined;
  for (const token of tokens) {
    if (token.type === "tr_open") {
      row = token.map ?? undefined;
    }
    const map = token.map ?? row;
    const isLeaf = token.type === "inline" || token.type === "html_block" || isCode(token);
    const here = isLeaf && map ? marksOn(byLine, map) : [];
    if (map === undefined || here.length === 0) {
      continue;
    }
    const places = placesOf(token, map[0], walk);
    const found = here.map((mark) => ({ mark, range: rangeIn(places, mark.span) }));
    if (token.type === "inline") {
      markInline(token, found);
    } else if (token.content !== "") {
      inSource.set(token, found);
    }
  }
  return inSource;
}

/** A mark, and the range of a token's content that it covers; none where it cannot be told. */
export interface FoundMark {
  readonly mark: TextMark;
  readonly range: Span | undefined;
}

function isCode({ type }: Token): boolean {
  return type === "fence" || type === "code_block";
}

/** The marks by the line, of those that are rendered, on which they begin. */
function marksByLine(
  marks: readonly TextMark[],
  { lines, firstLine }: MarkedSource,
): ReadonlyMap<number, readonly TextMark[]> {
  const byLine = new Map<number, TextMark[]>();
  for (const mark of marks) {
    const line = lines.at(mark.span.start) - firstLine;
    const list = byLine.get(line);
    if (list === undefined) {
      byLine.set(line, [mark]);
    } else {
      list.push(mark);
    }
  }
  return byLine;
}

function marksOn(
  byLine: ReadonlyMap<number, readonly TextMark[]>,
  [from, to]: readonly [number, number],
): readonly TextMark[] {
  const found: TextMark[] = [];
  for (let line = from; line < to; line++) {
    found.push(...(byLine.get(line) ?? []));
  }
  return found;
}

/** On the way through the source: how far each line has been read. */
interface Walk extends MarkedSource {
  readonly cursors: Map<number, number>;
}

/** Finds the lines of the content in the lines of the source: quotes and lists have put something before them. */
function placesOf(token: Token, line0: number, { text, lines, firstLine, cursors }: Walk): Places {
  const places: { start: number; end: number; offset: number }[] = [];
  const first = line0 + firstLine + (token.type === "fence" ? 1 : 0);
  let start = 0;
  for (const [index, words] of token.content.split("\n").entries()) {
    const line = first + index;
    const found =
      words === "" ? -1 : text.slice(lines.start(line), lines.end(line)).indexOf(words, cursors.get(line) ?? 0);
    if (found !== -1) {
      places.push({ start, end: start + words.length, offset: lines.start(line) + found });
      // The cells of a row stand on one line, one after the other.
      cursors.set(line, found + words.length);
    }
    start += words.length + 1;
  }
  return places;
}

/** The range of the content that the span covers; `undefined` where it cannot be found there. */
function rangeIn(places: Places, span: Span): Span | undefined {
  const first = places.find(({ start, end, offset }) => span.start >= offset && span.start <= offset + end - start);
  if (first === undefined) {
    return undefined;
  }
  const start = first.start + span.start - first.offset;
  const end = Math.min(first.end, first.start + Math.max(span.end, span.start) - first.offset);
  return { start, end };
}

/** A piece of the content that is shown as it is. */
interface Piece {
  readonly index: number;
  readonly span: Span;
}

function markInline(token: Token, marks: readonly FoundMark[]): void {
  const children = token.children ?? [];
  const pieces = piecesOf(token.content, children);
  const inserted = new Map<number, Insertion[]>();
  const signs: string[] = [];
  for (const { mark, range } of marks) {
    const touched = range && pieces.filter(({ span }) => span.start < range.end && range.start < span.end);
    if (range !== undefined && touched !== undefined && touched.length > 0) {
      insert(inserted, { mark, range, touched });
    } else if (range !== undefined || token.map !== null) {
      // What is not in one cell of a row is in another.
      signs.push(mark.sign);
    }
  }
  token.children = [...withInsertions(children, inserted), ...signs.map((sign) => markup(token, sign))];
}

/** Something that goes into a child at an offset of its words. */
interface Insertion {
  readonly at: number;
  readonly markup: string;
  /** A sign may not stand in a link. */
  readonly isSign: boolean;
}

function insert(
  inserted: Map<number, Insertion[]>,
  { mark, range, touched }: { readonly mark: TextMark; readonly range: Span; readonly touched: readonly Piece[] },
): void {
  for (const [order, { index, span }] of touched.entries()) {
    const length = span.end - span.start;
    const from = Math.max(0, range.start - span.start);
    const to = Math.min(length, range.end - span.start);
    const list = inserted.get(index) ?? [];
    list.push({ at: from, markup: mark.open, isSign: false }, { at: to, markup: mark.close, isSign: false });
    if (order === touched.length - 1) {
      list.push({ at: to, markup: mark.sign, isSign: true });
    }
    inserted.set(index, list);
  }
}

/** The text and code among the children, each with its range of the content. What was changed on the way is left out. */
function piecesOf(content: string, children: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let cursor = 0;
  for (const [index, child] of children.entries()) {
    if (child.type !== "text" && child.type !== "code_inline" && child.type !== "html_inline") {
      continue;
    }
    const found = child.content === "" ? -1 : content.indexOf(child.content, cursor);
    if (found !== -1) {
      cursor = found + child.content.length;
      if (child.type !== "html_inline") {
        pieces.push({ index, span: { start: found, end: cursor } });
      }
    }
  }
  return pieces;
}

function withInsertions(children: readonly Token[], inserted: ReadonlyMap<number, readonly Insertion[]>): Token[] {
  const result: Token[] = [];
  let depth = 0;
  let waiting: Token[] = [];
  for (const [index, child] of children.entries()) {
    depth += child.type === "link_open" ? 1 : child.type === "link_close" ? -1 : 0;
    const list = inserted.get(index) ?? [];
    // Signs are links themselves: in a link they wait for its end.
    const signs = depth > 0 ? list.filter(({ isSign }) => isSign).map((sign) => markup(child, sign.markup)) : [];
    result.push(...split(child, depth > 0 ? list.filter(({ isSign }) => !isSign) : list));
    waiting.push(...signs);
    if (depth === 0) {
      result.push(...waiting);
      waiting = [];
    }
  }
  return result;
}

function split(child: Token, insertions: readonly Insertion[]): readonly Token[] {
  if (insertions.length === 0) {
    return [child];
  }
  const isCode = child.type === "code_inline";
  const parts: Token[] = [];
  const inOrder = [...insertions].sort((a, b) => a.at - b.at);
  let from = 0;
  for (const { at, markup: written } of inOrder) {
    // Code is marked as a whole.
    const end = isCode ? (at === 0 ? 0 : child.content.length) : at;
    if (end > from) {
      parts.push(isCode ? child : copy(child, child.content.slice(from, end)));
      from = end;
    }
    parts.push(markup(child, written));
  }
  if (from < child.content.length) {
    parts.push(isCode ? child : copy(child, child.content.slice(from)));
  }
  return parts;
}

function copy(token: Token, content: string): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content });
}

/** Markup of ours is a token of its own kind: raw HTML of the document goes through another door. */
function markup(token: Token, content: string): Token {
  return Object.assign(copy(token, content), { type: "mark", tag: "", nesting: 0, attrs: null, children: null });
}
