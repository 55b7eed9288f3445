import type { TextEdit } from "./edit.ts";
import type { Lines } from "./lines.ts";
import type { Span } from "./span.ts";
import { throughBlankLines } from "./throughBlankLines.ts";

/**
 * Takes out the lines that a span touches; where a blank line stands before them, the blank lines behind them go, too.
 *
 * @example
 * applyEdits("a\n\nb\n\nc\n", [removeLines(text, lines, { start: 3, end: 4 })]) // "a\n\nc\n"
 */
export function removeLines(text: string, lines: Lines, { start, end }: Span): TextEdit {
  const first = lines.at(start);
  const last = lines.at(end);
  const above = lines.span(first - 1);
  const isAfterBlank = first === 0 || text.slice(above.start, above.end).trim() === "";
  const behind = lines.start(last + 1);
  const stop = isAfterBlank ? Math.max(behind, throughBlankLines(text, lines.span(last).end)) : behind;
  return { span: { start: lines.start(first), end: stop }, newText: "" };
}
