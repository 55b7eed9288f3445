import { findTimes } from "../../time/findTimes.ts";
import type { Incident } from "../model.ts";

/** `Outage of 5-26-21` */
const SHORT_DATE = /(?<![\d.])\d{1,2}([-/.])\d{1,2}\1\d{2}(?:\d{2})?(?![\d.])/;

/**
 * Whether the title, or anything before a place, names a day, though it may leave open which: one without a year, for instance.
 *
 * @example
 * namesSomeDay({ text: "# Outage of 5-26-21\n\n## Timeline\n", incident }, 21) // true
 */
export function namesSomeDay(
  { text, incident }: { readonly text: string; readonly incident: Pick<Incident, "title"> },
  end: number,
): boolean {
  return (
    SHORT_DATE.test(incident.title?.text ?? "") ||
    findTimes(text, { start: 0, end }).some((time) => time.kind === "timestamp" && time.date)
  );
}
