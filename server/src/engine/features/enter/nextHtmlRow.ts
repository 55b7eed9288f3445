import type { Analysis } from "../../analysis.ts";
import type { TableRow } from "../../markdown/document.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import type { TextEdit } from "../../text/edit.ts";
import { isRowOfTimeline, type NewLine } from "./newLine.ts";

/**
 * The next row of an HTML table: the tags of the row above, on as many lines, with nothing in the cells. Not below a row of
 * which a part stands in several.
 */
export function nextHtmlRow(analysis: Analysis, { line, above }: NewLine): TextEdit | undefined {
  const { text, lines, markdown } = analysis;
  const end = above.start + text.slice(above.start, above.end).trimEnd().length;
  const block = leafAt(markdown.blocks, end - 1)?.block;
  const row = block?.kind === "table" ? block.rows.find(({ span }) => span.end === end) : undefined;
  if (!row || !isRowOfTimeline(analysis, row.span) || !isPlain(text, row)) {
    return undefined;
  }
  const start = lines.start(lines.at(row.span.start));
  const isAlone = text.slice(start, row.span.start).trim() === "";
  if (row.cells.every(({ content }) => content.start === content.end)) {
    return isAlone ? { span: { start, end: line.start }, newText: "" } : undefined;
  }
  const head = isAlone ? start : row.span.start;
  const [first] = row.cells;
  const newText = [...row.cells.map(({ content }) => content), { start: end, end }]
    .map((content, index) => text.slice(row.cells[index - 1]?.content.end ?? head, content.start))
    .join("");
  const place = (first?.content.start ?? head) - head;
  return { span: line, newText, placeholder: { start: place, end: place } };
}

function isPlain(text: string, { span, cells }: TableRow): boolean {
  return (
    cells.length > 0 &&
    !cells.some(({ continued }) => continued) &&
    !/\b(?:row|col)span\b|\bid=/i.test(text.slice(span.start, span.end)) &&
    cells.every(({ content }, index) => index === 0 || content.start >= (cells[index - 1]?.content.end ?? 0))
  );
}
