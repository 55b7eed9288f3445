import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry, UnreadableTime } from "../../incident/model.ts";
import type { List, ListItem } from "../../markdown/document.ts";
import type { TextEdit } from "../../text/edit.ts";
import { lineBreakOf } from "../../text/lineBreak.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import type { Span } from "../../text/span.ts";
import { type ListManner, mannerComment, PLAIN_LIST, type TableTitles, titlesAbove } from "./otherShape.ts";
import type { Refactoring } from "./refactoring.ts";

/**
 * The items of the timeline as rows of a table, by the marks between them alone: what is written in them stays. Not where an
 * item holds more than a paragraph, has a number or a box to tick, or a table could not tell where its time ends.
 */
export const listToTable: Refactoring = {
  kind: "table",
  rewrite(analysis) {
    const { markdown, incident } = analysis;
    const entries = incident.timeline?.entries ?? [];
    const lists = markdown.blocks
      .filter((block) => block.kind === "list")
      .filter((list) => entriesIn(list, entries).length > 0);
    const isWhole = lists.reduce((count, list) => count + entriesIn(list, entries).length, 0) === entries.length;
    const zone = sharedZone(analysis, lists);
    const tables = isWhole ? lists.map((list) => tableOf(analysis, list, zone)) : [];
    const known = tables.filter((edits) => edits !== undefined);
    return known.length < lists.length || known.length === 0
      ? []
      : [{ title: "Convert the timeline to a table", edits: known.flat() }];
  },
};

function entriesIn({ span }: { readonly span: Span }, entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const before = (place: number) =>
    partitionPoint(entries.length, (index) => (entries[index]?.time.span.start ?? 0) < place);
  return entries.slice(before(span.start), before(span.end));
}

/** The zone that stands behind each time and nowhere else, or that stood in a header: a table says it once, in its header. */
function sharedZone({ text, lines, incident: { timeline } }: Analysis, lists: readonly List[]): string | undefined {
  const [first] = timeline?.entries ?? [];
  const zone = first?.time.ownZone ? first.time.zone?.text : undefined;
  const isShared = timeline?.entries.every(
    ({ time }) =>
      time.ownZone &&
      time.zone?.text === zone &&
      time.zone?.span.end === time.span.end &&
      text.charAt(time.zone.span.start - 1) === " ",
  );
  const wasInHeader = lists.every(({ span }) =>
    titlesAbove(text, lines.start(lines.at(span.start)))?.titles.time.endsWith(`(${zone})`),
  );
  return isShared && (wasInHeader || timeline?.zoneStatements.length === 0) ? zone : undefined;
}

/** One item: what stands in its two cells, in offsets of the document. */
interface Row {
  readonly item: ListItem;
  /** Empty where the item has no time. */
  readonly time: Span;
  readonly event: Span;
  /** What stands behind the time; absent without a time. */
  readonly joint?: string;
  /** Between the lines of the event. */
  readonly breaks: readonly TextEdit[];
}

