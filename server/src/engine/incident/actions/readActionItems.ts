import type { MarkdownDocument, TableRow } from "../../markdown/document.ts";
import { type InlineText, readInline, readInlineLines } from "../../markdown/inline.ts";
import type { Span } from "../../text/span.ts";
import type { ActionItem, Section } from "../model.ts";
import type { ActionColumn } from "./actionColumns.ts";
import { readActionFacets, readDueCell, readOwnerCell, readStateCell, readTicketCell } from "./actionFacets.ts";
import { type ActionRow, findActionRows } from "./actionRows.ts";
import { readGroupLabel } from "./readGroupLabel.ts";

/**
 * What the document says is to be done, or was done, because of the incident: list items, table rows, sentences. Owner,
 * due date, ticket, state and priority are there only where they are written.
 */
export function readActionItems({
  markdown,
  sections,
}: {
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
}): ActionItem[] {
  const { text } = markdown;
  const items: ActionItem[] = [];
  let label: Span | undefined;
  let group: GroupFacets = {};
  for (const row of findActionRows(markdown, sections)) {
    // Rows of one group share its label.
    if (row.label !== label) {
      label = row.label;
      group = label ? readGroupLabel(readInline(text, label)) : {};
    }
    const item = row.kind === "item" ? readItem(text, row, group) : readRow(text, row, group);
    if (item && !saysNothing(item.text)) {
      items.push(item);
    }
  }
  return items;
}

type GroupFacets = ReturnType<typeof readGroupLabel>;

function saysNothing(text: string): boolean {
  return (
    text.length < 2 ||
    /^(?:\.{3}|…)/.test(text) ||
    /^(?:n\/?a|none|no (?:immediate |further |open )?(?:action|follow)[\w -]*|nothing|-+|tbd|\.{2,}|なし|特になし|无)[.\s]*$/i.test(
      text,
    )
  );
}

function readItem(text: string, row: ActionRow & { readonly kind: "item" }, group: GroupFacets): ActionItem {
  const inline = readInlineLines(text, row.lines);
  const facets = { ...group, ...readActionFacets(inline) };
  const words = row.box ? inline.plain.replace(/^\[[ xX]\]\s*/, "") : inline.plain;
  return {
    ...facets,
    ...(row.box ? { done: row.box.value } : {}),
    span: row.span,
    text: words.trim(),
    textSpan: inline.span,
  };
}

function readRow(
  text: string,
  { row, span, columns }: ActionRow & { readonly kind: "row" },
  group: GroupFacets,
): ActionItem | undefined {
  const cells = row.cells.map((cell) => readInline(text, cell.content));
  const textColumn = textColumnOf(row, columns, cells);
  const words = cells[textColumn];
  if (!words) {
    return undefined;
  }
  const cell = (column: ActionColumn): InlineText | undefined => cells[columns.indexOf(column)];
  const written = readActionFacets(words);
  const owner = read(cell("owner"), readOwnerCell) ?? written.owner;
  const due = read(cell("due"), readDueCell) ?? written.due;
  const done = read(cell("state"), readStateCell) ?? stateOfAny(cells, columns) ?? written.done;
  const ticket = read(cell("ticket"), readTicketCell) ?? written.ticket ?? read(cell("state"), readTicketCell);
  const priority = read(cell("priority"), readOwnerCell) ?? written.priority;
  const type = read(cell("type"), readOwnerCell);
  return {
    ...group,
    span,
    text: words.plain.trim(),
    textSpan: words.span,
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
    ...(done === undefined ? {} : { done }),
    ...(ticket ? { ticket } : {}),
    ...(priority ? { priority } : {}),
    ...(type ? { type } : {}),
  };
}

function read<T>(cell: InlineText | undefined, reader: (inline: InlineText) => T | undefined): T | undefined {
  return cell ? reader(cell) : undefined;
}

/** A state may stand in a column whose header does not say so; a cell with nothing but a state is one. */
function stateOfAny(cells: readonly InlineText[], columns: readonly (ActionColumn | undefined)[]): boolean | undefined {
  for (const [index, cell] of cells.entries()) {
    if ((columns[index] === undefined || columns[index] === "ticket") && cell.plain.length < 40) {
      const state = readStateCell(cell) ?? readActionFacets(cell).done;
      if (state !== undefined) {
        return state;
      }
    }
  }
  return undefined;
}

/** The column of the action's words: the last one whose header says so, else the widest cell that is no facet. */
function textColumnOf(
  row: TableRow,
  columns: readonly (ActionColumn | undefined)[],
  cells: readonly InlineText[],
): number {
  const announced = columns.lastIndexOf("text");
  if (announced >= 0 && announced < row.cells.length) {
    return announced;
  }
  let widest = -1;
  for (const [index, cell] of cells.entries()) {
    if (columns[index] === undefined && cell.plain.length > (cells[widest]?.plain.length ?? 0)) {
      widest = index;
    }
  }
  return widest;
}
