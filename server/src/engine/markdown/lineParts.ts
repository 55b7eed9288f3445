import { type Span, slice } from "../text/span.ts";

/** A `<br>` with something behind it, or code, in which it is none. */
const BREAK_OR_CODE = /<br ?\/?>[ \t]*(?=\S)|`+[^`]*`+/gi;

/**
 * Pushes the parts into which a line of the source falls behind each `<br>`, where a reader sees lines of their own; the line
 * itself where it has none.
 *
 * @example
 * pushLineParts("10:02 Down<br> 10:05 Up", { start: 0, end: 23 }, parts) // "10:02 Down<br>", "10:05 Up"
 */
export function pushLineParts(text: string, line: Span, parts: Span[]): void {
  let { start } = line;
  for (const { 0: found, index } of slice(text, line).matchAll(BREAK_OR_CODE)) {
    if (!found.startsWith("`")) {
      parts.push({ start, end: line.start + index + found.trimEnd().length });
      start = line.start + index + found.length;
    }
  }
  parts.push({ start, end: line.end });
}
