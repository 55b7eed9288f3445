import type { Incident, LocatedTimestamp, Moment, Timeline, TimelineEntry } from "../../incident/model.ts";
import { isOwn } from "../../incident/prose/passage.ts";
import { momentOffset } from "../../incident/timeline/moments/momentOffset.ts";
import { timesIn } from "../../incident/timeline/moments/timesIn.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import type { Span } from "../../text/span.ts";
import { dayNumber } from "../../time/calendar.ts";
import { minuteOfDay } from "../../time/format.ts";
import type { CalendarDate, TimeReading, Timestamp } from "../../time/reading.ts";

/** A time on a clock that is to be another. */
export interface ClockedTime {
  readonly written: Timestamp;
  readonly moment: Moment;
}

/**
 * The times that keep the clock of a timeline: those of its entries, and all others that bear no zone of their own.
 *
 * @example
 * clockedTimes(incident, timeline) // of "from 16:05 to 10:20 EDT" the first
 */
export function clockedTimes(incident: Incident, { entries }: Timeline): readonly ClockedTime[] {
  const heads = new Set(entries.flatMap(({ time, end }) => [time.span.start, ...(end ? [end.span.start] : [])]));
  const fields = [...incident.fieldTimes, ...incident.milestones].flatMap(({ time, end }) => [
    time,
    ...(end ? [end] : []),
  ]);
  const moments = fields.flatMap((moment) =>
    moment.written.kind === "timestamp" ? [{ written: moment.written, moment }] : [],
  );
  const ends = new Map(entries.flatMap(({ end }) => (end ? [[end.span.start, end] as const] : [])));
  const told = incident.timestamps
    .filter(({ where }) => where !== "stamp")
    .map((each) => withOwnMoment(each, ends.get(each.written.span.start)));
  const all = [...told, ...moments].filter(
    ({ written, moment }) => written.clock && (heads.has(moment.span.start) || !moment.ownZone),
  );
  // The field in which a phase is told may be an entry, too.
  return [...byPlace(all).values()];
}

function byPlace(times: readonly ClockedTime[]): ReadonlyMap<number | undefined, ClockedTime> {
  return new Map(times.map((time) => [time.written.clock?.span.start, time]));
}

/** The second time of a range has the moment of the first: an entry knows better, and of a sentence the clock is known. */
function withOwnMoment({ written, moment, where }: LocatedTimestamp, end: Moment | undefined): ClockedTime {
  if (moment.written === written || !written.clock || (where !== "prose" && !end)) {
    return { written, moment };
  }
  const { instant: _, ...unsettled } = moment;
  return { written, moment: end ?? { ...unsettled, minuteOfDay: minuteOfDay(written.clock) } };
}

/**
 * The times that the events themselves tell, *deploy begun at 14:02*, unless they name a zone of their own; each on the day on
 * which it is nearest to its entry. `undefined` where one of them may be on another clock, or on one of several days.
 *
 * @example
 * timesInEvents(incident, timeline)?.map(({ moment }) => moment.instant)
 */
export function timesInEvents(incident: Incident, timeline: Timeline): readonly ClockedTime[] | undefined {
  const known = byPlace(clockedTimes(incident, timeline));
  const found: ClockedTime[] = [];
  for (const entry of timeline.entries) {
    for (const written of readingsIn(incident, entry)) {
      const ends = written.end ? [written, written.end] : [written];
      for (const each of ends.filter(({ clock }) => clock && !known.has(clock.span.start))) {
        const moment = momentNear(each, entry);
        if (!moment || IS_LOCAL.test(incident.prose.text.slice(written.span.end, written.span.end + 12))) {
          return undefined;
        }
        found.push({ written: each, moment });
      }
    }
  }
  // What an entry within an entry tells is found twice.
  return [...byPlace(found).values()];
}

const IS_LOCAL = /^[ \u00a0]?\(?local\b/i;

function readingsIn({ prose: { text, passages } }: Incident, { span, textSpan }: TimelineEntry): readonly Timestamp[] {
  const found: TimeReading[] = [];
  let next = partitionPoint(passages.length, (index) => (passages[index]?.span.end ?? 0) <= textSpan.start);
  // There are no passages in HTML.
  const isBare = (passages[next]?.span.start ?? Number.POSITIVE_INFINITY) >= span.end;
  if (isBare) {
    found.push(...timesIn(text, textSpan));
  }
  for (let part = passages[next]; part && part.span.start < span.end; part = passages[++next]) {
    const own = { start: Math.max(part.span.start, textSpan.start), end: Math.min(part.span.end, span.end) };
    for (const reading of timesIn(text, own)) {
      if (isOwn(part, reading.span) && !(part.place === "cell" && isAll(text, reading.span, part.span))) {
        found.push(reading);
      }
    }
  }
  return found.filter((reading) => reading.kind === "timestamp").filter(({ zone, end }) => !zone && !end?.zone);
}

/** A cell that holds nothing but a time is of another column's clock. */
function isAll(text: string, { start, end }: Span, cell: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(cell.start, start) + text.slice(end, cell.end));
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The moment on the clock of an entry. */
function momentNear(written: Timestamp, { time }: TimelineEntry): Moment | undefined {
  const offset = momentOffset(time);
  const date = written.date ? onlyDay(written, time.date) : time.date;
  const { clock } = written;
  if (!clock || clock.fault || !date || offset === undefined || time.instant === undefined) {
    return undefined;
  }
  const minutes = minuteOfDay(clock);
  const instant = dayNumber(date) * DAY + (minutes - offset) * MINUTE;
  const days = written.date ? 0 : Math.round((time.instant - instant) / DAY);
  return { ...time, written, span: written.span, date, minuteOfDay: minutes, instant: instant + days * DAY };
}

function onlyDay({ date }: Timestamp, near: CalendarDate | undefined): CalendarDate | undefined {
  const [day, ...others] = date?.readings ?? [];
  const year = day?.year ?? near?.year;
  return day && year !== undefined && others.length === 0 && !date?.fault ? { ...day, year } : undefined;
}
