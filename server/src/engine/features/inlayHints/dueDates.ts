import { daysUntilDue, dueIn } from "../../incident/actions/dueIn.ts";
import { dayOf } from "../../incident/dayOf.ts";
import { formatLongDate } from "../../time/format.ts";
import type { Remarker } from "./inlayHint.ts";

/** `in 3 days`, `12 days late`: how far the dates of open action items are. */
export const dueDates: Remarker = {
  setting: "inlayHints.dueDates",
  *remark({ incident, now }, part) {
    const today = dayOf(incident, now);
    for (const item of incident.actionItems) {
      const { due } = item;
      const days = daysUntilDue(item, today);
      if (due?.date && days !== undefined && due.span.start >= part.start && due.span.start <= part.end) {
        yield { at: due.span.start, label: dueIn(days), tooltip: `Due on ${formatLongDate(due.date)}.` };
      }
    }
  },
};
