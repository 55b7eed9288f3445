import { dateOfDayNumber, dayNumber } from "./calendar.ts";
import { offsetAt, offsetsAtWall } from "./offsets.ts";
import type { CalendarDate, ZoneReading } from "./reading.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

export interface WallTime {
  readonly date: CalendarDate;
  /** Minutes since midnight, with seconds as a fraction. 1440 is the end of the day. */
  readonly minuteOfDay: number;
}

/**
 * Milliseconds since 1970-01-01T00:00Z of a wall time in a zone. In the hour that comes twice it is the first; in the hour
 * that the clock skips it is as late after the change as the wall time is. `undefined` for a place that does not exist.
 *
 * @example
 * instantOf({ date: { year: 2023, month: 7, day: 1 }, minuteOfDay: 650, zone: { kind: "offset", offset: 60 } })
 * // Date.UTC(2023, 6, 1, 9, 50)
 */
export function instantOf({ date, minuteOfDay, zone }: WallTime & { readonly zone: ZoneReading }): number | undefined {
  const local = Math.round(dayNumber(date) * DAY + minuteOfDay * MINUTE);
  const offset = zone.kind === "place" ? offsetOfWall(zone.iana, { date, minuteOfDay }) : zone.offset;
  return offset === undefined ? undefined : local - offset * MINUTE;
}

function offsetOfWall(iana: string, wall: WallTime): number | undefined {
  const [offset] = offsetsAtWall(iana, wall);
  return offset ?? offsetAt(iana, dayNumber(wall.date) * DAY + wall.minuteOfDay * MINUTE - DAY);
}

/**
 * The wall time of an instant at a distance from UTC in minutes.
 *
 * @example
 * wallTimeOf(Date.UTC(2023, 6, 1, 9, 50), 120) // { date: { year: 2023, month: 7, day: 1 }, minuteOfDay: 710 }
 */
export function wallTimeOf(instant: number, offset: number): WallTime {
  const local = instant + offset * MINUTE;
  const day = Math.floor(local / DAY);
  return { date: dateOfDayNumber(day), minuteOfDay: (local - day * DAY) / MINUTE };
}
