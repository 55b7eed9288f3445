import { minutesApart } from "../../incident/timeline/moments/minutesApart.ts";
import { slice } from "../../text/span.ts";
import { formatBriefly } from "../../time/formatBriefly.ts";
import { formatDuration } from "../../time/formatDuration.ts";
import { entriesIn } from "./entriesIn.ts";
import type { Remarker } from "./inlayHint.ts";

/** `T+1 h 5 min`: how long after the start of the impact. Nothing where no start is stated. */
export const sinceStart: Remarker = {
  setting: "inlayHints.sinceStart",
  *remark({ incident, text }, part) {
    const start = incident.facts.find(({ phase }) => phase === "impact-start")?.time;
    if (!start) {
      return;
    }
    for (const { entry } of entriesIn(incident, part)) {
      const minutes = minutesApart(start, entry.time);
      if (minutes !== undefined && minutes !== 0) {
        const [sign, word] = minutes < 0 ? ["−", "before"] : ["+", "after"];
        yield {
          at: entry.time.span.start,
          label: `T${sign}${formatBriefly(minutes)}`,
          tooltip: `${formatDuration(minutes)} ${word} the impact began (${slice(text, start.span)}).`,
        };
      }
    }
  },
};
