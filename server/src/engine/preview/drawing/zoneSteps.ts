import { dayNumber } from "../../time/calendar.ts";
import { formatOffset } from "../../time/format.ts";
import { offsetOf, type ShownZone } from "../shownIn.ts";
import type { PlacedEvents } from "./placeEvents.ts";

/** From a minute of the scale on, clocks show so many minutes more. */
export interface OffsetStep {
  readonly from: number;
  readonly offset: number;
  /** What the clock changes to: `UTC+2`. */
  readonly name: string;
}

/**
 * How the minutes of the scale become times of the clock, in order; more than one where the clock changes in between, or
 * where the document goes on in another zone. A scale of wall times is a clock already.
 */
export function zoneSteps({ kind, events }: PlacedEvents, zone: ShownZone): readonly OffsetStep[] {
  const [from, to] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  if (kind !== "instant") {
    return [{ from, offset: 0, name: "" }];
  }
  const steps = zone === undefined ? asWritten(events) : ofPlace(zone, from, to);
  return steps.length > 0 ? steps : [{ from, offset: 0, name: "UTC" }];
}

function asWritten(events: PlacedEvents["events"]): readonly OffsetStep[] {
  const steps: OffsetStep[] = [];
  for (const { at, moment } of events) {
    if (moment.date && moment.minuteOfDay !== undefined) {
      const offset = Math.round(dayNumber(moment.date) * 1440 + moment.minuteOfDay - at);
      if (offset !== steps.at(-1)?.offset) {
        steps.push({ from: at, offset, name: moment.zone?.text ?? formatOffset(offset) });
      }
    }
  }
  return steps;
}

/** A place changes its clock at most once within an incident; the minute is found by halving. */
function ofPlace(zone: string, from: number, to: number): readonly OffsetStep[] {
  const at = (minute: number) => offsetOf(zone, minute * 60_000);
  const [before, after] = [at(from), at(to)];
  if (before === undefined || after === undefined) {
    return [];
  }
  const first: OffsetStep = { from, offset: before, name: formatOffset(before) };
  if (before === after) {
    return [first];
  }
  let [low, high] = [Math.floor(from), Math.ceil(to)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) === before) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return [first, { from: high, offset: after, name: formatOffset(after) }];
}
