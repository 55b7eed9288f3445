import type { DateOrder } from "../incident/model.ts";
import { resolveDate } from "../incident/timeline/moments/resolveDate.ts";
import { addDays, daysBetween, weekdayOf } from "../time/calendar.ts";
import { minuteOfDay } from "../time/format.ts";
import { wallTimeOf } from "../time/instants.ts";
import { offsetAt } from "../time/offsets.ts";
import type { CalendarDate, TimeReading, WrittenDate, WrittenZone } from "../time/reading.ts";
import type { ImportedEvent, WrittenWhen } from "./importedEvent.ts";

/** An event whose time is made whole by what stands around it. */
export interface SettledEvent extends Omit<ImportedEvent, "when"> {
  readonly time?: SettledTime;
}

export interface SettledTime {
  readonly date?: CalendarDate;
  /** Minutes since midnight, with seconds as a fraction. */
  readonly minuteOfDay: number;
  readonly hasSeconds: boolean;
  /** The zone as written beside the time. */
  readonly zone?: WrittenZone;
}

/** What is known beside the log itself. */
export interface SourceContext {
  /** Milliseconds since 1970-01-01T00:00Z: what Today means, and that nothing is told before it happened. */
  readonly now: number;
  /** The zone of the reader's clock, in which Today is meant; UTC where it is not known. */
  readonly readerZone?: string | undefined;
  /** The day of the incident, for dates without a year. */
  readonly near?: CalendarDate | undefined;
  /** How `03/04/2024` is read where the log itself does not settle it. */
  readonly order?: DateOrder["order"] | undefined;
}

const UTC: WrittenZone = { span: { start: 0, end: 0 }, text: "UTC", readings: [{ kind: "offset", offset: 0 }] };

/**
 * Gives each event its day, from the oldest to the newest: its own date, that of the header above it, Today, or the day of
 * the event before it, the next one where the clock steps back. Where nothing says a day there is none.
 */
export function settleTimes(events: readonly ImportedEvent[], context: SourceContext): readonly SettledEvent[] {
  const order = orderIn(events) ?? context.order ?? "dmy";
  const today = todayOf(context);
  const dated = events.map((event): SettledEvent => {
    const { when, ...rest } = event;
    const time = when && ownTime(when, { ...context, order, today });
    return { ...rest, ...(time ? { time } : {}) };
  });
  return carryDays(isNewestFirst(dated) ? reversed(dated) : dated);
}

function todayOf({ now, readerZone }: SourceContext): CalendarDate {
  return wallTimeOf(now, (readerZone === undefined ? undefined : offsetAt(readerZone, now)) ?? 0).date;
}

/** `3/14` is the month first and `14/3` the day, and one of them tells it for all. */
function orderIn(events: readonly ImportedEvent[]): DateOrder["order"] | undefined {
  for (const { when } of events) {
    for (const reading of [when?.reading, when?.day]) {
      const date = reading?.kind === "timestamp" ? reading.date : undefined;
      if (date?.form === "numeric" && date.readings.length === 1 && !date.pattern?.startsWith("y")) {
        return date.pattern?.startsWith("m") ? "mdy" : "dmy";
      }
    }
  }
  return undefined;
}

interface OwnContext extends SourceContext {
  readonly order: DateOrder["order"];
  readonly today: CalendarDate;
}

function ownTime(when: WrittenWhen, context: OwnContext): SettledTime | undefined {
  const { reading, day, daysFromToday } = when;
  if (reading.kind === "epoch") {
    return { ...wallTimeOf(reading.instant, 0), hasSeconds: true, zone: UTC };
  }
  if (reading.kind !== "timestamp" || !reading.clock) {
    return undefined;
  }
  const date =
    daysFromToday === undefined ? dateOf(reading.date ? reading : day, context) : addDays(context.today, daysFromToday);
  return {
    ...(date ? { date } : {}),
    minuteOfDay: minuteOfDay(reading.clock),
    hasSeconds: reading.clock.second !== undefined,
    ...(reading.zone ? { zone: reading.zone } : {}),
  };
}

function dateOf(reading: TimeReading | undefined, { order, near, today }: OwnContext): CalendarDate | undefined {
  const written = reading?.kind === "timestamp" ? reading.date : undefined;
  if (!written) {
    return undefined;
  }
  const date = resolveDate(written, { order, near: near ?? today });
  const needsYear = written.readings[0]?.year === undefined;
  return date && needsYear ? pastYear(date, written, today) : date;
}

/** Without a year it is one that has been, and one in which the day was the weekday that is named. */
function pastYear(date: CalendarDate, { weekday }: WrittenDate, today: CalendarDate): CalendarDate {
  const years = [date.year, date.year - 1, date.year - 2, date.year - 3, date.year - 4, date.year - 5, date.year - 6];
  const past = years.map((year) => ({ ...date, year })).filter((day) => daysBetween(today, day) <= 1);
  return past.find((day) => weekday === undefined || weekdayOf(day) === weekday.value) ?? past[0] ?? date;
}

const HALF_A_DAY = 720;

/** Whether the clock goes back more often than on; a step over more than half a day is one over midnight. */
function isNewestFirst(events: readonly SettledEvent[]): boolean {
  let steps = 0;
  let before: SettledTime | undefined;
  for (const { time } of events) {
    if (time && before && (time.date === undefined) === (before.date === undefined)) {
      const minutes = time.minuteOfDay - before.minuteOfDay;
      steps +=
        time.date && before.date
          ? Math.sign(daysBetween(before.date, time.date) * 1440 + minutes)
          : Math.sign(Math.abs(minutes) > HALF_A_DAY ? -minutes : minutes);
    }
    before = time ?? before;
  }
  return steps < 0;
}

/** What stands above the first time or has none goes with the event above it. */
function reversed(events: readonly SettledEvent[]): readonly SettledEvent[] {
  const timed = events.filter(({ time }) => time).reverse();
  return [...timed, ...events.filter(({ time }) => !time)];
}

function carryDays(events: readonly SettledEvent[]): readonly SettledEvent[] {
  let above: SettledTime | undefined;
  return events.map((event) => {
    const { time } = event;
    if (!time) {
      return event;
    }
    const carried = time.date === undefined && above?.date ? nextDay(above, time) : undefined;
    const settled = carried ? { ...time, date: carried } : time;
    above = settled;
    return { ...event, time: settled };
  });
}

function nextDay(above: SettledTime, time: SettledTime): CalendarDate | undefined {
  return above.date && addDays(above.date, time.minuteOfDay < above.minuteOfDay ? 1 : 0);
}
