import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import { readTitles } from "../../incident/timeline/shapes/readColumns.ts";
import type { Table, TableRow } from "../../markdown/document.ts";
import type { TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";
import type { Refactoring } from "./refactoring.ts";

/**
 * The rows of a timeline of two columns as items of a list. The zone that its header states goes behind each time. Not where
 * a table has more columns, or where an item would begin with a mark of its own.
 */
export const tableToList: Refactoring = {
  kind: "list",
  rewrite(analysis) {
    const { markdown, incident } = analysis;
    const entries = incident.timeline?.entries ?? [];
    const tables = markdown.blocks
      .filter((block) => block.kind === "table")
      .filter((table) => entries.some((entry) => isIn(table, entry)));
    const isWhole = entries.every((entry) => tables.some((table) => isIn(table, entry)));
    const lists = isWhole ? tables.map((table) => listOf(analysis, table)) : [];
    const known = lists.filter((edits) => edits !== undefined);
    return known.length < tables.length || known.length === 0
      ? []
      : [{ title: "Convert the timeline to a list", edits: known.flat() }];
  },
};

function isIn({ span }: { readonly span: Span }, { time }: TimelineEntry): boolean {
  return span.start <= time.span.start && time.span.start < span.end;
}

function listOf(analysis: Analysis, table: Table): readonly TextEdit[] | undefined {
  const { lines } = analysis;
  const { header, rows, syntax } = table;
  const [first] = rows;
  const zone = header && zoneOf(analysis, table);
  if (syntax !== "pipe" || !header || !first || header.cells.length !== 2 || zone === undefined) {
    return undefined;
  }
  const items = rows.map((row) => itemOf(analysis, row, zone));
  const known = items.filter((edits) => edits !== undefined);
  const head = { start: lines.start(lines.at(header.span.start)), end: lines.start(lines.at(first.span.start)) };
  return known.length < items.length ? undefined : [{ span: head, newText: "" }, ...known.flat()];
}

/** The zone in the header of the times; empty where none is; `undefined` where the header says something else besides. */
function zoneOf({ text, incident }: Analysis, table: Table): string | undefined {
  const [time, event] = readTitles(text, table);
  const words = table.header?.cells.map(({ content }) => slice(text, content)) ?? [];
  const stated = /\(([^()]*)\)$/.exec(words[0] ?? "")?.[1];
  const { zone } = incident.timeline ?? {};
  const isKnown = stated === undefined || (zone?.source === "column" && zone.text === stated);
  return time === "time" && event === "event" && isKnown && !/[([]/.test(words[1] ?? "") ? (stated ?? "") : undefined;
}

function itemOf({ text, lines, incident }: Analysis, row: TableRow, zone: string): readonly TextEdit[] | undefined {
  const [time, event] = row.cells;
  const entry = incident.timeline?.entries.find((each) => isIn(row, each));
  if (!time || !event || row.cells.length > 2 || (!entry && !isPlain(slice(text, event.content)))) {
    return undefined;
  }
  const line = lines.span(lines.at(row.span.start));
  const begin = entry ? time.content.start : event.content.start;
  const end = Math.max(entry?.time.span.end ?? 0, entry?.end?.span.end ?? 0);
  const pipes = [time.content, event.content].flatMap(({ start, end: until }) =>
    [...text.slice(start, until).matchAll(/\\\|/g)].map(({ index }) => ({
      span: { start: start + index, end: start + index + 1 },
      newText: "",
    })),
  );
  return [
    { span: { start: line.start, end: begin }, newText: "- " },
    ...(entry && zone !== "" && !entry.time.ownZone ? [{ span: { start: end, end }, newText: ` ${zone}` }] : []),
    ...(entry ? [{ span: { start: time.content.end, end: event.content.start }, newText: " " }] : []),
    ...pipes,
    { span: { start: event.content.end, end: line.end }, newText: "" },
  ];
}

/** Nothing that would be a mark at the head of an item. */
function isPlain(words: string): boolean {
  return words !== "" && !/^(?:[-+*#>=`~|[]|\d{1,9}[.)])/.test(words);
}
