/** A stretch in which nothing happened, drawn short. Its ends are shares of the width. */
export interface Break {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** From one minute to another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A straight piece of the scale. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly isBreak: boolean;
}

/** Where minutes lie between the left edge (0) and the right edge (1). */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly Break[];
  /** The share of the width that a minute takes outside of breaks. */
  readonly shareOfMinute: number;
  shareOf(minute: number): number;
}

/** The share of the width that a break takes. */
const BREAK_SHARE = 0.09;
const MOST_BREAKS = 3;
/** A shorter silence belongs to the picture of an incident. */
const LEAST_BREAK_MINUTES = 6 * 60;
/** A break must be so many times as long as everything else together; more where users were affected all the while. */
const BREAK_OVER_REST = 3;
const BREAK_OVER_REST_IN_IMPACT = 12;

/**
 * The scale of an incident from its first to its last event. It is even, except where nothing happened for much longer than
 * all the rest took: a change three days before an outage of half an hour would leave nothing to see.
 *
 * @param places the minutes at which something happened, in order; at least one.
 * @param impact when users were affected: such a stretch is drawn short only where it must be.
 * @example
 * makeScale([0, 30, 60]).shareOf(30) // 0.5
 */
export function makeScale(places: readonly number[], impact: readonly Stretch[] = []): Scale {
  const from = places[0] ?? 0;
  const last = places.at(-1) ?? from;
  const to = last > from ? last : from + 1;
  const pieces = layPieces({ from, to }, findBreaks(places, impact));
  const even = pieces.find(({ isBreak }) => !isBreak);
  return {
    from,
    to,
    breaks: pieces.filter(({ isBreak }) => isBreak),
    shareOfMinute: even === undefined ? 0 : (even.right - even.left) / (even.to - even.from),
    shareOf(minute) {
      const piece = pieces.find(({ to: end }) => minute <= end) ?? pieces.at(-1);
      if (piece === undefined || minute >= piece.to) {
        return clamp(piece?.right ?? 0);
      }
      const within = (minute - piece.from) / (piece.to - piece.from);
      return clamp(piece.left + within * (piece.right - piece.left));
    },
  };
}

function findBreaks(places: readonly number[], impact: readonly Stretch[]): readonly Stretch[] {
  const gaps = places
    .slice(1)
    .map((to, index): Stretch => ({ from: places[index] ?? to, to }))
    .filter(({ from, to }) => to - from >= LEAST_BREAK_MINUTES)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  let rest = (places.at(-1) ?? 0) - (places[0] ?? 0);
  const breaks: Stretch[] = [];
  for (const gap of gaps.slice(0, MOST_BREAKS)) {
    rest -= gap.to - gap.from;
    const isImpact = impact.some(({ from, to }) => from < gap.to && gap.from < to);
    const least = isImpact ? BREAK_OVER_REST_IN_IMPACT : BREAK_OVER_REST;
    if (rest <= 0 || gap.to - gap.from < least * rest) {
      break;
    }
    breaks.push(gap);
  }
  return breaks.sort((a, b) => a.from - b.from);
}

function layPieces({ from, to }: Stretch, breaks: readonly Stretch[]): readonly Piece[] {
  const silent = breaks.reduce((sum, gap) => sum + gap.to - gap.from, 0);
  const share = (1 - breaks.length * BREAK_SHARE) / (to - from - silent);
  const pieces: Piece[] = [];
  let left = 0;
  let start = from;
  const add = (end: number, isBreak: boolean) => {
    if (end === start) {
      return;
    }
    const right = left + (isBreak ? BREAK_SHARE : (end - start) * share);
    pieces.push({ from: start, to: end, left, right, isBreak });
    [left, start] = [right, end];
  };
  for (const gap of breaks) {
    add(gap.from, false);
    add(gap.to, true);
  }
  add(to, false);
  return pieces;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
