import { groupBy } from "../../text/groupBy.ts";
import { dayNumber } from "../../time/calendar.ts";
import type { WrittenZone } from "../../time/reading.ts";
import { isSamePlace } from "../../time/samePlace.ts";
import type { StatedZone, Timeline, TimelineEntry } from "../model.ts";
import { momentOffset } from "./moments/momentOffset.ts";

/** An entry with the zone that its reader takes it to be in. */
export interface ZonedEntry {
  readonly entry: TimelineEntry;
  readonly zone: WrittenZone;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** Minutes on the clock of the list, from day to day. */
  readonly wall: number;
}

/** Entries of one list in one zone. */
export interface ZoneFamily {
  readonly zone: WrittenZone;
  readonly entries: readonly ZonedEntry[];
}

/** Two entries with a zone that follow each other in their list, where their zones differ. */
export interface ZoneChange {
  readonly above: ZonedEntry;
  readonly below: ZonedEntry;
  readonly from: ZoneFamily;
  readonly to: ZoneFamily;
  /** The first entry without a zone between them. */
  readonly between?: TimelineEntry;
}

/** One list of a timeline whose entries are in more than one zone. */
export interface ZoneMix {
  /** The zone of most entries first; of equals the one that begins earlier. */
  readonly families: readonly ZoneFamily[];
  /** In order. */
  readonly changes: readonly ZoneChange[];
}

/** Zones that hold for the entries without one of their own. */
const STATED: ReadonlySet<StatedZone["source"]> = new Set([
  "column",
  "heading",
  "note",
  "document-note",
  "front-matter",
]);

/**
 * The lists whose entries bear zones at different distances from UTC. Two names of one place are one zone, whatever the
 * season: whether each is in force is another question.
 */
export function zoneMixes({ entries, zone: stated }: Timeline): ZoneMix[] {
  // Most timelines are done with this look: no entry has a zone of its own.
  if (!entries.some(({ time }) => time.ownZone)) {
    return [];
  }
  const holds = stated !== undefined && STATED.has(stated.source);
  const timed = entries.filter(({ time }) => time.minuteOfDay !== undefined && time.written.kind === "timestamp");
  const lists = groupBy(timed, ({ group }) => group);
  return [...lists.values()].map((list) => mixOf(list, holds)).filter(({ families }) => families.length > 1);
}

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

function mixOf(list: readonly TimelineEntry[], holds: boolean): ZoneMix {
  const families: Growing<ZoneFamily>[] = [];
  const changes: ZoneChange[] = [];
  let above: { readonly zoned: ZonedEntry; readonly family: ZoneFamily } | undefined;
  let between: TimelineEntry | undefined;
  for (const entry of list) {
    const zoned = entry.time.ownZone || holds ? zonedEntry(entry) : undefined;
    if (!zoned) {
      between ??= entry;
      continue;
    }
    const family = families.find(({ entries: [first] }) => first !== undefined && isOneZone(first, zoned));
    family?.entries.push(zoned);
    const own = family ?? { zone: zoned.zone, entries: [zoned] };
    if (!family) {
      families.push(own);
    }
    if (above && above.family !== own) {
      changes.push({ above: above.zoned, below: zoned, from: above.family, to: own, ...(between ? { between } : {}) });
    }
    above = { zoned, family: own };
    between = undefined;
  }
  return { families: families.sort((a, b) => b.entries.length - a.entries.length), changes };
}

function zonedEntry(entry: TimelineEntry): ZonedEntry | undefined {
  const { time } = entry;
  const offset = momentOffset(time);
  return time.zone && offset !== undefined && time.minuteOfDay !== undefined
    ? { entry, zone: time.zone, offset, wall: wallOf(entry) }
    : undefined;
}

function wallOf({ time }: TimelineEntry): number {
  const day = time.date ? dayNumber(time.date) : (time.dayOffset ?? 0);
  return day * 1440 + (time.minuteOfDay ?? 0);
}

function isOneZone(a: ZonedEntry, b: ZonedEntry): boolean {
  const year = a.entry.time.date?.year ?? YEAR;
  return (
    a.offset === b.offset ||
    a.zone.readings.some((one) => b.zone.readings.some((other) => isSamePlace(one, other, year)))
  );
}

/** Any year does where none is known: only names of one place are compared. */
const YEAR = 2024;
