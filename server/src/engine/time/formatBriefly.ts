import { formatDuration } from "./formatDuration.ts";

/**
 * A length in minutes where there is little room.
 *
 * @example
 * formatBriefly(7)  // "7 min"
 * formatBriefly(65) // "1 h 5 min"
 */
export function formatBriefly(minutes: number): string {
  return formatDuration(minutes)
    .replace(/ minutes?$/, " min")
    .replace(/ seconds?$/, " s");
}

/**
 * A length in minutes as a clock would show it, hours with their minutes.
 *
 * @example
 * formatAsClock(547)    // "9 h 07"
 * formatAsClock(42)     // "42 min"
 * formatAsClock(18_437) // "12 d 19 h"
 */
export function formatAsClock(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  if (whole < 60) {
    return formatBriefly(whole === 0 ? Math.abs(minutes) : whole);
  }
  const hours = Math.floor(whole / 60);
  return hours < 24
    ? `${hours} h ${String(whole % 60).padStart(2, "0")}`
    : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
