import type { MarkdownDocument, TableRow } from "../../markdown/document.ts";
import { type InlineText, readInline, readInlineLines } from "../../markdown/inline.ts";
import { holdsAny } from "../../text/holdsAny.ts";
import type { Span } from "../../text/span.ts";
import type { Field } from "../fields.ts";
import type { Section } from "../model.ts";
import { readActionFacets } from "./actionFacets.ts";
import type { ActionItem, OpenFacet } from "./actionItem.ts";
import { type ActionRow, findActionRows } from "./actionRows.ts";
import type { ActionColumn } from "./columnWords.table.ts";
import { readDueCell } from "./facets/due.ts";
import { readOwnerCell } from "./facets/owner.ts";
import { readStateCell } from "./facets/state.ts";
import { readTicket } from "./facets/ticket.ts";
import { readGroupLabel } from "./readGroupLabel.ts";
import { isOpenCell, readOpenFacets } from "./readOpenFacets.ts";

/**
 * What the document says is to be done, or was done, because of the incident: list items, table rows, sentences. Owner,
 * due date, ticket, state and priority are there only where they are written.
 */
export function readActionItems({
  markdown,
  sections,
  fields,
}: {
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
}): ActionItem[] {
  const { text } = markdown;
  const items: ActionItem[] = [];
  let labels: readonly Span[] = [];
  let group = NO_FACETS;
  for (const row of findActionRows(markdown, sections)) {
    // Rows of one group share its labels.
    if (row.labels !== labels) {
      labels = row.labels;
      group = facetsOf(text, labels);
    }
    const item = row.kind === "item" ? readItem(text, row, group) : readRow(text, row, group);
    if (item && !saysNothing(item.text)) {
      items.push(item);
    }
  }
  return withKnownOwners(text, items, fields);
}

