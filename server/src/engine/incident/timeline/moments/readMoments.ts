import { addDays } from "../../../time/calendar.ts";
import type { CalendarDate, TimeReading, Timestamp, WrittenZone } from "../../../time/reading.ts";
import type { DateSource, Moment } from "../../model.ts";
import type { Chosen } from "../chooseEntries.ts";
import type { Candidate } from "../shapes/candidate.ts";
import { isNewestFirst } from "./isNewestFirst.ts";
import { minuteOf, momentOf, type RunningDay } from "./momentOf.ts";
import type { ReferenceDate } from "./readReferenceDate.ts";
import { relativeMoment } from "./relativeMoment.ts";
import { resolveDate } from "./resolveDate.ts";

/** What the entries lean on where they say nothing themselves. */
export interface MomentContext {
  readonly order: "dmy" | "mdy";
  /** The day of the incident by other parts of the document. */
  readonly reference?: ReferenceDate | undefined;
  readonly zone?: WrittenZone | undefined;
  /** What abbreviations stand for in this team. */
  readonly zones?: ReadonlyMap<string, string> | undefined;
}

export interface TimedEntry {
  readonly candidate: Candidate;
  readonly time: Moment;
  readonly end?: Moment | undefined;
}

/**
 * Makes the times of the entries whole, in one pass down the document. A day that is written holds for the entries below
 * it; a clock time more than six hours lower than the one above is the next day; a 12-hour clock without AM and PM that
 * steps back has passed noon.
 */
export function readMoments(chosen: readonly Chosen[], context: MomentContext): readonly TimedEntry[] {
  const newestFirst = isNewestFirst(chosen);
  const entries: TimedEntry[] = [];
  const { reference } = context;
  const start: RunningDay = { date: reference?.date, source: reference?.source, offset: 0 };
  let day = start;
  let story: number | undefined;
  let last: LastEntry | undefined;
  for (const item of chosen) {
    if (item.role === "day") {
      const header = writtenDay(item.reading, day, context);
      day = header ? { date: header.date, source: item.source, offset: header.offset } : day;
      story = undefined;
      last = undefined;
      continue;
    }
    const { reading, group, stand, place } = item.candidate;
    if (reading.kind === "relative") {
      // It says nothing of the day of those below; its own is settled once all of these are known.
      entries.push({ candidate: item.candidate, time: relativeMoment(reading, {}), end: undefined });
      continue;
    }
    if (story !== undefined && story !== place.story) {
      day = start;
    }
    story = place.story;
    const written = stand ? undefined : writtenDay(reading, day, context);
    const above = last?.group === group ? last : undefined;
    const step = written
      ? { day: written, minute: minuteOf(reading) }
      : runOn(reading, { day, above, newestFirst: newestFirst.has(group) });
    const { zone, zones } = context;
    const time = momentOf(reading, { day: step.day, minute: step.minute, zone, zones, stand });
    const end =
      reading.kind === "timestamp" && reading.end
        ? endMoment(reading.end, { time, day: step.day, context })
        : undefined;
    entries.push({ candidate: item.candidate, time, end });
    last = { group, reading, minute: step.minute ?? above?.minute };
    day = running(step.day);
  }
  return context.reference?.isLast && day.offset > 0
    ? readMoments(chosen, { ...context, reference: daysBefore(context.reference, day.offset) })
    : entries;
}

/** The day on which the timeline begins, where only that of its end is known and midnight passed so many times. */
function daysBefore({ date, source }: ReferenceDate, days: number): ReferenceDate {
  return { date: addDays(date, -days), source };
}

interface LastEntry {
  readonly group: number;
  readonly reading: TimeReading;
  readonly minute: number | undefined;
}

function running(day: RunningDay): RunningDay {
  const source = runningSource(day);
  return source === day.source ? day : { date: day.date, source, offset: day.offset };
}

