import type { Span } from "./span.ts";

/**
 * The lines of a part of a text, without their line breaks.
 *
 * @example
 * linesWithin("a\r\nb", { start: 0, end: 4 }) // [{ start: 0, end: 1 }, { start: 3, end: 4 }]
 */
export function linesWithin(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    lines.push({ start, end: text[end - 1] === "\r" ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}
