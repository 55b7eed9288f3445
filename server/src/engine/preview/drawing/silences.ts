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

/** A silence is so many times as long as the usual pause of the timeline. */
const OVER_USUAL = 2;
const FEWEST_PAUSES = 3;

/**
 * Where nothing is told for an hour or more, for a good part of the drawing, and for much longer than is usual in this
 * timeline. What is drawn as a break says so itself.
 */
export function findSilences(events: readonly PlacedEvent[], scale: Scale): readonly Silence[] {
  const silences: Silence[] = [];
  const pauses = events.slice(1).map(({ at }, index) => at - (events[index]?.at ?? at));
  const usual = [...pauses].sort((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
  if (pauses.length < FEWEST_PAUSES) {
    return silences;
  }
  let end = Number.POSITIVE_INFINITY;
  for (const { at, until } of events) {
    const isLong =
      at - end >= Math.max(LEAST_MINUTES, OVER_USUAL * usual) && scale.shareOf(at) - scale.shareOf(end) >= LEAST_SHARE;
    if (isLong && !scale.breaks.some(({ from }) => from >= end && from < at)) {
      silences.push({ from: end, to: at });
    }
    end = Math.max(end === Number.POSITIVE_INFINITY ? at : end, until ?? at);
  }
  return silences;
}
