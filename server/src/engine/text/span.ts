/**
 * A half-open range of UTF-16 offsets in a document: `start` belongs to it, `end` does not.
 *
 *     text   a b c d
 *     span     [   )      { start: 1, end: 3 } is "bc"
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value and the place it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** The span moved by `offset` UTF-16 units. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** Whether `inner` lies within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The text that the span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/**
 * The span without the white space at its two ends (no-break spaces count as white space).
 *
 * @example
 * trim("a  b  c", { start: 1, end: 6 }) // { start: 3, end: 4 }
 */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) {
    end--;
  }
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}