function tableOf(analysis: Analysis, list: List, zone: string | undefined): readonly TextEdit[] | undefined {
  const { text, lines } = analysis;
  const rows = list.ordered ? [] : list.items.map((item) => rowOf(analysis, item));
  const known = rows.filter((row) => row !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  // A single item among paragraphs makes no table.
  if (!first || !last || known.length < rows.length || known.length < 2) {
    return undefined;
  }
  const lineBreak = lineBreakOf(text);
  const start = lines.start(lines.at(first.item.span.start));
  const above = lines.at(start) - 1;
  const isFree = above < 0 || /^\s*(?:#|$)/.test(text.slice(lines.span(above).start, lines.span(above).end));
  const manner = mannerOf(text, known);
  const kept = titlesAbove(text, start);
  const header = [headerOf(kept?.titles, zone, manner), "| --- | --- |", "| "].join(lineBreak);
  const heads = known.map((row, index): TextEdit => {
    const before = known[index - 1];
    const from = before ? before.event.end : (kept?.span.start ?? start);
    const newText = before ? ` |${lineBreak}| ` : `${isFree || kept ? "" : lineBreak}${header}`;
    return { span: { start: from, end: row.time.start }, newText };
  });
  return [
    ...heads,
    ...known.flatMap((row) => [...zoneless(row, zone), jointOf(row, manner), ...row.breaks, ...pipesIn(text, row)]),
    { span: { start: last.event.end, end: last.event.end }, newText: " |" },
  ];

  function zoneless({ item }: Row, shared: string | undefined): readonly TextEdit[] {
    const [entry] = entriesIn(item, analysis.incident.timeline?.entries ?? []);
    const own = shared === undefined ? undefined : entry?.time.zone?.span;
    return own ? [{ span: { start: own.start - 1, end: own.end }, newText: "" }] : [];
  }
}

/** The mark of the items, and what most of them have behind their time. */
function mannerOf(text: string, rows: readonly Row[]): ListManner {
  const joints = rows.flatMap(({ joint }) => joint ?? []);
  const count = (joint: string) => joints.filter((other) => other === joint).length;
  const most = joints.reduce((best, joint) => (count(joint) > count(best) ? joint : best), joints[0] ?? " ");
  const [first] = rows;
  const marker = first ? text.slice(first.item.marker.start, first.time.start) : PLAIN_LIST.marker;
  return { marker: /^[-*+] {1,4}$/.test(marker) ? marker : PLAIN_LIST.marker, joint: most };
}

/** With the titles that the table had before it became a list. */
function headerOf(titles: TableTitles | undefined, zone: string | undefined, manner: ListManner): string {
  const { time, event } = titles ?? { time: "Time", event: "Event" };
  const bare = zone === undefined ? time : `${time.replace(/ ?\([^()]*\)$/, "")} (${zone})`;
  return `| ${bare}${mannerComment(manner)} | ${event} |`;
}

function jointOf({ time, event, joint }: Row, manner: ListManner): TextEdit {
  const own = joint === undefined || joint === manner.joint ? "" : ` <!-- …${joint.trimEnd()} -->`;
  return { span: { start: time.end, end: event.start }, newText: `${own} | ` };
}

const CLOSING: Readonly<Record<string, string>> = {
  "": "",
  "**": "**",
  __: "__",
  "*": "*",
  _: "_",
  "`": "`",
  "[": "]",
};
const JOINT = /^(?:[ \t]*(?:[:–—-]|--)[ \t]+|[ \t]+)/;

function rowOf(analysis: Analysis, item: ListItem): Row | undefined {
  const { text, lines, incident } = analysis;
  const [paragraph, ...more] = item.blocks;
  const here = entriesIn(item, incident.timeline?.entries ?? []);
  if (paragraph?.kind !== "paragraph" || more.length > 0 || item.checkbox || here.length > 1) {
    return undefined;
  }
  const { start } = paragraph.lines[0] ?? paragraph.span;
  const end = paragraph.lines.at(-1)?.end ?? paragraph.span.end;
  const [entry] = here;
  const hole = incident.timeline?.unreadable.find(({ span }) => start <= span.start && span.start < end);
  const lead = entry ? { time: entry.time, end: endOf(entry, hole) } : hole && { time: hole };
  const time = lead ? timeCell(text, start, lead) : { start, end: start };
  const marks = lead && time ? JOINT.exec(text.slice(time.end, end))?.[0] : "";
  const isAlone = lines.at(item.span.start) === lines.at(start) && !/\\\|/.test(text.slice(start, end));
  if (!time || marks === undefined || !isAlone) {
    return undefined;
  }
  const breaks = paragraph.lines
    .slice(1)
    .map((line, index) => lineBreakBefore(text, line, paragraph.lines[index]?.end ?? line.start));
  const event = { start: time.end + marks.length, end };
  const joint = marks.trim() === "" ? " " : `${marks.trimEnd()} `;
  return { item, time, event, breaks, ...(lead ? { joint } : {}) };
}

/** The end of a range, or what stands for a clock beside a date and is none. */
function endOf({ time, end }: TimelineEntry, hole: UnreadableTime | undefined): { readonly span: Span } {
  const isBeside = hole && hole.span.start >= time.span.end && hole.span.start <= time.span.end + 2;
  return isBeside ? hole : (end ?? time);
}

/** A time at the head of an item, or what stands in its place. */
interface LeadingTime {
  readonly time: { readonly span: Span };
  readonly end?: { readonly span: Span };
}

/** The time with the marks around it, if the item begins with them. */
function timeCell(text: string, start: number, { time, end: until }: LeadingTime): Span | undefined {
  const last = Math.max(time.span.end, until?.span.end ?? 0);
  const closing = CLOSING[text.slice(start, Math.max(start, time.span.start))];
  if (closing === undefined || time.span.start < start) {
    return undefined;
  }
  const colon = closing !== "" && text.charAt(last) === ":" ? 1 : 0;
  return text.startsWith(closing, last + colon) ? { start, end: last + colon + closing.length } : undefined;
}

/** A line break that shows becomes one that shows, any other a space. */
function lineBreakBefore(text: string, line: Span, above: number): TextEdit {
  const hard = /(?:\\| {2,})$/.exec(text.slice(0, above).slice(-12))?.[0] ?? "";
  const spaces = hard === "" ? (/^ {2,}/.exec(text.slice(above, line.start))?.[0] ?? "") : "";
  return {
    span: { start: above - hard.length, end: line.start },
    newText: hard === "" && spaces === "" ? " " : "<br>",
  };
}

function pipesIn(text: string, { time, event }: Row): readonly TextEdit[] {
  return [time, event].flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\|/g)].map(({ index }) => ({
      span: { start: start + index, end: start + index },
      newText: "\\",
    })),
  );
}
