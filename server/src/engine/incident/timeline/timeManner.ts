import { clockAt, formatClock, formatDate, formatOffset, PLAIN_CLOCK } from "../../time/format.ts";
import { type WallTime, wallTimeOf } from "../../time/instants.ts";
import type { CalendarDate, ClockStyle, Timestamp, WrittenDate, ZoneReading } from "../../time/reading.ts";
import { writeDateLike } from "../../time/writeTimeLike.ts";
import { zoneOffset } from "../../time/zoneOffset.ts";
import type { Moment, Timeline, TimelineEntry } from "../model.ts";

/** How a document writes the times of its timeline, so that a new one looks like the others. */
export interface TimeManner {
  readonly clock: ClockStyle;
  /** How a date is written beside a clock time; absent where no entry has one. */
  readonly dated?: DatedManner;
  /** Most entries bear their date. */
  readonly hasDates: boolean;
  /** The zone that a new time is in; absent where none is known, or where it could be several. */
  readonly zone?: ZoneManner;
}

export interface DatedManner {
  /** The document, of which the written date is a part. */
  readonly text: string;
  readonly date: WrittenDate;
  /** The day that it is, which says whether the day or the month comes first. */
  readonly was?: CalendarDate | undefined;
  readonly isDateFirst: boolean;
  /** Between the two: ` `, `T`, ` - `, ` at `. */
  readonly joint: string;
}

export interface ZoneManner {
  readonly text: string;
  readonly reading: ZoneReading;
  /** What stands before the zone in an entry; absent where entries do not bear it. */
  readonly joint?: string;
}

/**
 * The manner of the timeline: the most frequent form of its clock times, the date of the last entry that has one, the zone
 * that holds for it. The plain manner, `2024-03-14 14:05`, where there is nothing to follow.
 *
 * @example
 * readTimeManner("- 9:45AM Down.", timeline).clock.clock // "12"
 */
export function readTimeManner(text: string, timeline: Timeline | undefined): TimeManner {
  const entries = timeline?.entries ?? [];
  const written = entries.flatMap(({ time }) => (time.written.kind === "timestamp" ? [time.written] : []));
  const isDated = ({ date, clock }: Timestamp) => date !== undefined && clock !== undefined;
  const sample = entries.findLast(({ time }) => time.written.kind === "timestamp" && isDated(time.written));
  const dated = sample && datedManner(text, sample.time);
  const zone = zoneManner(text, timeline, entries);
  return {
    clock: clockManner(written),
    ...(dated ? { dated } : {}),
    hasDates: written.filter(isDated).length * 2 > written.length,
    ...(zone ? { zone } : {}),
  };
}

