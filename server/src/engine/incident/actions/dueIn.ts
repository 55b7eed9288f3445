import { daysBetween } from "../../time/calendar.ts";
import type { CalendarDate } from "../../time/reading.ts";
import type { ActionItem } from "./actionItem.ts";

/**
 * How many days an item that is not done still has, counted from today; negative for one that is late. Absent where it is
 * done, and where no day is known.
 *
 * @example
 * daysUntilDue(item, dayOf(incident, now)) // -12
 */
export function daysUntilDue({ due, done }: Pick<ActionItem, "due" | "done">, today: CalendarDate): number | undefined {
  return done !== true && due?.date ? daysBetween(today, due.date) : undefined;
}

/** Whether its day has passed, and nothing says that it is done. */
export function isOverdue(item: Pick<ActionItem, "due" | "done">, today: CalendarDate): boolean {
  return (daysUntilDue(item, today) ?? 0) < 0;
}

/**
 * Days from today in words.
 *
 * @example
 * dueIn(3)   // "in 3 days"
 * dueIn(-12) // "12 days late"
 */
export function dueIn(days: number): string {
  if (days === 0) {
    return "today";
  }
  if (days === 1) {
    return "tomorrow";
  }
  return days > 0 ? `in ${days} days` : `${-days} ${days === -1 ? "day" : "days"} late`;
}