/** `Dana to add …`, `Dana: add …`, `… (Dana)`, where the document names Dana as somebody elsewhere. */
function withKnownOwners(text: string, items: ActionItem[], fields: readonly Field[]): ActionItem[] {
  const known = items.every(({ owner }) => owner) ? NO_NAMES : namesOf(items, fields);
  return known.size === 0 ? items : items.map((item) => (item.owner ? item : withDoer(text, item, known)));
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The words of the names of all who own something in the document. */
function namesOf(items: readonly ActionItem[], fields: readonly Field[]): ReadonlySet<string> {
  const names: string[] = [];
  for (const { name, value } of fields) {
    if (name === "owner" || name === "authors") {
      names.push(...(value.match(NAME) ?? []));
    }
  }
  for (const { owner } of items) {
    names.push(...(owner?.value.match(NAME) ?? []));
  }
  return names.length === 0 ? NO_NAMES : new Set(names);
}

const NAME = /\p{Lu}[\p{L}'’-]+/gu;

function withDoer(text: string, item: ActionItem, known: ReadonlySet<string>): ActionItem {
  if (!holdsAny(item.text, known)) {
    return item;
  }
  const doer = DOER.exec(item.text) ?? BEHIND.exec(item.text);
  const name = doer?.[1] ?? doer?.[2];
  if (name === undefined || !name.split(" ").every((word) => known.has(word)) || TEAM_WORDS.test(name)) {
    return item;
  }
  const source = text.slice(item.textSpan.start, item.textSpan.end);
  const start = item.textSpan.start + (doer?.index === 0 ? source.indexOf(name) : source.lastIndexOf(name));
  return { ...item, owner: { value: name, span: { start, end: start + name.length } } };
}

const DOER = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?:,? (?:to|will|should|must) |: | [-–—] )/u;
const BEHIND =
  /[–—-] (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)[\s.]*$|\((\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)\)[\s.]*$/u;
/** Words of the names of teams that begin other items, too. */
const TEAM_WORDS =
  /^(?:Data|Platform|Software|Engineering|Team|Infra|Infrastructure|Security|Network|Storage|Support|Product)$/;

type GroupFacets = ReturnType<typeof readGroupLabel>;

const NO_FACETS: GroupFacets = { owner: undefined, due: undefined, done: undefined };

/** What the labels above an item say of it, of which an inner one says more. */
function facetsOf(text: string, labels: readonly Span[]): GroupFacets {
  let facets = NO_FACETS;
  for (const label of labels) {
    const { owner = facets.owner, due = facets.due, done = facets.done } = readGroupLabel(readInline(text, label));
    facets = { owner, due, done };
  }
  return facets;
}

function saysNothing(text: string): boolean {
  return (
    text.length < 2 ||
    /^(?:\.{3}|…|[\s|:-]+$)/.test(text) ||
    /^(?:n\/?a|none|no (?:immediate |further |open )?(?:action|follow)[\w -]*|nothing|-+|tbd|\.{2,}|なし|特になし|无)[.\s]*$/i.test(
      text,
    )
  );
}

function readItem(text: string, row: ActionRow & { readonly kind: "item" }, group: GroupFacets): ActionItem {
  const inline = readInlineLines(text, row.box ? withoutBox(text, row.lines) : row.lines);
  const written = readActionFacets(inline);
  const below = row.details.map((line) => readActionFacets(readInline(text, line)));
  return {
    span: row.span,
    text: inline.plain.trim(),
    textSpan: inline.span,
    owner: written.owner ?? told(below, "owner") ?? group.owner,
    due: written.due ?? told(below, "due") ?? group.due,
    done: row.box?.value ?? written.done ?? group.done,
    ticket: written.ticket ?? told(below, "ticket"),
    priority: written.priority,
    type: undefined,
    list: row.list,
    box: row.box,
    cells: undefined,
    open: readOpenFacets(inline),
  };
}

/** A facet that a line below an item says. */
function told<Name extends "owner" | "due" | "ticket">(
  below: readonly Pick<ActionItem, Name>[],
  name: Name,
): ActionItem[Name] | undefined {
  return below.find((line) => line[name] !== undefined)?.[name];
}

/** The box is none of the words. */
function withoutBox(text: string, [first, ...rest]: readonly Span[]): readonly Span[] {
  if (!first) {
    return rest;
  }
  const box = /^\[[ xX]\]\s{0,20}/.exec(text.slice(first.start, first.start + 24));
  return [{ start: first.start + (box?.[0].length ?? 0), end: first.end }, ...rest];
}

function readRow(
  text: string,
  { row, span, list }: ActionRow & { readonly kind: "row" },
  group: GroupFacets,
): ActionItem | undefined {
  const { columns } = list;
  const cells = row.cells.map((cell) => readInline(text, cell.content));
  const textColumn = textColumnOf(row, columns, cells);
  const words = cells[textColumn];
  if (!words) {
    return undefined;
  }
  const cell = (column: ActionColumn): InlineText | undefined => cells[columns.indexOf(column)];
  const written = readActionFacets(words);
  return {
    span,
    text: words.plain.trim(),
    textSpan: words.span,
    owner: read(cell("owner"), readOwnerCell) ?? written.owner ?? group.owner,
    due: read(cell("due"), readDueCell) ?? written.due ?? group.due,
    done: read(cell("state"), readStateCell) ?? stateOfAny(cells, columns) ?? written.done ?? group.done,
    ticket: read(cell("ticket"), readTicket) ?? written.ticket ?? read(cell("state"), readTicket),
    priority: read(cell("priority"), readOwnerCell) ?? written.priority,
    type: read(cell("type"), readOwnerCell),
    list,
    box: readBox(words),
    cells: cellsByColumn(row, columns),
    open: openFacets(words, cell),
  };
}

/** `[x]` at the head of a cell is words to Markdown. */
function readBox(words: InlineText): ActionItem["box"] {
  const box = /^\s*(\[[ xX]\])\s/.exec(words.plain);
  const start = box ? box[0].indexOf("[") : 0;
  return box?.[1]
    ? { value: box[1] !== "[ ]", span: words.sourceSpan({ start, end: start + box[1].length }) }
    : undefined;
}

function cellsByColumn(row: TableRow, columns: readonly (ActionColumn | undefined)[]): ReadonlyMap<ActionColumn, Span> {
  const cells = new Map<ActionColumn, Span>();
  for (const [index, { content }] of row.cells.entries()) {
    const column = columns[index];
    if (column && !cells.has(column)) {
      cells.set(column, content);
    }
  }
  return cells;
}

const FACETS = ["owner", "due", "ticket"] as const;

function openFacets(words: InlineText, cell: (column: ActionColumn) => InlineText | undefined): ReadonlySet<OpenFacet> {
  const open = FACETS.filter((facet) => {
    const own = cell(facet);
    return own && isOpenCell(own);
  });
  return open.length === 0 ? readOpenFacets(words) : new Set(open);
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
