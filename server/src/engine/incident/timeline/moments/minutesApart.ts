import { dayNumber } from "../../../time/calendar.ts";
import type { Moment } from "../../model.ts";

/**
 * Minutes from one moment to another, negative for an earlier one: between their instants where both are known, else by
 * the calendar and the clock, or by their distances from one zero. `undefined` where either has no clock time, or only one
 * of them a day.
 *
 * @example
 * minutesApart(at("2023-07-01T23:50"), at("2023-07-02T00:20")) // 30
 */
export function minutesApart(from: Moment, to: Moment): number | undefined {
  if (from.minuteOfDay === undefined || to.minuteOfDay === undefined) {
    return from.elapsed === undefined || to.elapsed === undefined ? undefined : to.elapsed - from.elapsed;
  }
  if (from.instant !== undefined && to.instant !== undefined) {
    return (to.instant - from.instant) / 60_000;
  }
  const clock = to.minuteOfDay - from.minuteOfDay;
  if (from.date && to.date) {
    return (dayNumber(to.date) - dayNumber(from.date)) * 1440 + clock;
  }
  const isUndated = !from.date && !to.date;
  return isUndated ? ((to.dayOffset ?? 0) - (from.dayOffset ?? 0)) * 1440 + clock : undefined;
}
