import { contains } from "../text/span.ts";
import type { Timestamp } from "../time/reading.ts";
import type { Incident, Moment } from "./model.ts";

/** A written time, with the moment it was made into and where it stands. */
export interface LocatedTimestamp {
  readonly written: Timestamp;
  readonly moment: Moment;
  readonly where: "timeline" | "prose";
}

/**
 * Every time and date of the author's in the timeline and in the prose, ranges by both ends, in document order. Status
 * updates are a tool's and left out.
 *
 * @example
 * for (const { written } of timestampsOf(incident)) { … written.clock?.fault … }
 */
export function timestampsOf({ timeline, proseTimes, statusUpdates }: Incident): LocatedTimestamp[] {
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
  for (const moment of proseTimes) {
    if (!statusUpdates.some(({ span }) => contains(span, moment.span))) {
      add(moment, "prose");
    }
  }
  return found.sort((a, b) => a.written.span.start - b.written.span.start);
}
