import type { Moment } from "../../model.ts";
import { momentAlone, withoutZone } from "./momentAlone.ts";
import type { MomentContext } from "./readMoments.ts";
import type { ProseTime } from "./readProseTimes.ts";

/**
 * The times of the prose made whole, one for each that is told. A clock time without a date has that of the time before it
 * on its line. A zone holds only where the time bears it.
 */
export function proseMoments(told: readonly ProseTime[], whole: MomentContext): readonly Moment[] {
  const context = withoutZone(whole);
  const moments: Moment[] = [];
  let above: { readonly line: number; readonly moment: Moment } | undefined;
  for (const { reading, remark } of told) {
    const carried = above?.line === remark.span.start ? above.moment.date : undefined;
    const moment = momentAlone(reading, context, carried);
    moments.push(moment);
    above = { line: remark.span.start, moment };
  }
  return moments;
}
