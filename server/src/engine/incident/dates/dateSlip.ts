import { isRealDate } from "../../time/calendar.ts";
import type { CalendarDate } from "../../time/reading.ts";

/** The one part in which two days differ. */
export type DatePart = "year" | "month" | "day";

/**
 * The part in which two days differ, if it is only one; `undefined` for equal days and for days that differ in two.
 *
 * @example
 * partThatDiffers({ year: 2020, month: 8, day: 28 }, { year: 2020, month: 10, day: 28 }) // "month"
 */
export function partThatDiffers(a: CalendarDate, b: CalendarDate): DatePart | undefined {
  const parts = (["year", "month", "day"] as const).filter((part) => a[part] !== b[part]);
  return parts.length === 1 ? parts[0] : undefined;
}

/**
 * The day that was meant, if another year or another month alone, that of one of the others, explains it; the others in
 * the order in which they are preferred.
 *
 * @example
 * slippedDay({ year: 2023, month: 9, day: 25 }, [{ year: 2023, month: 7, day: 25 }]) // { year: 2023, month: 7, day: 25 }
 */
export function slippedDay(day: CalendarDate, others: readonly CalendarDate[]): CalendarDate | undefined {
  return others.find((other) => {
    const part = partThatDiffers(day, other);
    return (part === "year" || part === "month") && isRealDate(other);
  });
}
