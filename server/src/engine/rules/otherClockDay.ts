import type { OtherDay } from "../incident/dates/findOtherDays.ts";
import { slice } from "../text/span.ts";
import { formatDate } from "../time/format.ts";
import type { Report, RuleContext } from "./rule.ts";

/** The same event at the same clock time, on two days. */
export function otherClockDay({ text }: RuleContext, { stated, entry }: OtherDay): Report {
  const day = entry.time.date ? formatDate(entry.time.date) : "";
  const isCarried = entry.time.dateSource !== "written";
  return {
    span: stated.time.span,
    message: `${slice(text, stated.time.span)} is another day than that of the timeline, which has ${slice(text, entry.time.span)} on ${day}.`,
    related: [{ span: entry.time.span, message: isCarried ? `${day} by what stands above it.` : "The timeline." }],
  };
}
