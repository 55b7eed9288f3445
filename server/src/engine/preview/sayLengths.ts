import { type Say, sentence } from "../text/say.ts";
import { formatDuration } from "../time/formatDuration.ts";

const UNITS: ReadonlyMap<string, string> = new Map([
  ["d", sentence("{0} d")],
  ["h", sentence("{0} h")],
  ["min", sentence("{0} min")],
  ["s", sentence("{0} s")],
  ["minute", sentence("{0} minute")],
  ["minutes", sentence("{0} minutes")],
  ["second", sentence("{0} second")],
  ["seconds", sentence("{0} seconds")],
]);

/**
 * A length in minutes for a reader, in the manner of `formatDuration`.
 *
 * @example
 * sayDuration(say, 95) // "1 h 35 min"
 */
export function sayDuration(say: Say, minutes: number): string {
  return formatDuration(minutes).replace(/(\d+) ([a-z]+)/g, (part, count: string, unit: string) => {
    const words = UNITS.get(unit);
    return words === undefined ? part : say(words, count);
  });
}

/**
 * How far a day is from today.
 *
 * @example
 * sayDue(say, 3)   // "in 3 days"
 * sayDue(say, -12) // "12 days late"
 */
export function sayDue(say: Say, days: number): string {
  switch (days) {
    case 0:
      return say("today");
    case 1:
      return say("tomorrow");
    case -1:
      return say("1 day late");
    default:
      return days > 0 ? say("in {0} days", days) : say("{0} days late", -days);
  }
}
