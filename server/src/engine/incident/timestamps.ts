import { contains } from "../text/span.ts";
import type { Incident, LocatedTimestamp, Moment } from "./model.ts";

/**
 * Every time and date of the author's in the timeline, the headers of its days and the prose, ranges by both ends, in
 * document order. Status updates are a tool's and left out.
 *
 * @example
 * for (const { written } of timestampsOf(incident)) { … written.clock?.fault … }
 */
export function timestampsOf({
  timeline,
  dayHeaders,
  proseTimes,
  statusUpdates,
}: Pick<Incident, "timeline" | "dayHeaders" | "proseTimes" | "statusUpdates">): LocatedTimestamp[] {
  const found: LocatedTimestamp[] = [];
  const add = (moment: Moment, where: LocatedTimestamp["where"]): void => {
    if (moment.written.kind === "timestamp") {
      found.push({ written: moment.written, moment, where });
      if (moment.written.end) {
        found.push({ written: moment.written.end, moment, where });
      }
    }
  };
  for (const { time } of timeline?.entries ?? []) {
    add(time, "timeline");
  }
  for (const { time } of dayHeaders) {
    add(time, "timeline");
  }
  let next = 0;
  for (const moment of proseTimes) {
    while ((statusUpdates[next]?.span.end ?? Number.POSITIVE_INFINITY) <= moment.span.start) {
      next++;
    }
    const update = statusUpdates[next];
    if (!update || !contains(update.span, moment.span)) {
      add(moment, "prose");
    }
  }
  return found.sort((a, b) => a.written.span.start - b.written.span.start);
}
