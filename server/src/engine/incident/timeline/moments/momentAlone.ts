import type { CalendarDate, TimeReading } from "../../../time/reading.ts";
import type { Moment } from "../../model.ts";
import { momentOf } from "./momentOf.ts";
import type { MomentContext } from "./readMoments.ts";
import { resolveDate } from "./resolveDate.ts";

/**
 * A time outside the timeline made whole: its own day, else the one that its line has already named, else the day of the
 * incident with the source that it has there. The zone of the context holds if the context has one.
 */
export function momentAlone(reading: TimeReading, context: MomentContext, carried?: CalendarDate): Moment {
  const { order, reference, zone, zones } = context;
  const near = carried ?? reference?.date;
  const written =
    reading.kind === "timestamp" && reading.date
      ? resolveDate(reading.date, { order, ...(near ? { near } : {}) })
      : undefined;
  const known = carried ? { date: carried, source: "carried" as const } : reference;
  const day = written ? { date: written, source: "written" as const, offset: 0 } : { ...known, offset: 0 };
  return momentOf(reading, { day, zone, zones });
}
