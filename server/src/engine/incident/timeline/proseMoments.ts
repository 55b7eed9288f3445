import type { Moment } from "../model.ts";
import { momentOf } from "./momentOf.ts";
import type { MomentContext } from "./readMoments.ts";
import type { ProseTime } from "./readProseTimes.ts";
import { resolveDate } from "./resolveDate.ts";

/**
 * The times of the prose made whole. A clock time without a date has that of the time before it on its line; else the day
 * of the incident, with the source that it has there. A zone holds only where the time bears it.
 */
export function proseMoments(told: readonly ProseTime[], { order, reference }: MomentContext): readonly Moment[] {
  const moments: Moment[] = [];
  let above: { readonly line: number; readonly moment: Moment } | undefined;
  for (const { reading, remark } of told) {
    const near = above?.moment.date ?? reference?.date;
    const written =
      reading.kind === "timestamp" && reading.date
        ? resolveDate(reading.date, { order, ...(near ? { near } : {}) })
        : undefined;
    const carried = above?.line === remark.span.start && above.moment.date ? above.moment.date : undefined;
    const day = written
      ? { date: written, source: "written" as const, offset: 0 }
      : carried
        ? { date: carried, source: "carried" as const, offset: 0 }
        : { ...reference, offset: 0 };
    const moment = momentOf(reading, { day });
    moments.push(moment);
    above = { line: remark.span.start, moment };
  }
  return moments;
}
