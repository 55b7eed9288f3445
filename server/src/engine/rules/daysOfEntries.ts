import type { OtherDay } from "../incident/dates/findOtherDays.ts";
import type { SwappedYear } from "../incident/dates/findSwappedYears.ts";
import { smallestEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { formatDate } from "../time/format.ts";
import { writeDateLike } from "../time/writeTimeLike.ts";
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

/** A date in an entry that is the entry's own day with two digits of its year in the wrong order. */
export function swappedYear({ text }: RuleContext, { written, meant, entry }: SwappedYear): Report {
  const words = slice(text, written.span);
  const change = { from: words, to: writeDateLike(text, written, { to: meant, was: undefined }) };
  const day = formatDate(meant);
  const isCarried = entry.time.dateSource !== "written";
  return {
    span: written.span,
    message: `${words} has two digits of the year in the wrong order: the entry is of ${day}.`,
    related: [{ span: entry.time.span, message: isCarried ? `${day} by what stands above it.` : "The entry." }],
    fixes: () => [
      {
        title: `Change the date to ${day}`,
        safe: false,
        preferred: true,
        edits: [smallestEdit(written.span, change)],
      },
    ],
  };
}
