import type { RelativeTime } from "../../../time/reading.ts";
import type { Moment } from "../../model.ts";
import { findZero, type ZeroSources } from "./findZero.ts";
import type { TimedEntry } from "./readMoments.ts";
import { relativeMoment, type Zero } from "./relativeMoment.ts";

/**
 * Entries such as `T+12m`, `+12 min` and `12 minutes later` in their place: T by what the document says of it, a sign from
 * the clock time above or from T, and what comes later from the entry above. The others stay as they are.
 */
export function placeRelative(timed: readonly TimedEntry[], sources: ZeroSources): readonly TimedEntry[] {
  if (!timed.some(({ candidate }) => candidate.reading.kind === "relative")) {
    return timed;
  }
  const lists = new Map<number, List>();
  return timed.map((entry) => {
    const { reading, group } = entry.candidate;
    const list = lists.get(group) ?? listOf(timed, group);
    lists.set(group, list);
    if (reading.kind !== "relative") {
      list.above = entry.end ?? entry.time;
      list.clock = list.above.minuteOfDay === undefined ? list.clock : list.above;
      return entry;
    }
    const zero = zeroFor(reading, list, sources);
    const time = relativeMoment(reading, zero);
    const end = reading.end && relativeMoment(reading.end, zero);
    list.above = end ?? time;
    return end ? { ...entry, time, end } : { ...entry, time };
  });
}

interface List {
  readonly entries: readonly TimedEntry[];
  /** Signed distances that go down: each may count from the one above. */
  readonly isSteps: boolean;
  /** The entry above, and the last one above with a clock time of its own. */
  above: Moment | undefined;
  clock: Moment | undefined;
  zero: Zero | undefined;
}

function listOf(timed: readonly TimedEntry[], group: number): List {
  const entries = timed.filter(({ candidate }) => candidate.group === group);
  const isSteps = entries.some(({ candidate: { reading } }, index) => {
    const above = entries[index - 1]?.candidate.reading;
    return isSigned(reading) && isSigned(above) && reading.minutes < above.minutes;
  });
  return { entries, isSteps, above: undefined, clock: undefined, zero: undefined };
}

function isSigned(reading: TimedEntry["candidate"]["reading"] | undefined): reading is RelativeTime {
  return reading?.kind === "relative" && reading.from === "sign";
}

function zeroFor({ from }: RelativeTime, list: List, sources: ZeroSources): Zero {
  const { above, clock, isSteps } = list;
  if (from === "above") {
    return above ? { anchor: above, elapsed: above.elapsed } : { elapsed: 0 };
  }
  if (from === "other" || (from === "sign" && isSteps)) {
    return {};
  }
  if (from === "sign" && clock) {
    return { anchor: clock };
  }
  list.zero ??= findZero(list.entries, sources);
  return list.zero;
}
