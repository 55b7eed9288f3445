import type { Analysis } from "../../analysis.ts";
import type { Moment, TimelineEntry } from "../../incident/model.ts";
import { readTimeManner, type TimeManner, wallTimeIn, writeDay } from "../../incident/timeline/timeManner.ts";
import type { Table, TableRow } from "../../markdown/document.ts";
import { readPipeRow } from "../../markdown/pipeRow.ts";
import { tableAt } from "../../markdown/tableAt.ts";
import type { TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";
import { findZones } from "../../time/findZones.ts";
import { clockAt, formatClock, formatDate } from "../../time/format.ts";
import type { Refactoring } from "./refactoring.ts";
import { isSameClock, secondZones } from "./secondZone.ts";
import { type NamedZone, zonesOf } from "./zonesOf.ts";

/**
 * The times of a table in a second column, in UTC, in the reader's zone or in one of the team's, each with the distance from
 * UTC of its own day. Where every instant is known and the clocks would show another time.
 */
export const addZoneColumn: Refactoring = {
  kind: "zone",
  rewrite(analysis, reader) {
    const { markdown, incident } = analysis;
    const entries = incident.timeline?.entries ?? [];
    const [first] = entries;
    const table = first && tableAt(markdown.blocks, first.time.span.start);
    const rows = table ? rowsOf(table, entries) : undefined;
    if (!table || !rows || entries.some(({ time }) => time.instant === undefined || time.laterInstant !== undefined)) {
      return [];
    }
    const { timeline } = incident;
    const seconds = timeline ? secondZones(analysis, timeline) : [];
    const zones = zonesOf(analysis, reader).filter((zone) => !seconds.some((each) => isSameClock(zone, each, entries)));
    return zones.flatMap((zone) => {
      const edits = columnEdits(analysis, { table, rows, zone });
      return edits ? [{ title: `Add a column with the times in ${zone.name}`, edits }] : [];
    });
  },
};

/** A row with its entry, if it has one. */
interface TimedRow {
  readonly row: TableRow;
  readonly entry: TimelineEntry | undefined;
}

function isIn({ span }: { readonly span: Span }, { time }: TimelineEntry): boolean {
  return span.start <= time.span.start && time.span.start < span.end;
}

/** `undefined` where entries stand elsewhere, too, or where a cell reaches over several rows. */
function rowsOf({ header, rows }: Table, entries: readonly TimelineEntry[]): readonly TimedRow[] | undefined {
  const timed = rows.map((row) => ({ row, entry: entries.find((entry) => isIn(row, entry)) }));
  const isWhole = timed.filter(({ entry }) => entry).length === entries.length;
  const isPlain = rows.every(
    ({ cells }) => cells.length === header?.cells.length && cells.every((cell) => !cell.continued),
  );
  return header && isWhole && isPlain ? timed : undefined;
}

interface NewColumn {
  readonly table: Table;
  readonly rows: readonly TimedRow[];
  readonly zone: NamedZone;
}

function columnEdits(analysis: Analysis, { table, rows, zone }: NewColumn): readonly TextEdit[] | undefined {
  const { text, lines, incident } = analysis;
  const { header, syntax } = table;
  const timed = rows.find(({ entry }) => entry);
  const column = timed?.row.cells.findIndex(({ content }) => timed.entry && isIn({ span: content }, timed.entry)) ?? -1;
  const titles = header?.cells.map(({ content }) => slice(text, content)) ?? [];
  const manner = readTimeManner(text, incident.timeline);
  const walls = rows.map(({ entry }) => (entry ? timesIn(entry, zone, manner) : { words: "", isOther: false }));
  const isOther = walls.some((wall) => wall?.isOther);
  if (!header || column < 0 || !isOther || titles.some((title) => title.includes(zone.name))) {
    return undefined;
  }
  const words = (titles[column] ?? "Time").replace(/ ?\([^()]*\)$/, "");
  const isZone = findZones(words)[0]?.span.end === words.length && !words.includes(" ");
  const title = isZone ? zone.name : `${words} (${zone.name})`;
  const delimiter = lines.span(lines.at(header.span.start) + 1);
  const edits = [
    cellBehind(text, header.cells[column]?.content, { words: title, syntax, tag: "th" }),
    ...(syntax === "pipe"
      ? [cellBehind(text, readPipeRow(text, delimiter).cells[column]?.content, { words: "---", syntax, tag: "th" })]
      : []),
    ...rows.map(({ row }, index) =>
      cellBehind(text, row.cells[column]?.content, { words: walls[index]?.words ?? "", syntax, tag: "td" }),
    ),
  ];
  const known = edits.filter((edit) => edit !== undefined);
  return known.length < edits.length || walls.includes(undefined) ? undefined : known;
}

interface NewCell {
  readonly words: string;
  readonly syntax: Table["syntax"];
  readonly tag: "td" | "th";
}

/** A cell behind another in its row; `undefined` where nothing ends that. */
function cellBehind(text: string, content: Span | undefined, { words, syntax, tag }: NewCell): TextEdit | undefined {
  if (!content) {
    return undefined;
  }
  const closing = syntax === "pipe" ? /^[^|\n]*\|/ : new RegExp(`^\\s*</${tag}>`, "i");
  const length = closing.exec(text.slice(content.end, content.end + 400))?.[0].length;
  const at = length === undefined ? undefined : content.end + length;
  const newText = syntax === "pipe" ? ` ${words} |` : `<${tag}>${words}</${tag}>`;
  return at === undefined ? undefined : { span: { start: at, end: at }, newText };
}

interface ZonedTimes {
  readonly words: string;
  /** Whether the clock shows another time than the one beside it. */
  readonly isOther: boolean;
}

/** The time of an entry in a zone, and the end of it where it has one. */
function timesIn({ time, end }: TimelineEntry, zone: NamedZone, manner: TimeManner): ZonedTimes | undefined {
  const [first, last] = [timeIn(time, zone, manner), end && timeIn(end, zone, manner)];
  return first === undefined || (end && last === undefined)
    ? undefined
    : { words: last ? `${first.words}–${last.words}` : first.words, isOther: first.isOther };
}

function timeIn(moment: Moment, { reading }: NamedZone, manner: TimeManner): ZonedTimes | undefined {
  const { instant, date, minuteOfDay, written, approximate } = moment;
  const wall = instant === undefined ? undefined : wallTimeIn(reading, instant);
  const clock = written.kind === "timestamp" ? written.clock : undefined;
  if (!wall || !date || !clock) {
    return undefined;
  }
  const { hour, minute = 0, second } = clockAt(wall.date, wall.minuteOfDay);
  const time = {
    hour,
    ...(clock.minute === undefined && minute === 0 ? {} : { minute }),
    ...(clock.second === undefined ? {} : { second: second ?? 0 }),
  };
  const isDated = (written.kind === "timestamp" && written.date) || formatDate(wall.date) !== formatDate(date);
  const words = `${isDated ? `${writeDay(wall.date, manner)} ` : ""}${formatClock(time, clock.style)}`;
  return { words: `${approximate ? "~" : ""}${words}`, isOther: wall.minuteOfDay !== minuteOfDay };
}
