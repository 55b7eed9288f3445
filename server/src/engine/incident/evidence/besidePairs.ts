import { minuteOfDay } from "../../time/format.ts";
import type { Timestamp } from "../../time/reading.ts";
import type { Incident, Moment } from "../model.ts";
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
export function* besidePairs({ timeline, evidence, timestamps, prose }: Incident): Iterable<ZonePair> {
  for (const { kind, entry, written, utcMinute } of evidence) {
    const first = kind === "beside" ? timeline?.entries[entry]?.time : undefined;
    const firstUtc = first && utcMinuteOf(first);
    const isStated = first?.ownZone || timeline?.zone?.source !== "settings";
    if (first && written && firstUtc !== undefined && isStated) {
      yield { first, second: written, firstUtc, secondUtc: utcMinute, entry };
    }
  }
  for (const [index, { written, moment, where }] of timestamps.entries()) {
    const above = timestamps[index - 1];
    if (
      where === "prose" &&
      written.zone &&
      above?.where === "prose" &&
      above.written.zone &&
      above.written.zone.text !== written.zone.text &&
      isBeside(prose.text.slice(above.written.span.end, written.span.start))
    ) {
      const [firstUtc, secondUtc] = [utcMinuteOf(above.moment), utcMinuteOf(moment)];
      if (firstUtc !== undefined && secondUtc !== undefined && isPlain(above.moment) && isPlain(moment)) {
        yield { first: above.moment, second: written, firstUtc, secondUtc };
      }
    }
  }
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
