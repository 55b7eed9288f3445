import type { Timestamp } from "../../../time/reading.ts";

/**
 * One timestamp of a date and a clock time that stand apart, in either order; `undefined` where the two do not complete
 * each other.
 */
export function joinTimes(first: Timestamp, second: Timestamp): Timestamp | undefined {
  const isDateFirst = first.date && !first.clock && second.clock && !second.date;
  const isClockFirst = first.clock && !first.date && second.date && !second.clock;
  if (first.end || !(isDateFirst || isClockFirst)) {
    return undefined;
  }
  const [date, clock] = isDateFirst ? [first, second] : [second, first];
  const zone = clock.zone ?? date.zone;
  return {
    kind: "timestamp",
    span: { start: Math.min(first.span.start, second.span.start), end: Math.max(first.span.end, second.span.end) },
    date: date.date,
    clock: clock.clock,
    zone,
    approximate: first.approximate || second.approximate,
    end: clock.end,
  };
}
