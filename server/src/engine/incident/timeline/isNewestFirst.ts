import { dayNumber } from "../../time/calendar.ts";
import type { TimeReading } from "../../time/reading.ts";
import type { Chosen } from "./chooseEntries.ts";

interface Steps {
  forward: number;
  back: number;
  last: Place | undefined;
}

interface Place {
  /** Day number, where the entry writes an unambiguous date. */
  readonly day: number | undefined;
  readonly minute: number | undefined;
  /** How many headers of days stand above: across one of them nothing is compared. */
  readonly days: number;
}

/**
 * The groups that run from the latest entry to the earliest on purpose: of three or more times none is later than the one
 * above it, or three are earlier for each that is later.
 */
export function isNewestFirst(chosen: readonly Chosen[]): ReadonlySet<number> {
  const groups = new Map<number, Steps>();
  let days = 0;
  for (const item of chosen) {
    if (item.role === "day") {
      days++;
      continue;
    }
    const { group, reading } = item.candidate;
    const steps = groups.get(group) ?? { forward: 0, back: 0, last: undefined };
    groups.set(group, steps);
    const place = { ...placeOf(reading), days };
    const step = steps.last?.days === days ? stepBetween(steps.last, place) : 0;
    steps.forward += step > 0 ? 1 : 0;
    steps.back += step < 0 ? 1 : 0;
    steps.last = place;
  }
  const reversed = [...groups].filter(([, { forward, back }]) => back >= 2 && back >= forward * 3);
  return new Set(reversed.map(([group]) => group));
}

function placeOf(reading: TimeReading): Omit<Place, "days"> {
  if (reading.kind !== "timestamp") {
    return { day: undefined, minute: undefined };
  }
  const { date, clock } = reading;
  const day = date?.readings.length === 1 ? date.readings[0] : undefined;
  return {
    day: day?.year === undefined ? undefined : dayNumber({ ...day, year: day.year }),
    minute: clock && clock.hour * 60 + (clock.minute ?? 0),
  };
}

/** Above zero for a later place, below for an earlier one, 0 where it cannot be said. */
function stepBetween(above: Place, below: Place): number {
  if (above.day !== undefined && below.day !== undefined && above.day !== below.day) {
    return below.day - above.day;
  }
  const minutes = above.minute === undefined || below.minute === undefined ? 0 : below.minute - above.minute;
  // A long way across a day without a date is midnight, in one direction or the other.
  return above.day === undefined && Math.abs(minutes) > 720 ? -minutes : minutes;
}
