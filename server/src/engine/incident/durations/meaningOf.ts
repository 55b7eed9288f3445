import type { StatedDuration } from "../model.ts";
import type { Window } from "./readWindows.ts";

/** What a statement means, in minutes. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whole tens of hours are rounded more than other hours. */
const HOUR = 60;

/**
 * From how many to how many minutes a stated length may mean: by the unit it is written in, and by its hedge.
 *
 * @param minutes one end of a range, or the length itself
 * @param aboutPercent by how many percent a length with about, around or ~ may be off
 * @example
 * meaningOf(45, { grainMinutes: 1, hedge: "about" }, 20) // { low: 36, high: 54 }
 */
export function meaningOf(
  minutes: number,
  { grainMinutes, hedge }: Pick<StatedDuration, "grainMinutes" | "hedge">,
  aboutPercent: number,
): Interval {
  const grain = grainMinutes === HOUR && minutes % (10 * HOUR) === 0 ? 2 * HOUR : grainMinutes;
  const exact = Math.max(grain / 2, 1, minutes / 100);
  switch (hedge) {
    case "about": {
      const tolerance = Math.max((minutes * aboutPercent) / 100, exact);
      return { low: minutes - tolerance, high: minutes + tolerance };
    }
    case "over":
      return { low: minutes - exact, high: Number.POSITIVE_INFINITY };
    case "under":
      return { low: 0, high: minutes + exact };
    default:
      return { low: minutes - exact, high: minutes + exact };
  }
}

/** Whether a window of the document is as long as a statement means. */
export function explains({ minutes, slack }: Pick<Window, "minutes" | "slack">, { low, high }: Interval): boolean {
  return minutes + slack >= low && minutes - slack <= high;
}
