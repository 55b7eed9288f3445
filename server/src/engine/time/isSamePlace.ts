import { offsetsAtWall } from "./offsets.ts";
import type { ZoneReading } from "./reading.ts";

/**
 * Whether two zones are names of one place, whatever the season: PST and PDT, PDT and US/Pacific, CET and Europe/Paris.
 *
 * @example
 * isSamePlace(readings("PST")[0], readings("PDT")[0], 2024) // true
 */
export function isSamePlace(a: ZoneReading, b: ZoneReading, year: number): boolean {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one === undefined || other === undefined) {
    return false;
  }
  return one === other || (a.kind !== b.kind && keptIn(one, year) === keptIn(other, year));
}

function placeOf(reading: ZoneReading): string | undefined {
  return reading.kind === "place" ? reading.iana : reading.kind === "abbreviation" ? reading.place : undefined;
}

/** What the place keeps in winter and in summer: names of the tz database for one region agree in it. */
function keptIn(place: string, year: number): string {
  const noon = (month: number) => offsetsAtWall(place, { date: { year, month, day: 15 }, minuteOfDay: 720 });
  return `${noon(1).join()} ${noon(7).join()}`;
}
