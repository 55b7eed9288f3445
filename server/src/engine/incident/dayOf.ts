import { wallTimeOf } from "../time/instants.ts";
import type { CalendarDate } from "../time/reading.ts";
import { zoneOffset } from "../time/zoneOffset.ts";
import type { Incident } from "./model.ts";

/**
 * The day of an instant (milliseconds since 1970-01-01T00:00Z) in the zone that the document keeps; in UTC where it states
 * none.
 *
 * @example
 * dayOf(incident, now) // { year: 2026, month: 11, day: 22 }
 */
export function dayOf({ timeline }: Pick<Incident, "timeline">, instant: number): CalendarDate {
  const [reading] = timeline?.zone?.readings ?? [];
  return wallTimeOf(instant, (reading && zoneOffset(reading, instant)) ?? 0).date;
}
