import type { Analysis } from "../../analysis.ts";
import type { Timeline, TimelineEntry } from "../../incident/model.ts";
import { timesIn } from "../../incident/timeline/moments/timesIn.ts";
import { wallTimeIn } from "../../incident/timeline/timeManner.ts";
import type { Table } from "../../markdown/document.ts";
import { tableAt } from "../../markdown/tableAt.ts";
import { type Span, slice } from "../../text/span.ts";
import { findZones } from "../../time/findZones.ts";
import { formatDate, minuteOfDay } from "../../time/format.ts";
import type { Timestamp, WrittenZone, ZoneReading } from "../../time/reading.ts";
import { zoneOffset } from "../../time/zoneOffset.ts";
import type { ClockedTime } from "./clockedTimes.ts";
import type { NamedZone } from "./zonesOf.ts";

/** A second zone in which a timeline tells its times, beside the one that counts. */
export interface SecondZone extends NamedZone {
  /** The second times, ends of ranges included, each with the moment of its entry on the second clock. */
  readonly times: readonly ClockedTime[];
  /** Whether each of them is the instant of its entry. */
  readonly agrees: boolean;
  /** Where they have a column of their own. */
  readonly column?: SecondColumn;
}

export interface SecondColumn {
  readonly table: Table;
  readonly index: number;
  /** The column of the times that count. */
  readonly mainIndex: number;
  /** The zone in the header. */
  readonly statement: WrittenZone;
}

/**
 * The second zones of a timeline: `| UTC | CEST | Event |`, `14:05 UTC (16:05 CEST)`.
 *
 * @example
 * secondZones(analysis, timeline)[0]?.name // "CEST"
 */
export function secondZones(analysis: Analysis, timeline: Timeline): readonly SecondZone[] {
  const table = timeline.entries[0] && tableAt(analysis.markdown.blocks, timeline.entries[0].time.span.start);
  return [...(table ? inColumns(analysis, timeline, table) : []), ...inEntries(analysis, timeline)];
}

/**
 * Whether two zones show the same time at each of the entries.
 *
 * @example
 * isSameClock({ name: "CEST", … }, { name: "Europe/Berlin", … }, entries) // in summer
 */
export function isSameClock(
  one: NamedZone,
  other: NamedZone,
  entries: readonly Pick<TimelineEntry, "time">[],
): boolean {
  return entries.every(
    ({ time: { instant } }) =>
      instant !== undefined && zoneOffset(one.reading, instant) === zoneOffset(other.reading, instant),
  );
}

/** An entry, and its time as it is written on the second clock. */
interface Pair {
  readonly entry: TimelineEntry;
  readonly second: Timestamp;
}

function inColumns({ text }: Analysis, { entries }: Timeline, table: Table): readonly SecondZone[] {
  const { header, rows } = table;
  const entryOf = new Map(entries.map((entry) => [entry.span.start, entry]));
  const timed = rows.flatMap((row) => {
    const entry = entryOf.get(row.span.start);
    return entry ? [{ cells: row.cells, entry }] : [];
  });
  const [first] = timed;
  const isOwn = ({ start, end }: Span) =>
    first !== undefined &&
    [first.entry.time, first.entry.end].some((time) => time && time.span.start < end && time.span.end > start);
  const mainIndex = first?.cells.findIndex(({ content }) => isOwn(content)) ?? -1;
  return (header?.cells ?? []).flatMap(({ content: title }, index) => {
    const [statement, ...others] = findZones(text, title);
    const cell = first?.cells[index]?.content;
    if (!statement || others.length > 0 || !cell || isOwn(cell) || timed.length < entries.length) {
      return [];
    }
    const pairs: Pair[] = [];
    for (const { cells, entry } of timed) {
      const content = cells[index]?.content;
      const words = content ? slice(text, content) : "";
      const [second] = content && words !== "" ? timesIn(text, content) : [];
      if (second?.kind === "timestamp" && second.clock) {
        pairs.push({ entry, second });
      } else if (words !== "") {
        return [];
      }
    }
    const zone = zoneOf(pairs, statement);
    return zone ? [{ ...zone, column: { table, index, mainIndex, statement } }] : [];
  });
}

function inEntries({ incident }: Analysis, { entries }: Timeline): readonly SecondZone[] {
  const pairs = incident.evidence.flatMap(({ kind, entry: index, written: second }): Pair[] => {
    const entry = entries[index];
    return kind === "beside" && entry && second ? [{ entry, second }] : [];
  });
  const [zone] = pairs.flatMap(({ second }) => second.zone ?? []);
  const isOne = zone && pairs.every(({ second }) => (second.zone ?? second.end?.zone)?.text === zone.text);
  const found = isOne ? zoneOf(pairs, zone) : undefined;
  return found ? [found] : [];
}

/** With the meaning of the zone in which all times agree; with its first where there is none. */
function zoneOf(pairs: readonly Pair[], { text: name, readings }: WrittenZone): Omit<SecondZone, "column"> | undefined {
  const agreed = readings.find((each) => pairs.every((pair) => isInstant(pair, each)));
  const reading = agreed ?? readings[0];
  if (!reading || pairs.length === 0) {
    return undefined;
  }
  const times = pairs.flatMap(({ entry, second }): ClockedTime[] => {
    const start = entry.time.instant === undefined ? undefined : wallTimeIn(reading, entry.time.instant);
    const end = entry.end?.instant === undefined ? undefined : wallTimeIn(reading, entry.end.instant);
    return [
      ...(start ? [{ written: second, moment: { ...entry.time, ...start } }] : []),
      ...(second.end && entry.end && end ? [{ written: second.end, moment: { ...entry.end, ...end } }] : []),
    ];
  });
  return { name, reading, times, agrees: agreed !== undefined };
}

/** Whether a second time is the instant of its entry, and so is the end of it. */
function isInstant({ entry, second }: Pair, reading: ZoneReading): boolean {
  const isEnd = second.end === undefined ? entry.end === undefined : isAt(second.end, entry.end?.instant, reading);
  return isAt(second, entry.time.instant, reading) && isEnd;
}

function isAt({ clock, date }: Timestamp, instant: number | undefined, reading: ZoneReading): boolean {
  const wall = instant === undefined ? undefined : wallTimeIn(reading, instant);
  if (!wall || !clock || clock.fault) {
    return false;
  }
  const isDay = date?.readings.some(
    ({ year = wall.date.year, ...day }) => formatDate({ ...day, year }) === formatDate(wall.date),
  );
  return isDay !== false && Math.abs(minuteOfDay(clock) - wall.minuteOfDay) < 1;
}
