import { contains } from "../text/span.ts";
import type { Incident, LocatedTimestamp, Moment, StatusUpdate } from "./model.ts";
import { isOwn } from "./prose/passage.ts";
import { passageAt } from "./prose/prose.ts";

/**
 * Every time and date of the author's in the timeline, the headers of its days and the prose, ranges by both ends, in
 * document order. Status updates are a tool's and left out, but for the body of a postmortem that was posted as one; so is what
 * the prose quotes.
 *
 * @example
 * for (const { written } of timestampsOf(incident)) { … written.clock?.fault … }
 */
export function timestampsOf({
  timeline,
  dayHeaders,
  proseTimes,
  statusUpdates,
  fields,
  prose,
}: Pick<
  Incident,
  "timeline" | "dayHeaders" | "proseTimes" | "statusUpdates" | "fields" | "prose"
>): LocatedTimestamp[] {
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
  const stamps = fields.filter(({ name }) => name === "published" || name === "updated");
  let next = 0;
  for (const moment of proseTimes) {
    while ((statusUpdates[next]?.span.end ?? Number.POSITIVE_INFINITY) <= moment.span.start) {
      next++;
    }
    const passage = passageAt(prose, moment.span.start);
    if (passage && isOwn(passage, moment.span) && !isTool(moment, statusUpdates[next])) {
      add(moment, stamps.some(({ valueSpan }) => contains(valueSpan, moment.span)) ? "stamp" : "prose");
    }
  }
  return found.sort((a, b) => a.written.span.start - b.written.span.start);
}

/** Whether a status page wrote it, or what it posted at the time. */
function isTool({ span }: Moment, update: StatusUpdate | undefined): boolean {
  const isPosted = update !== undefined && contains(update.span, span);
  return isPosted && (span.start >= update.time.span.start || update.status.value.toLowerCase() !== "postmortem");
}
