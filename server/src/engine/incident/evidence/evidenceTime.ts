import { formatClock, PLAIN_CLOCK } from "../../time/format.ts";
import type { Evidence } from "../model.ts";

/**
 * The clock time in UTC at which a piece of evidence was, for a sentence; with seconds where it has them.
 *
 * @example
 * evidenceTime({ utcMinute: 783.5, … }) // "13:03:30 UTC"
 */
export function evidenceTime({ utcMinute }: Evidence): string {
  const seconds = Math.round(utcMinute * 60);
  const second = seconds % 60;
  const clock = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second };
  return `${formatClock(clock, second === 0 ? PLAIN_CLOCK : { ...PLAIN_CLOCK, seconds: true })} UTC`;
}
