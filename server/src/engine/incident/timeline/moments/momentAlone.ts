import type { CalendarDate, TimeReading } from "../../../time/reading.ts";
import type { Moment } from "../../model.ts";
import { momentOf } from "./momentOf.ts";
import type { MomentContext } from "./readMoments.ts";
import { resolveDate } from "./resolveDate.ts";

/**
 * A time outside the timeline made whole: its own day, else the one that its line has already named, else the day of the
 * incident with the source that it has there. The zone of the context holds if the context has one.
 */
export function momentAlone(
  reading: TimeReading,
  { order, reference, zone, zones }: MomentContext,
  carried?: CalendarDate,
): Moment {
  const near = carried ?? reference?.date;
  const written = reading.kind === "timestamp" && reading.date ? resolveDate(reading.date, { order, near }) : undefined;
  const source = written ? "written" : carried ? "carried" : reference?.source;
  return momentOf(reading, { day: { date: written ?? near, source, offset: 0 }, zone, zones });
}

/** The context of times for which a zone holds only where they bear it. */
export function withoutZone({ order, reference, zones }: MomentContext): MomentContext {
  return { order, reference, zone: undefined, zones };
}
