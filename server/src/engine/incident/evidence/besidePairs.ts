import { minuteOfDay } from "../../time/format.ts";
import type { Timestamp } from "../../time/reading.ts";
import type { Incident, LocatedTimestamp, Moment } from "../model.ts";
import { momentOffset } from "../timeline/moments/momentOffset.ts";
import { isBeside } from "./isBeside.ts";

/** One time in two zones, as the author wrote it: `13:14 EDT (17:14 UTC)`. */
export interface ZonePair {
  readonly first: Moment;
  readonly second: Timestamp;
  /** Minutes since midnight in UTC by the one and by the other. */
  readonly firstUtc: number;
  readonly secondUtc: number;
  /** The index in `Timeline.entries` of the entry whose time it is; absent in prose. */
  readonly entry?: number;
}

/** The times of timeline and prose that stand there in two zones, each with a known distance from UTC. */
export function besidePairs(incident: Incident): readonly ZonePair[] {
  const pairs: ZonePair[] = [];
  pushEvidence(pairs, incident);
  pushProse(pairs, incident);
  return pairs;
}

function pushEvidence(pairs: ZonePair[], { timeline, evidence }: Incident): void {
  for (const { kind, entry, written, utcMinute } of evidence) {
    const first = kind === "beside" ? timeline?.entries[entry]?.time : undefined;
    const firstUtc = first && utcMinuteOf(first);
    const isStated = first?.ownZone || timeline?.zone?.source !== "settings";
    if (first && written && firstUtc !== undefined && isStated) {
      pairs.push({ first, second: written, firstUtc, secondUtc: utcMinute, entry });
    }
  }
}

function pushProse(pairs: ZonePair[], { timestamps, prose }: Incident): void {
  let above: LocatedTimestamp | undefined;
  for (const each of timestamps) {
    if (above && isZoned(above) && isZoned(each) && above.written.zone?.text !== each.written.zone?.text) {
      const between = prose.text.slice(above.written.span.end, each.written.span.start);
      const isPair = isBeside(between) && isPlain(above.moment) && isPlain(each.moment);
      const firstUtc = isPair ? utcMinuteOf(above.moment) : undefined;
      const secondUtc = isPair ? utcMinuteOf(each.moment) : undefined;
      if (firstUtc !== undefined && secondUtc !== undefined) {
        pairs.push({ first: above.moment, second: each.written, firstUtc, secondUtc });
      }
    }
    above = each;
  }
}

function isZoned({ where, written }: LocatedTimestamp): boolean {
  return where === "prose" && written.zone !== undefined;
}

/** No range, and exact. */
function isPlain({ written, approximate }: Moment): boolean {
  return written.kind === "timestamp" && !written.end && !approximate && written.clock?.minute !== undefined;
}

function utcMinuteOf(moment: Moment): number | undefined {
  const { written } = moment;
  const clock = written.kind === "timestamp" ? written.clock : undefined;
  const offset = momentOffset(moment);
  return clock && !clock.fault && offset !== undefined
    ? (((minuteOfDay(clock) - offset) % 1440) + 1440) % 1440
    : undefined;
}
