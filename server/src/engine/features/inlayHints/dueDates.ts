import { formatLongDate } from "../../time/format.ts";
import { dueIn } from "../dueIn.ts";
import type { Remarker } from "./inlayHint.ts";

/** `in 3 days`, `12 days late`: how far the dates of open action items are. */
export const dueDates: Remarker = {
  setting: "inlayHints.dueDates",
  *remark({ incident, now }, part) {
    for (const { due, done } of incident.actionItems) {
      if (due?.date && done !== true && due.span.start >= part.start && due.span.start <= part.end) {
        yield { at: due.span.start, label: dueIn(due.date, now), tooltip: `Due on ${formatLongDate(due.date)}.` };
      }
    }
  },
};
