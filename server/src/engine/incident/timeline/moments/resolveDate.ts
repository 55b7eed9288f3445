import { addDays, dayNumber, isRealDate, weekdayOf } from "../../../time/calendar.ts";
import type { CalendarDate, WrittenDate } from "../../../time/reading.ts";
import type { DateOrder } from "../../model.ts";

/** What is known of a document's days beside the dates themselves. */
export interface DateContext {
  readonly order: DateOrder["order"];
  /** A day near the incident, for dates without a year and weekdays alone. */
  readonly near?: CalendarDate | undefined;
}

/**
 * The day that a written date means: of two readings the one of the document's order; a missing year is the one that
 * brings the date nearest to the day that is known; a weekday alone is the nearest such day. `undefined` where the year
 * cannot be known. A day that does not exist stays as it is written.
 *
 * @example
 * // `[12-05 16:21]` in a report of 26 March 2019 is 5 December 2018.
 */
export function resolveDate(date: WrittenDate, { order, near }: DateContext): CalendarDate | undefined {
  const day = date.readings[order === "mdy" ? date.readings.length - 1 : 0];
  if (!day) {
    return date.weekday && near ? nearestWeekday(date.weekday.value, near) : undefined;
  }
  if (day.year !== undefined) {
    return { year: day.year, month: day.month, day: day.day };
  }
  if (!near) {
    return undefined;
  }
  const years = [near.year, near.year - 1, near.year + 1].map((year) => ({ year, month: day.month, day: day.day }));
  const real = years.filter(isRealDate);
  return (real.length > 0 ? real : years).reduce((best, other) =>
    distance(other, near) < distance(best, near) ? other : best,
  );
}

function distance(a: CalendarDate, b: CalendarDate): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

/** Within three days before or after. */
function nearestWeekday(weekday: number, near: CalendarDate): CalendarDate {
  const ahead = (weekday - weekdayOf(near) + 7) % 7;
  return addDays(near, ahead > 3 ? ahead - 7 : ahead);
}
