import { dayNumber } from "../../../time/calendar.ts";
import type { ZoneReading } from "../../../time/reading.ts";
import type { Moment } from "../../model.ts";

/**
 * Minutes east of UTC that the clock of a moment keeps: by its instant, else by its zone where that alone says it.
 * `undefined` where it has no zone, or one of several meanings.
 *
 * @example
 * momentOffset(at("2023-07-01 10:52 CET")) // 60
 */
export function momentOffset({ date, minuteOfDay, instant, zone }: Moment): number | undefined {
  if (date && minuteOfDay !== undefined && instant !== undefined) {
    return Math.round(dayNumber(date) * 1440 + minuteOfDay - instant / 60_000);
  }
  const [first, ...others] = zone?.readings ?? [];
  const offset = first && fixedOffset(first);
  return others.every((other) => fixedOffset(other) === offset) ? offset : undefined;
}

function fixedOffset(reading: ZoneReading): number | undefined {
  return reading.kind === "place" ? undefined : reading.offset;
}
