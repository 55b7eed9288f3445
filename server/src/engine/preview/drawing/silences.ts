import type { PlacedEvent } from "./placeEvents.ts";
import type { Scale } from "./scale.ts";

/** A long stretch of the timeline without an entry. */
export interface Silence {
  readonly from: number;
  readonly to: number;
}

const LEAST_MINUTES = 60;
/** A shorter share of the whole is a pause like others. */
const LEAST_SHARE = 0.2;

/** Where nothing is told for an hour or more, and for a good part of the drawing. What is drawn as a break says so itself. */
export function findSilences(events: readonly PlacedEvent[], scale: Scale): readonly Silence[] {
  const silences: Silence[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { at, until } of events) {
    const isLong = at - end >= LEAST_MINUTES && scale.shareOf(at) - scale.shareOf(end) >= LEAST_SHARE;
    if (isLong && !scale.breaks.some(({ from }) => from >= end && from < at)) {
      silences.push({ from: end, to: at });
    }
    end = Math.max(end === Number.POSITIVE_INFINITY ? at : end, until ?? at);
  }
  return silences;
}
