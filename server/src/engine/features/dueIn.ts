import { daysBetween } from "../time/calendar.ts";
import { wallTimeOf } from "../time/instants.ts";
import type { CalendarDate } from "../time/reading.ts";

/**
 * How far a date is from now (milliseconds since 1970-01-01T00:00Z), counted in days of UTC.
 *
 * @example
 * dueIn({ year: 2026, month: 11, day: 25 }, Date.UTC(2026, 10, 22)) // "in 3 days"
 * dueIn({ year: 2026, month: 11, day: 10 }, Date.UTC(2026, 10, 22)) // "12 days late"
 */
export function dueIn(date: CalendarDate, now: number): string {
  const days = daysBetween(wallTimeOf(now, 0).date, date);
  if (days === 0) {
    return "today";
  }
  if (days === 1) {
    return "tomorrow";
  }
  return days > 0 ? `in ${days} days` : `${-days} ${days === -1 ? "day" : "days"} late`;
}

/** Whether a date has passed. */
export function isOverdue(date: CalendarDate, now: number): boolean {
  return daysBetween(wallTimeOf(now, 0).date, date) < 0;
}
