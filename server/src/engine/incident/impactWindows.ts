import type { Moment, Phase, TimelineEntry } from "./model.ts";

/** A stretch of the timeline in which users were affected. */
export interface ImpactWindow {
  readonly start: Moment;
  readonly end: Moment;
}

/**
 * The windows of impact that the timeline tells in its own order: each runs from a start to the next entry of the phase that
 * ends it. A start without an end opens none.
 *
 * @param toPhase what ends a window: `impact-end`, or `mitigated` where no end is told.
 */
export function impactWindows(entries: readonly TimelineEntry[], toPhase: Phase): readonly ImpactWindow[] {
  const windows: ImpactWindow[] = [];
  let start: Moment | undefined;
  for (const { phase, time } of entries) {
    if (phase === "impact-start") {
      start ??= time;
    } else if (phase === toPhase && start) {
      windows.push({ start, end: time });
      start = undefined;
    }
  }
  return windows;
}
