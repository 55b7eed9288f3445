import { type Span, trim } from "../text/span.ts";
import type { TableCell, TableRow } from "./document.ts";

/**
 * The cells of one row of a pipe table. A pipe behind a backslash belongs to its cell, as GitHub Flavored Markdown says
 * (section 4.10); the pipes at both ends are optional.
 *
 * @example
 * readPipeRow("| 10:00 | down |", { start: 0, end: 16 }).cells.length // 2
 */
export function readPipeRow(text: string, span: Span): TableRow {
  const cells: TableCell[] = [];
  let from = text.charCodeAt(span.start) === 0x7c ? span.start + 1 : span.start;
  for (let at = from; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) {
      at++;
    } else if (code === 0x7c) {
      cells.push({ content: trim(text, { start: from, end: at }), continued: false });
      from = at + 1;
    }
  }
  if (from < span.end) {
    cells.push({ content: trim(text, { start: from, end: span.end }), continued: false });
  }
  return { span, cells };
}