/** Below an entry with its own date, and behind midnight, the day is carried over; a header holds for all below it. */
function runningSource({ source }: RunningDay): DateSource {
  return source === "written" || source === "rolled" || source === undefined ? "carried" : source;
}

function writtenDay(reading: TimeReading, day: RunningDay, context: MomentContext): RunningDay | undefined {
  if (reading.kind === "epoch") {
    return { date: dateOfInstant(reading.instant), source: "written", offset: day.offset };
  }
  const near = day.date ?? context.reference?.date;
  const date =
    reading.kind === "timestamp" && reading.date
      ? resolveDate(reading.date, { order: context.order, near })
      : undefined;
  return date ? { date, source: "written", offset: day.offset } : undefined;
}

function dateOfInstant(instant: number): CalendarDate {
  return addDays({ year: 1970, month: 1, day: 1 }, Math.floor(instant / 86_400_000));
}

const HALF_DAY = 720;
const SIX_HOURS = 360;

interface Above {
  readonly day: RunningDay;
  readonly above: LastEntry | undefined;
  readonly newestFirst: boolean;
}

/** Day and minute of an entry without a date, by the entry above it. */
function runOn(
  reading: TimeReading,
  { day, above, newestFirst }: Above,
): { readonly day: RunningDay; readonly minute: number | undefined } {
  const written = minuteOf(reading);
  if (written === undefined || above?.minute === undefined) {
    return { day, minute: written };
  }
  const minute = passesNoon(reading, above) ? written + HALF_DAY : written;
  const back = newestFirst ? minute - above.minute : above.minute - minute;
  const passesMidnight = back > SIX_HOURS || (!newestFirst && back > 0 && isPm(above.reading) && isAm(reading));
  return passesMidnight && !isNoonSlip(reading, above)
    ? { day: roll(day, newestFirst ? -1 : 1), minute }
    : { day, minute };
}

function roll(day: RunningDay, days: number): RunningDay {
  return { date: day.date && addDays(day.date, days), source: "rolled", offset: day.offset + days };
}

/** `11:50`, `1:05`: an hour without AM or PM and without a leading zero that steps back, on a clock that stays below 13. */
function passesNoon(reading: TimeReading, { reading: above, minute }: LastEntry): boolean {
  const [clock, clockAbove] = [clockOf(reading), clockOf(above)];
  if (!clock || !clockAbove || minute === undefined || clock.meridiem || clock.fault || clock.style.padded) {
    return false;
  }
  const written = clock.hour * 60 + (clock.minute ?? 0);
  return (
    clock.hour >= 1 &&
    clock.hour < 10 &&
    clock.style.form === "digits" &&
    written < minute &&
    written + HALF_DAY >= minute &&
    minute < 1440 - SIX_HOURS
  );
}

function clockOf(reading: TimeReading) {
  return reading.kind === "timestamp" ? reading.clock : undefined;
}

function isPm(reading: TimeReading): boolean {
  return clockOf(reading)?.meridiem === "pm";
}

function isAm(reading: TimeReading): boolean {
  return clockOf(reading)?.meridiem === "am";
}

/** `12:05 AM` right after `11:50 AM` is a slip of the pen for PM, and not another day. */
function isNoonSlip(reading: TimeReading, { minute }: LastEntry): boolean {
  const clock = clockOf(reading);
  return isAm(reading) && clock?.hour === 0 && minute !== undefined && minute >= 600 && minute < 840;
}

/** The end of a range: its own date, else the day of its start, or the next where the clock is lower. */
function endMoment(
  end: Timestamp,
  { time, day, context }: { time: Moment; day: RunningDay; context: MomentContext },
): Moment {
  const written = writtenDay(end, day, context);
  const minute = minuteOf(end);
  const isNextDay = minute !== undefined && time.minuteOfDay !== undefined && minute < time.minuteOfDay;
  const ownDay = written ?? (isNextDay ? roll(day, 1) : running(day));
  return momentOf(end, { day: ownDay, minute, zone: time.zone ?? context.zone, zones: context.zones });
}
