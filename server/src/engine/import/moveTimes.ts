import { type TimeManner, wallTimeIn } from "../incident/timeline/timeManner.ts";
import { instantOf } from "../time/instants.ts";
import type { CalendarDate, ZoneReading } from "../time/reading.ts";
import type { SettledEvent, SettledTime } from "./settleTimes.ts";

/** The time of an event as it will stand in the document. */
export interface RowTime {
  readonly date?: CalendarDate;
  readonly minuteOfDay: number;
  readonly hasSeconds: boolean;
  /** The zone to write behind it, where the document's own does not hold for it; empty where none is known. */
  readonly zone?: string;
}

export interface Move {
  /** The zone that the document keeps; absent where it states none. */
  readonly to: TimeManner["zone"];
  /** The zone of times that say none, where the writer has said so. */
  readonly from?: string | undefined;
  /** The day to count with where the source says none. */
  readonly near?: CalendarDate | undefined;
  /** What an abbreviation stands for in this team. */
  readonly zones: ReadonlyMap<string, string>;
}

/**
 * The times of a log on the clock of the document. A time that says no zone stands as it is written; one that cannot be
 * moved, because its zone or its day is not certain, keeps its own zone beside it.
 */
export function moveTimes(events: readonly SettledEvent[], move: Move): readonly (RowTime | undefined)[] {
  return events.map(({ time }) => time && moveTime(time, move));
}

function moveTime(time: SettledTime, { to, from, near, zones }: Move): RowTime {
  const { zone: written, minuteOfDay, hasSeconds } = time;
  const date = time.date ?? near;
  const reading = zoneOf(time, from, zones);
  const kept: RowTime = { ...(time.date ? { date: time.date } : {}), minuteOfDay, hasSeconds };
  const named = written?.text ?? from;
  if (named === undefined) {
    return { ...kept, zone: "" };
  }
  const isOwn = named !== to?.text;
  if (!to || !reading || !date) {
    return isOwn && !isSame(reading, to?.reading) ? { ...kept, zone: nameOf(named) } : kept;
  }
  const instant = instantOf({ date, minuteOfDay, zone: reading });
  const wall = instant === undefined ? undefined : wallTimeIn(to.reading, instant);
  if (!wall) {
    return isOwn ? { ...kept, zone: nameOf(named) } : kept;
  }
  return { ...(time.date ? { date: wall.date } : {}), minuteOfDay: wall.minuteOfDay, hasSeconds };
}

function nameOf(zone: string): string {
  return zone === "Z" || zone === "+0000" || zone === "+00:00" ? "UTC" : zone;
}

function isSame(one: ZoneReading | undefined, other: ZoneReading | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** The one meaning of the zone of a time. */
function zoneOf(
  { zone }: SettledTime,
  from: string | undefined,
  zones: ReadonlyMap<string, string>,
): ZoneReading | undefined {
  const place = zone ? zones.get(zone.text) : from;
  if (place !== undefined) {
    return { kind: "place", iana: place };
  }
  return zone?.readings.length === 1 ? zone.readings[0] : undefined;
}
