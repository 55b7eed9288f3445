import { wallTimeOf } from "../../time/instants.ts";
import { type Transition, transitionsOn } from "../../time/offsets.ts";
import type { WrittenClock, WrittenZone } from "../../time/reading.ts";
import type { Incident, Moment } from "../model.ts";

/** A time in an hour that the clock of its place skips, or shows twice. */
export interface ClockChange {
  readonly moment: Moment;
  readonly clock: WrittenClock;
  readonly zone: WrittenZone;
  readonly kind: "skipped" | "repeated";
  /** IANA: the place of the zone. */
  readonly place: string;
  readonly transition: Transition;
}

/**
 * The times of a document that fall into the hour of a change of the clock, their day being certain, in document order. An
 * abbreviation says itself which of two equal hours it is in, so only places have those.
 */
export function* clockChanges({
  timeline,
  timestamps,
}: Pick<Incident, "timeline" | "timestamps">): Iterable<ClockChange> {
  for (const { written, moment } of timestamps) {
    const change = written === moment.written ? changeAt(moment) : undefined;
    if (change) {
      yield change;
    }
  }
  for (const { end } of timeline?.entries ?? []) {
    const change = end && changeAt(end);
    if (change) {
      yield change;
    }
  }
}

/** No two changes of a day are so near to each other that a time could fall into both. */
function changeAt(moment: Moment): ClockChange | undefined {
  const { date, dateSource, minuteOfDay, zone, written } = moment;
  const isCertain = dateSource === "written" || dateSource === "header";
  const clock = written.kind === "timestamp" ? written.clock : undefined;
  if (!date || !isCertain || minuteOfDay === undefined || !zone || !clock || zone.beside) {
    return undefined;
  }
  const seasonal = seasonalPlace(zone);
  for (const transition of seasonal ? transitionsOn(seasonal.place, date) : []) {
    const { before, after, instant } = transition;
    const from = wallTimeOf(instant, Math.min(before, after)).minuteOfDay;
    const isWithin = minuteOfDay >= from && minuteOfDay < from + Math.abs(after - before);
    const kind = after > before ? "skipped" : "repeated";
    if (seasonal && isWithin && (kind === "skipped" || seasonal.isPlace)) {
      return { moment, clock, zone, kind, place: seasonal.place, transition };
    }
  }
  return undefined;
}

/** The place of a zone of one meaning that may change its clock. */
function seasonalPlace({ readings: [reading, ...others] }: WrittenZone) {
  if (others.length > 0 || !reading || reading.kind === "offset") {
    return undefined;
  }
  return reading.kind === "place"
    ? { place: reading.iana, isPlace: true }
    : reading.season === "none"
      ? undefined
      : { place: reading.place, isPlace: false };
}
