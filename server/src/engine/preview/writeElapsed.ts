import { formatOffsetTime } from "../time/formatOffsetTime.ts";

/** How finely a distance is written. */
type Precision = "day" | "hour" | "minute" | "second";

/**
 * A distance from a zero of which nobody knows the clock time, in minutes, never more precise than it was written.
 *
 * @example
 * writeElapsed(0, "minute")  // "T0"
 * writeElapsed(80, "minute") // "T+1h20m"
 * writeElapsed(240, "hour")  // "T+4h"
 */
export function writeElapsed(minutes: number, precision: Precision): string {
  if (minutes === 0) {
    return "T0";
  }
  const sign = minutes < 0 ? "-" : "+";
  if (precision === "day" && minutes % 1440 === 0) {
    return `T${sign}${Math.abs(minutes) / 1440}d`;
  }
  return precision === "hour" && minutes % 60 === 0
    ? `T${sign}${Math.abs(minutes) / 60}h`
    : formatOffsetTime(minutes, "letter");
}
