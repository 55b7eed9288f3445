import { dayNumber } from "../../../time/calendar.ts";
import type { TimeReading } from "../../../time/reading.ts";
import type { Chosen } from "../chooseEntries.ts";
import { minuteOf } from "./momentOf.ts";

interface Steps {
  forward: number;
  back: number;
  last: TimeReading | undefined;
  /** How many headers of days stood above the last entry: across one of them nothing is compared. */
  days: number;
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
    const steps = groups.get(group);
    if (!steps) {
      groups.set(group, { forward: 0, back: 0, last: reading, days });
      continue;
    }
    const step = steps.last && steps.days === days ? stepBetween(steps.last, reading) : 0;
    steps.forward += step > 0 ? 1 : 0;
    steps.back += step < 0 ? 1 : 0;
    steps.last = reading;
    steps.days = days;
  }
  const reversed = [...groups].filter(([, { forward, back }]) => back >= 2 && back >= forward * 3);
  return new Set(reversed.map(([group]) => group));
}

/** Above zero for a later time, below for an earlier one, 0 where it cannot be said. */
function stepBetween(above: TimeReading, below: TimeReading): number {
  const [dayAbove, dayBelow] = [dayOf(above), dayOf(below)];
  if (dayAbove !== undefined && dayBelow !== undefined && dayAbove !== dayBelow) {
    return dayBelow - dayAbove;
  }
  const minutes = (minuteOf(below) ?? Number.NaN) - (minuteOf(above) ?? Number.NaN);
  // A long way across a day without a date is midnight, in one direction or the other.
  return dayAbove === undefined && Math.abs(minutes) > 720 ? -minutes : minutes;
}

function dayOf(reading: TimeReading): number | undefined {
  const readings = reading.kind === "timestamp" ? reading.date?.readings : undefined;
  const day = readings?.length === 1 ? readings[0] : undefined;
  return day?.year === undefined ? undefined : dayNumber({ year: day.year, month: day.month, day: day.day });
}
