import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import { readTitles } from "../../incident/timeline/shapes/readColumns.ts";
import type { Table, TableRow } from "../../markdown/document.ts";
import type { TextEdit } from "../../text/edit.ts";
import { lineBreakOf } from "../../text/lineBreak.ts";
import { type Span, slice } from "../../text/span.ts";
import { type ListManner, PLAIN_LIST, readManner, type TableTitles, titlesComment } from "./otherShape.ts";
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
  const { lines, text, incident } = analysis;
  const { header, rows, syntax } = table;
  const [first] = rows;
  const head = header && headOf(analysis, table);
  if (syntax !== "pipe" || !header || !first || header.cells.length !== 2 || !head) {
    return undefined;
  }
  const items = rows.map((row) => itemOf(analysis, row, head));
  const known = items.filter((edits) => edits !== undefined);
  const span = { start: lines.start(lines.at(header.span.start)), end: lines.start(lines.at(first.span.start)) };
  const { time, event } = head.titles;
  const isAlone = head.zone === "" || (incident.timeline?.zoneStatements.length ?? 0) < 2;
  const isOurs = isAlone && /^Time(?: \([^()]*\))?$/.test(time) && event === "Event";
  const newText = isOurs ? "" : `${titlesComment(head.titles)}${lineBreakOf(text)}`;
  return known.length < items.length ? undefined : [{ span, newText }, ...known.flat()];
}

/** What the header says of the items. */
interface TableHead {
  readonly titles: TableTitles;
  /** Empty where none is stated. */
  readonly zone: string;
  readonly manner: ListManner;
}

/** `undefined` where the header of the times or of the events says something besides. */
function headOf({ text, incident }: Analysis, table: Table): TableHead | undefined {
  const [time, event] = readTitles(text, table);
  const [first = "", second = ""] = table.header?.cells.map(({ content }) => slice(text, content)) ?? [];
  const { words, manner } = readManner(first);
  const stated = /\(([^()]*)\)$/.exec(words)?.[1];
  const { zone } = incident.timeline ?? {};
  const isKnown = stated === undefined || (zone?.source === "column" && zone.text === stated);
  return time === "time" && event === "event" && isKnown && !/[([<]/.test(second)
    ? { titles: { time: words, event: second }, zone: stated ?? "", manner: manner ?? PLAIN_LIST }
    : undefined;
}

function itemOf(
  { text, lines, incident }: Analysis,
  row: TableRow,
  { zone, manner }: TableHead,
): readonly TextEdit[] | undefined {
  const [time, event] = row.cells;
  const entry = incident.timeline?.entries.find((each) => isIn(row, each));
  const hasTime = time !== undefined && time.content.end > time.content.start;
  if (!time || !event || row.cells.length > 2 || (!hasTime && !isPlain(slice(text, event.content)))) {
    return undefined;
  }
  const line = lines.span(lines.at(row.span.start));
  const own = readManner(slice(text, time.content));
  const [begin, until] = [hasTime ? time.content.start : event.content.start, time.content.start + own.words.length];
  const end = Math.max(entry?.time.span.end ?? 0, entry?.end?.span.end ?? 0);
  const pipes = [time.content, event.content].flatMap(({ start, end: last }) =>
    [...text.slice(start, last).matchAll(/\\\|/g)].map(({ index }) => ({
      span: { start: start + index, end: start + index + 1 },
      newText: "",
    })),
  );
  const joint = { span: { start: until, end: event.content.start }, newText: (own.manner ?? manner).joint };
  return [
    { span: { start: line.start, end: begin }, newText: manner.marker ?? PLAIN_LIST.marker },
    ...(entry && zone !== "" && !entry.time.ownZone ? [{ span: { start: end, end }, newText: ` ${zone}` }] : []),
    ...(hasTime ? [joint] : []),
    ...pipes,
    { span: { start: event.content.end, end: line.end }, newText: "" },
  ];
}

/** Nothing that would be a mark at the head of an item. */
function isPlain(words: string): boolean {
  return words !== "" && !MARK.test(words);
}

const MARK = /^(?:(?:[-+*]|#{1,6}|\d{1,9}[.)])(?:\s|$)|[>|=]|`{3}|~{3}|\[[ xX]\](?:\s|$)|(?:[-_*][ \t]?){3,}$)/;
