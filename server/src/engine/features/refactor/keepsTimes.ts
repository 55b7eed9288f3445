import type { Analysis } from "../../analysis.ts";
import type { Incident, Moment } from "../../incident/model.ts";
import { formatDate } from "../../time/format.ts";
import type { When } from "./refactoring.ts";

/** What may be another after an edit. */
export interface Change {
  /** By how many minutes the clocks move of which nobody knows the instant. */
  readonly shift?: number | undefined;
  /** Whether a sentence that tells a time came or went. */
  readonly tellsTime?: boolean | undefined;
  /** Entries that are none any more, and those that are new. */
  readonly gone?: readonly When[];
  readonly come?: readonly When[];
}

/**
 * Whether two readings of an incident tell of the same times: as many entries, each when it was, and the times in sentences,
 * in fields and of phases, too. The order of the entries and the zone in which a known instant is told do not matter.
 *
 * @example
 * keepsTimes(before, after, { gone: [entry] }) // true where the entry alone is missing
 */
export function keepsTimes(before: Incident, after: Incident, change: Change = {}): boolean {
  const { shift = 0, gone = [], come = [], tellsTime = false } = change;
  const [one, other] = [entriesOf(before, shift), entriesOf(after, 0)];
  const expected = [...one, ...come.map((when) => entryWhen(when, shift))];
  for (const each of gone.map((when) => entryWhen(when, shift))) {
    expected.splice(expected.indexOf(each), 1);
  }
  return (
    isSame(expected, other) &&
    isSame(othersOf(before, shift), othersOf(after, 0)) &&
    (tellsTime || isSame(proseOf(before, shift), proseOf(after, 0)))
  );
}

/**
 * Whether two readings tell of the same events: the words of each entry, but for marks and spaces, or what `events` says.
 *
 * @example
 * keepsEvents(before, after) // false where a dash behind a time has become the first letter of its event
 */
export function keepsEvents(before: Analysis, after: Analysis, events = wordsOfEvents): boolean {
  return isSame(events(before), events(after));
}

function wordsOfEvents({ incident: { timeline } }: Analysis): readonly string[] {
  return (timeline?.entries ?? []).map(({ text }) => text.replace(/[\s\\]/g, ""));
}

/**
 * Whether two times are the same for all that is known of them.
 *
 * @example
 * isSameTime(entry, entry) // true
 */
export function isSameTime(one: When, other: When): boolean {
  return entryWhen(one, 0) === entryWhen(other, 0);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [[...some].sort(), [...others].sort()];
  return one.length === other.length && one.every((time, index) => time === other[index]);
}

function entriesOf({ timeline }: Incident, shift: number): string[] {
  return (timeline?.entries ?? []).map((entry) => entryWhen(entry, shift));
}

function entryWhen({ time, end }: When, shift: number): string {
  return `${whenOf(time, shift)} ${end ? whenOf(end, shift) : ""}`;
}

function proseOf({ proseTimes }: Incident, shift: number): readonly string[] {
  return proseTimes.map((time) => whenOf(time, shift));
}

/** Phases are the first of their kind wherever they are told: those of the timeline follow from its entries. */
function othersOf({ fieldTimes, facts }: Incident, shift: number): readonly string[] {
  const when = (moment: Moment) => whenOf(moment, shift);
  const fields = fieldTimes.map(({ field, time }) => `${field.key.value} ${when(time)}`);
  const told = facts.filter(({ source }) => source !== "timeline");
  return [...fields, ...told.map(({ phase, time }) => `${phase} ${when(time)}`)];
}

function whenOf({ instant, date, minuteOfDay, dayOffset = 0 }: Moment, shift: number): string {
  return instant === undefined
    ? `${date ? formatDate(date) : dayOffset} ${minuteOfDay === undefined ? "" : (minuteOfDay + shift).toFixed(3)}`
    : String(instant);
}
