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
export function clockChanges({
  timeline,
  timestamps,
}: Pick<Incident, "timeline" | "timestamps">): readonly ClockChange[] {
  const found: ClockChange[] = [];
  for (const { written, moment } of timestamps) {
    if (written === moment.written) {
      pushChange(moment, found);
    }
  }
  for (const { end } of timeline?.entries ?? []) {
    if (end) {
      pushChange(end, found);
    }
  }
  return found;
}

function pushChange(moment: Moment, found: ClockChange[]): void {
  const { date, dateSource, minuteOfDay, zone, written } = moment;
  const isCertain = dateSource === "written" || dateSource === "header";
  const clock = written.kind === "timestamp" ? written.clock : undefined;
  if (!date || !isCertain || minuteOfDay === undefined || !zone || !clock || zone.beside) {
    return;
  }
  const place = seasonalPlace(zone);
  for (const transition of place === undefined ? [] : transitionsOn(place, date)) {
    const { before, after, instant } = transition;
    const from = wallTimeOf(instant, Math.min(before, after)).minuteOfDay;
    const isWithin = minuteOfDay >= from && minuteOfDay < from + Math.abs(after - before);
    const kind = after > before ? "skipped" : "repeated";
    if (place !== undefined && isWithin && (kind === "skipped" || zone.readings[0]?.kind === "place")) {
      found.push({ moment, clock, zone, kind, place, transition });
    }
  }
}

/** The place of a zone of one meaning that may change its clock; IANA. */
function seasonalPlace({ readings }: WrittenZone): string | undefined {
  const reading = readings.length === 1 ? readings[0] : undefined;
  switch (reading?.kind) {
    case "place":
      return reading.iana;
    case "abbreviation":
      return reading.season === "none" ? undefined : reading.place;
    default:
      return undefined;
  }
}
