import type { ActionItem, ActionList, OpenFacet } from "../incident/actions/actionItem.ts";
import type { MarkdownDocument, Table, TableRow } from "../markdown/document.ts";
import type { TextEdit } from "../text/edit.ts";
import { type Span, slice, trim } from "../text/span.ts";

/** What action items are to get: who, until when, or where it is followed up. */
export interface NewFacet {
  readonly facet: OpenFacet;
  /** What to write; the writer goes on from there. */
  readonly value: string;
}

const COLUMN_TITLE = { owner: "Owner", due: "Due", ticket: "Ticket" } as const;

/**
 * Writes a facet to one action item: into its cell where the table has a column for it, else behind its words.
 *
 * @example
 * applyEdits(text, [addFacet(markdown, item, { facet: "owner", value: "TBD" })]) // "- Add an alert (owner: TBD)"
 */
export function addFacet({ text }: MarkdownDocument, item: ActionItem, { facet, value }: NewFacet): TextEdit {
  const cell = item.cells?.get(facet);
  if (cell) {
    return intoCell(text, cell, value);
  }
  const at = endOfWords(text, item.textSpan);
  const head = ` (${facet}: `;
  const placeholder = { start: head.length, end: head.length + value.length };
  return { span: { start: at, end: at }, newText: `${head}${value})`, placeholder };
}

/** Whether all items of a list can get it in a column of its own: it is a table without one. */
export function lacksColumn({ table, columns }: ActionList, facet: OpenFacet): boolean {
  return table?.header !== undefined && !columns.includes(facet);
}

/** Adds a column at the right end of a table, with the value in the rows of the items; other rows get an empty cell. */
export function addColumn(
  markdown: MarkdownDocument,
  items: readonly ActionItem[],
  { facet, value }: NewFacet,
): readonly TextEdit[] {
  const table = items[0]?.list.table;
  const rows = new Set(items.map(({ span }) => span.start));
  const valueFor = ({ span }: TableRow) => (rows.has(span.start) ? value : "");
  if (!table?.header) {
    return [];
  }
  return table.syntax === "pipe"
    ? pipeColumn(markdown, table, { title: COLUMN_TITLE[facet], valueFor })
    : htmlColumn(markdown, table, { title: COLUMN_TITLE[facet], valueFor });
}

interface Column {
  readonly title: string;
  valueFor(row: TableRow): string;
}

function pipeColumn({ text, lines }: MarkdownDocument, table: Table, { title, valueFor }: Column): readonly TextEdit[] {
  const width = table.header?.cells.length ?? 0;
  const header = lines.at(table.header?.span.start ?? 0);
  const cell = (line: number, missing: number, value: string): TextEdit => {
    const { end } = trim(text, lines.span(line));
    const isClosed = text.charCodeAt(end - 1) === 0x7c && text.charCodeAt(end - 2) !== 0x5c;
    const newText = `${isClosed ? "" : " |"}${" |".repeat(Math.max(0, missing))} ${value} |`;
    const start = newText.length - 2 - value.length;
    return { span: { start: end, end }, newText, placeholder: { start, end: start + value.length } };
  };
  const bare = ({ span, newText }: TextEdit): TextEdit => ({ span, newText });
  return [
    bare(cell(header, 0, title)),
    bare(cell(header + 1, 0, "---")),
    ...table.rows.map((row) => {
      const value = valueFor(row);
      const edit = cell(lines.at(row.span.start), width - row.cells.length, value);
      return value === "" ? bare(edit) : edit;
    }),
  ];
}

/** Behind the last cell of each row, which is closed in nearly all tables; a row that is not gets no cell. */
function htmlColumn({ text }: MarkdownDocument, table: Table, { title, valueFor }: Column): readonly TextEdit[] {
  const rows = table.header ? [table.header, ...table.rows] : table.rows;
  return rows.flatMap((row): TextEdit[] => {
    const end = behindLastCell(text, row);
    if (end === undefined) {
      return [];
    }
    const isHeader = row === table.header;
    const value = isHeader ? title : valueFor(row);
    const newText = isHeader ? `<th>${value}</th>` : `<td>${value}</td>`;
    const placeholder = { start: 4, end: 4 + value.length };
    const edit = { span: { start: end, end }, newText };
    return [isHeader || value === "" ? edit : { ...edit, placeholder }];
  });
}

function behindLastCell(text: string, { cells, span }: TableRow): number | undefined {
  const from = cells.at(-1)?.content.end ?? span.start;
  const close = /<\/t[dh]\s*>/i.exec(text.slice(from, span.end));
  return close ? from + close.index + close[0].length : undefined;
}

/** Writes a value over a cell, or into an empty one. */
export function intoCell(text: string, cell: Span, value: string): TextEdit {
  const placeholder = { start: 0, end: value.length };
  if (cell.end > cell.start) {
    return { span: cell, newText: value, placeholder };
  }
  const before = text.charCodeAt(cell.start - 1) === 0x7c ? " " : "";
  const after = text.charCodeAt(cell.end) === 0x7c ? " " : "";
  return {
    span: cell,
    newText: `${before}${value}${after}`,
    placeholder: { start: before.length, end: before.length + value.length },
  };
}

/** Where more words of an action item go: before the full stop or the colon at the end, if it stands outside of marks. */
export function endOfWords(text: string, span: Span): number {
  const { end } = trim(text, span);
  return /[\p{L}\p{N})][.:]$/u.test(slice(text, { start: Math.max(span.start, end - 2), end })) ? end - 1 : end;
}
