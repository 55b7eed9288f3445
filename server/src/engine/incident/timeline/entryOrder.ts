import { dayNumber } from "../../time/calendar.ts";
import type { Moment, Timeline, TimelineEntry } from "../model.ts";

/** An entry as a stretch of minutes on one scale, so that entries can be compared: exact times are points. */
export interface OrderedEntry {
  readonly entry: TimelineEntry;
  /** Minutes on the list's own scale: real time where all zones are known, else the wall clock's. */
  readonly from: number;
  readonly to: number;
  /** Minutes on the wall clock, whatever the zone. */
  readonly wall: number;
}

/** How far a time written with a hedge, or to the hour alone, may be off, in minutes. */
const APPROXIMATE = 15;
const HOUR_ALONE = 30;

/**
 * The lists of a timeline, each with its comparable entries in document order. Times without a clock span their day;
 * impossible times and holes are left out, and so are lists of named instants.
 */
export function orderedLists(timeline: Timeline): OrderedEntry[][] {
  const lists = new Map<number, TimelineEntry[]>();
  for (const entry of timeline.entries) {
    if (isComparable(entry.time)) {
      const list = lists.get(entry.group);
      if (list) {
        list.push(entry);
      } else {
        lists.set(entry.group, [entry]);
      }
    }
  }
  return [...lists.values()]
    .filter((entries) => !entries.every(isLabelled))
    .map((entries) => {
      if (entries.every(({ time }) => time.elapsed !== undefined)) {
        return entries.map(stretchFromZero);
      }
      const inRealTime = entries.every(({ time }) => time.instant !== undefined || time.minuteOfDay === undefined);
      return entries.flatMap((entry) => stretchOf(entry, inRealTime) ?? []);
    });
}

/** `First detected: 2024-05-03 14:02`: a list of named instants is a form, whose order is the form's. */
export function isLabelled({ textSpan, time }: TimelineEntry): boolean {
  return textSpan.start < time.span.start;
}

function isComparable({ written, date, minuteOfDay, elapsed }: Moment): boolean {
  const isFaulty = written.kind === "timestamp" && (written.clock?.fault || written.date?.fault);
  const isKnown = date !== undefined || minuteOfDay !== undefined || elapsed !== undefined;
  return !isFaulty && written.kind !== "hole" && isKnown;
}

function stretchOf(entry: TimelineEntry, inRealTime: boolean): OrderedEntry | undefined {
  const { time } = entry;
  if (!time.date && time.minuteOfDay === undefined) {
    return undefined;
  }
  const day = (time.date ? dayNumber(time.date) : (time.dayOffset ?? 0)) * 1440;
  if (time.minuteOfDay === undefined) {
    return { entry, from: day, to: day + 1439, wall: day };
  }
  const minutes = inRealTime && time.instant !== undefined ? time.instant / 60_000 : day + time.minuteOfDay;
  const slack = time.precision === "hour" ? HOUR_ALONE : time.approximate ? APPROXIMATE : 0;
  const later = inRealTime && time.laterInstant !== undefined ? time.laterInstant / 60_000 : minutes;
  return { entry, from: minutes - slack, to: later + slack, wall: day + time.minuteOfDay };
}

function stretchFromZero(entry: TimelineEntry): OrderedEntry {
  const { elapsed: at = 0, approximate, precision } = entry.time;
  // `T+4h` is rounded, or stands for any of its minutes: above `T+4h10m` as well as below.
  const slack = { day: 1440, hour: 60, minute: 0, second: 0 }[precision] + (approximate ? APPROXIMATE : 0);
  return { entry, from: at - slack / 2, to: at + slack, wall: at };
}

/**
 * How many minutes the second entry lies before the first; 0 if it does not, or may not, or only does because the two are in
 * different zones: then one of the zones is wrong, and not the order.
 */
export function stepBack(above: OrderedEntry, below: OrderedEntry): number {
  const isOnlyByZone = above.wall <= below.wall && above.entry.time.minuteOfDay !== undefined;
  // `11:15` may be later than `11:15:11`.
  const isWithinMinute = below.entry.time.precision === "minute";
  const from = isWithinMinute ? Math.floor(above.from) : above.from;
  return isOnlyByZone ? 0 : Math.max(0, from - below.to);
}

/**
 * Whether a list runs backwards on purpose, as status pages do: three entries or more without a step forward, or with three
 * steps back for each step forward.
 */
export function isNewestFirst(list: readonly OrderedEntry[]): boolean {
  let forward = 0;
  let back = 0;
  for (let index = 1; index < list.length; index++) {
    const above = list[index - 1];
    const below = list[index];
    if (above && below) {
      back += stepBack(above, below) > 0 ? 1 : 0;
      forward += stepBack(below, above) > 0 ? 1 : 0;
    }
  }
  return list.length >= 3 && back > 0 && back >= 3 * forward;
}