function clockManner(written: readonly Timestamp[]): ClockStyle {
  const styles = written.flatMap(({ clock }) => (clock && !clock.fault && clock.style.form !== "word" ? [clock] : []));
  const counts = new Map<string, number>();
  const keyOf = ({ padded: _, ...style }: ClockStyle) => JSON.stringify(style);
  for (const { style } of styles) {
    counts.set(keyOf(style), (counts.get(keyOf(style)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const model = styles.find(({ style }) => keyOf(style) === most?.[0])?.style;
  // Only before ten o'clock can one see whether the hour is padded.
  const early = styles.filter(({ hour }) => hour % 12 > 0 && hour % 12 < 10 && (hour < 10 || model?.clock === "12"));
  const padded = early.filter(({ style }) => style.padded).length * 2;
  const isPadded = early.length > 0 ? padded >= early.length : model?.clock !== "12";
  return { ...(model ?? PLAIN_CLOCK), padded: isPadded };
}

const LONGEST_JOINT = 6;

function datedManner(text: string, { written, date: was }: Moment): DatedManner | undefined {
  const { date, clock } = written.kind === "timestamp" ? written : {};
  if (!date || !clock) {
    return undefined;
  }
  const isDateFirst = date.span.start < clock.span.start;
  const [first, second] = isDateFirst ? [date, clock] : [clock, date];
  const joint = text.slice(first.span.end, second.span.start);
  return joint.length > LONGEST_JOINT || joint.includes("\n") ? undefined : { text, date, was, isDateFirst, joint };
}

function zoneManner(
  text: string,
  timeline: Timeline | undefined,
  entries: readonly TimelineEntry[],
): ZoneManner | undefined {
  const own = entries.filter(({ time }) => time.ownZone);
  const last = own.at(-1)?.time;
  const isOwn = last !== undefined && own.length * 2 > entries.length;
  const zone = isOwn ? last.zone : timeline?.zone;
  const [reading, ...others] = zone?.readings ?? [];
  const known = isOwn ? (last.zoneReading ?? (others.length === 0 ? reading : undefined)) : readingInForce(timeline);
  if (!zone || !known) {
    return undefined;
  }
  const clock = last?.written.kind === "timestamp" ? last.written.clock : undefined;
  const joint = isOwn && clock ? text.slice(clock.span.end, zone.span.start) : undefined;
  const isPlain = joint !== undefined && joint.length <= LONGEST_JOINT && /^[ \u00a0]*$/.test(joint);
  return { text: zone.text, reading: known, ...(isOwn ? { joint: isPlain ? joint : " " } : {}) };
}

/** The one meaning of the zone, or the one that the entries settled on. */
function readingInForce(timeline: Timeline | undefined): ZoneReading | undefined {
  const readings = timeline?.zone?.readings ?? [];
  return readings.length === 1
    ? readings[0]
    : timeline?.entries.find(({ time }) => time.zoneReading && !time.ownZone)?.time.zoneReading;
}

/** A time to be written. */
export interface TimeToWrite {
  /** Minutes since midnight, with seconds as a fraction. */
  readonly minuteOfDay: number;
  /** Present where the date is to be written as well. */
  readonly date?: CalendarDate;
  /** The zone to write behind it, where that is another than the manner's; empty to write none. */
  readonly zone?: string;
  /** Whether the second is known; where the document writes seconds, it then gets one. */
  readonly hasSeconds?: boolean;
}

/**
 * The time in the manner of the document.
 *
 * @example
 * writeTime({ minuteOfDay: 865 }, readTimeManner("- 9:45AM Down.", timeline)) // "2:25PM"
 */
export function writeTime({ minuteOfDay, date, zone, hasSeconds = false }: TimeToWrite, manner: TimeManner): string {
  const { hour, minute = 0, second } = clockAt(date ?? { year: 2000, month: 1, day: 1 }, minuteOfDay);
  const time = { hour, minute, ...(manner.clock.seconds && hasSeconds ? { second: second ?? 0 } : {}) };
  const own = zone ?? (manner.zone?.joint === undefined ? "" : manner.zone.text);
  const suffix = own === "" ? "" : `${zone === undefined ? (manner.zone?.joint ?? " ") : " "}${own}`;
  const clock = `${formatClock(time, manner.clock)}`;
  if (!date) {
    return `${clock}${suffix}`;
  }
  const { dated } = manner;
  const words = writeDay(date, manner);
  return dated && !dated.isDateFirst
    ? `${clock}${suffix}${dated.joint}${words}`
    : `${words}${dated?.joint ?? " "}${clock}${suffix}`;
}

/**
 * The day in the manner of the document's dates, ISO 8601 where it has none.
 *
 * @example
 * writeDay({ year: 2024, month: 4, day: 2 }, readTimeManner("- 14/03/2024 14:05 Down.", timeline)) // "02/04/2024"
 */
export function writeDay(day: CalendarDate, { dated }: Pick<TimeManner, "dated">): string {
  return dated ? writeDateLike(dated.text, dated.date, { to: day, was: dated.was }) : formatDate(day);
}

/**
 * The wall time of an instant in a zone; `undefined` for a place that does not exist.
 *
 * @example
 * wallTimeIn({ kind: "place", iana: "Europe/Paris" }, Date.UTC(2023, 6, 1, 9, 50)) // 11:50 of the same day
 */
export function wallTimeIn(zone: ZoneReading, instant: number): WallTime | undefined {
  const offset = zoneOffset(zone, instant);
  return offset === undefined ? undefined : wallTimeOf(instant, offset);
}

/** How a zone is called that has no name in the document: `Europe/Paris`, `UTC+2`. */
export function zoneName(zone: ZoneReading): string {
  return zone.kind === "place" ? zone.iana : formatOffset(zone.offset, "-");
}
