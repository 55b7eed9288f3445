import type { TimelineEntry } from "../../incident/model.ts";
import { minutesApart } from "../../incident/timeline/moments/minutesApart.ts";
import { slice } from "../../text/span.ts";
import { formatBriefly } from "../../time/formatBriefly.ts";
import { formatDuration } from "../../time/formatDuration.ts";
import { entriesIn } from "./entriesIn.ts";
import type { Remarker } from "./inlayHint.ts";

/** `+7 min`: how long after the entry before. In a list with the newest entry first that is the one below. */
export const elapsed: Remarker = {
  setting: "inlayHints.elapsed",
  *remark({ incident, text }, part) {
    const newestFirst = newestFirstGroups(incident.timeline?.entries ?? []);
    for (const { entry, above, below } of entriesIn(incident, part)) {
      const before = newestFirst.has(entry.group) ? below : above;
      const minutes = before && minutesApart(before.end ?? before.time, entry.time);
      if (before && minutes !== undefined && minutes > 0) {
        yield {
          at: entry.time.span.start,
          label: `+${formatBriefly(minutes)}`,
          tooltip: `${formatDuration(minutes)} after ${slice(text, before.time.span)}.`,
        };
      }
    }
  },
};

/** Lists of which most steps lead back in time; one alone may be a slip. */
function newestFirstGroups(entries: readonly TimelineEntry[]): ReadonlySet<number> {
  const steps = new Map<number, { readonly back: number; readonly forward: number }>();
  for (const [index, entry] of entries.entries()) {
    const above = entries[index - 1];
    const minutes = above?.group === entry.group ? (minutesApart(above.time, entry.time) ?? 0) : 0;
    const { back, forward } = steps.get(entry.group) ?? { back: 0, forward: 0 };
    steps.set(entry.group, { back: back + (minutes < 0 ? 1 : 0), forward: forward + (minutes > 0 ? 1 : 0) });
  }
  return new Set([...steps].filter(([, { back, forward }]) => back >= 2 && back > forward).map(([group]) => group));
}
