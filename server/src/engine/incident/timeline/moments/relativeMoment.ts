import { dayNumber } from "../../../time/calendar.ts";
import { wallTimeOf } from "../../../time/instants.ts";
import type { RelativeTime } from "../../../time/reading.ts";
import { zoneOffset } from "../../../time/zoneOffset.ts";
import type { Moment } from "../../model.ts";

/** What a relative time counts from, as far as it is known. */
export interface Zero {
  /** The time with a clock that it is worked out from. */
  readonly anchor?: Moment | undefined;
  /** How long after the anchor the count begins, in minutes. */
  readonly later?: number;
  /** How long after the zero of its list the count begins, in minutes. */
  readonly elapsed?: number | undefined;
}

const FINENESS = ["second", "minute", "hour", "day"] as const;

type Draft = { -readonly [K in keyof Moment]: Moment[K] };

/**
 * A relative time made whole: at the day and the clock time of what it counts from, in its zone, where that is known; else
 * only its distance from the zero of its list. Never finer than either is written.
 *
 * @example
 * relativeMoment(readTime("T+12m"), { anchor: at("2024-05-03 14:02 UTC"), elapsed: 0 }) // 14:14 UTC, elapsed 12
 */
export function relativeMoment(written: RelativeTime, { anchor, later = 0, elapsed }: Zero): Moment {
  const { span, precision, approximate, minutes } = written;
  const moment: Draft = { written, span, precision, approximate, ownZone: false };
  if (elapsed !== undefined) {
    moment.elapsed = elapsed + minutes;
  }
  if (anchor?.minuteOfDay !== undefined) {
    addWall(moment, anchor, minutes + later);
  }
  return moment;
}

function addWall(moment: Draft, anchor: Moment, minutes: number): void {
  const { zone, zoneReading, dateSource, precision, approximate } = anchor;
  const { date, dayOffset, minuteOfDay, instant } = wallAfter(anchor, minutes);
  moment.anchor = anchor;
  moment.precision = FINENESS[Math.max(FINENESS.indexOf(moment.precision), FINENESS.indexOf(precision))] ?? precision;
  moment.approximate ||= approximate;
  if (date) {
    moment.date = date;
    // A day that is written with the anchor is carried over from there.
    moment.dateSource = dateSource === undefined || dateSource === "written" ? "carried" : dateSource;
  } else if (dayOffset !== undefined && dayOffset !== 0) {
    moment.dayOffset = dayOffset;
  }
  // Some days after a clock time is a day.
  if (moment.precision !== "day") {
    moment.minuteOfDay = minuteOfDay;
    if (zone) {
      moment.zone = zone;
    }
    if (instant !== undefined) {
      moment.instant = instant;
    }
    if (zoneReading) {
      moment.zoneReading = zoneReading;
    }
  }
}

type Wall = Pick<Moment, "date" | "dayOffset" | "instant"> & { readonly minuteOfDay: number };

/** The clock so many minutes on: by the instant where there is one, since the place may change its clock on the way. */
function wallAfter(
  { minuteOfDay = 0, date, instant: start, zoneReading, dayOffset = 0 }: Moment,
  minutes: number,
): Wall {
  if (start !== undefined && zoneReading) {
    const instant = start + Math.round(minutes * 60_000);
    return { ...wallTimeOf(instant, zoneOffset(zoneReading, instant) ?? 0), instant };
  }
  const total = minuteOfDay + minutes;
  if (date) {
    return wallTimeOf(dayNumber(date) * 86_400_000 + Math.round(total * 60_000), 0);
  }
  const days = Math.floor(total / 1440);
  return { minuteOfDay: total - days * 1440, dayOffset: days + dayOffset };
}
