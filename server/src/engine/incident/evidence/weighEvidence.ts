import { dayNumber } from "../../time/calendar.ts";
import type { Evidence, Moment, Timeline } from "../model.ts";

/** The distance from UTC that evidence gives the clock of its entry. */
export interface ImpliedOffset {
  readonly evidence: Evidence;
  /** Minutes east of UTC, one that some place keeps. */
  readonly offset: number;
  /** What is left of the difference, in minutes: positive where the entry is the later of the two. */
  readonly rest: number;
}

/** What all the evidence of a timeline comes to. */
export interface WeighedEvidence {
  /** The distance from UTC that most pieces fit. */
  readonly offset: number;
  /** The pieces that fit it. */
  readonly fitting: readonly ImpliedOffset[];
  /** The pieces that give another distance. */
  readonly others: readonly ImpliedOffset[];
  /** How many pieces were weighed, those included that give no distance. */
  readonly count: number;
}

/** A message is linked at the minute that it speaks of, or a moment later. */
const MOST_REST = 2;
const STEP = 15;
const DAY = 1440;
/** Places east of UTC by 14 hours and west of it by 12 are the farthest. */
const FARTHEST_EAST = 840;
const FARTHEST_WEST = -720;
/** Distances that are kept somewhere beside the whole hours. */
const PARTIAL = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825]);

/**
 * The distance from UTC that one piece of evidence gives its entry's clock; `undefined` where the two are not of one instant, by
 * the minute or by the day, or where nobody keeps such a distance.
 *
 * @example
 * // `08:37 The server restarts at 06:37:06 UTC`
 * impliedOffset(time, evidence) // { offset: 120, rest: -0.1, … }
 */
export function impliedOffset(time: Moment, evidence: Evidence): ImpliedOffset | undefined {
  const { minuteOfDay, date, approximate, precision } = time;
  if (minuteOfDay === undefined || approximate || precision === "hour") {
    return undefined;
  }
  const isDated = evidence.instant !== undefined && date !== undefined;
  const apart = isDated ? dayNumber(date) * DAY + minuteOfDay - (evidence.instant ?? 0) / 60_000 : undefined;
  if (apart !== undefined && (apart > FARTHEST_EAST + DAY || apart < FARTHEST_WEST - DAY)) {
    return undefined;
  }
  const isInReach = apart !== undefined && apart <= FARTHEST_EAST + MOST_REST && apart >= FARTHEST_WEST - MOST_REST;
  const difference = isInReach ? apart : withinHalfDay(minuteOfDay - evidence.utcMinute);
  const offset = Math.round(difference / STEP) * STEP;
  const rest = difference - offset;
  const isKept = offset % 60 === 0 || PARTIAL.has(offset);
  return isKept && Math.abs(rest) <= MOST_REST ? { evidence, offset: offset === 0 ? 0 : offset, rest } : undefined;
}

function withinHalfDay(minutes: number): number {
  const rest = ((minutes % DAY) + DAY) % DAY;
  return rest > DAY / 2 ? rest - DAY : rest;
}

/**
 * What the evidence of a timeline says of its clock, where it is enough to rely on: two pieces that agree and are the
 * majority, or a single one that fits to the minute.
 */
export function weighEvidence(timeline: Timeline, evidence: readonly Evidence[]): WeighedEvidence | undefined {
  if (evidence.length === 0) {
    return undefined;
  }
  const pieces = evidence.map((piece) => ({ piece, implied: impliedBy(timeline, piece) }));
  const weighed = pieces.filter(({ piece, implied }) => piece.kind !== "time" || (implied && isTelling(implied)));
  const implied = weighed.flatMap((one) => one.implied ?? []);
  const counts = new Map<number, number>();
  for (const { offset } of implied) {
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [offset, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const fitting = implied.filter((piece) => piece.offset === offset);
  const [only] = fitting;
  const isEnough = count > 1 ? count * 2 > weighed.length : weighed.length === 1 && only !== undefined && isExact(only);
  return isEnough
    ? { offset, fitting, others: implied.filter((piece) => piece.offset !== offset), count: weighed.length }
    : undefined;
}

function impliedBy({ entries }: Timeline, piece: Evidence): ImpliedOffset | undefined {
  const entry = entries[piece.entry];
  return entry && impliedOffset(entry.time, piece);
}

/** Any other time may be that of another event; on a minute that nobody rounds to, two of them meet by no chance. */
function isTelling(piece: ImpliedOffset): boolean {
  return isExact(piece) && piece.evidence.utcMinute % 5 !== 0;
}

function isExact({ rest }: ImpliedOffset): boolean {
  return Math.abs(rest) <= 1;
}
