import type { TimelineEntry } from "../../incident/model.ts";
import { isSameTime } from "./keepsTimes.ts";

/**
 * What stands between the words of two entries that become one: their own punctuation, else a semicolon, and the time of the
 * second where that is another.
 *
 * @example
 * leadInto(text, second, first) // " 14:20 " behind "Deploy."
 */
export function leadInto(text: string, entry: TimelineEntry, above: TimelineEntry): string {
  const joint = /[.;:,!?…。！？]$/.test(above.text) ? " " : "; ";
  const end = Math.max(entry.time.span.end, entry.end?.span.end ?? 0);
  return isSameTime(entry, above) ? joint : `${joint}${text.slice(entry.time.span.start, end)} `;
}
