import type { Timestamp } from "../../time/reading.ts";
import { isSamePlace } from "../../time/samePlace.ts";
import type { Incident, LocatedTimestamp, Moment } from "../model.ts";
import { momentOffset } from "../timeline/moments/momentOffset.ts";
import type { ZonePair } from "./besidePairs.ts";

/** A time of the prose and an entry with the same clock time, each in its own zone. */
export interface SameClock {
  readonly told: Moment;
  readonly entry: Moment;
  /** Minutes east of UTC of the two. */
  readonly toldOffset: number;
  readonly entryOffset: number;
}

/**
 * The times of the prose that stand in the timeline with the same digits and in another zone, while no entry is at their
 * instant: one of the two zones is wrong. Only exact times count, and only on one day, where both name one.
 *
 * @param pairs the times that are written in two zones
 *
 * @example
 * // *It was reported at 18:00 GMT* over a timeline in WAT with `18:00: reported` and nothing at 19:00
 */
export function* sameClocks({ timeline, timestamps }: Incident, pairs: readonly ZonePair[]): Iterable<SameClock> {
  const isTold = ({ where, written, moment }: LocatedTimestamp) =>
    where === "prose" && written.zone !== undefined && isExact(moment);
  if (timeline?.zone === undefined || timeline.zone.source === "prose" || !timestamps.some(isTold)) {
    return;
  }
  const instants = new Set<number>();
  const entries = new Map<number, { readonly time: Moment; readonly offset: number }>();
  for (const { time } of timeline.entries) {
    const offset = momentOffset(time);
    if (offset !== undefined && time.minuteOfDay !== undefined) {
      instants.add(utcMinute(time.minuteOfDay, offset));
      entries.set(time.minuteOfDay, { time, offset });
    }
  }
  for (const each of timestamps) {
    const { moment, written } = each;
    const entry = isTold(each) ? entries.get(moment.minuteOfDay ?? -1) : undefined;
    const offset = entry && momentOffset(moment);
    const isElsewhere = offset !== undefined && entry !== undefined && entry.offset !== offset;
    if (isElsewhere && !instants.has(utcMinute(moment.minuteOfDay ?? 0, offset)) && !isPaired(pairs, written)) {
      if (isOneDay(moment, entry.time) && !isOnePlace(moment, entry.time)) {
        yield { told: moment, entry: entry.time, toldOffset: offset, entryOffset: entry.offset };
      }
    }
  }
}

/** Who writes one time in two zones has thought of it. */
function isPaired(pairs: readonly ZonePair[], written: Timestamp): boolean {
  return pairs.some(({ first, second }) => first.written === written || second === written);
}

function isExact({ approximate, precision, written }: Moment): boolean {
  const isRange = written.kind === "timestamp" && written.end !== undefined;
  return !approximate && !isRange && (precision === "minute" || precision === "second");
}

function utcMinute(minuteOfDay: number, offset: number): number {
  return (((minuteOfDay - offset) % 1440) + 1440) % 1440;
}

function isOneDay({ date: a }: Moment, { date: b }: Moment): boolean {
  return !a || !b || (a.year === b.year && a.month === b.month && a.day === b.day);
}

/** Two seasons of one place are another matter. */
function isOnePlace(a: Moment, b: Moment): boolean {
  const [one, other] = [a.zone?.readings[0], b.zone?.readings[0]];
  return one !== undefined && other !== undefined && isSamePlace(one, other, a.date?.year ?? ANY_YEAR);
}

const ANY_YEAR = 2024;
