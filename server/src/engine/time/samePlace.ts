import { offsetsAtWall } from "./offsets.ts";
import type { ZoneReading } from "./reading.ts";
import { SEASONAL_PLACES, type ZonePlace, zonePlace } from "./zones/zoneNames.ts";

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

/**
 * The representative of a place: the one whose winter and summer it shares, by whose abbreviations its times are called;
 * `undefined` where none does.
 *
 * @example
 * representativeOf("US/Eastern", 2024)?.summer // "EDT"
 */
export function representativeOf(iana: string, year: number): ZonePlace | undefined {
  const own = zonePlace(iana);
  // Of one region the names that are known everywhere: `MESZ` is only for those who write German.
  return own
    ? (SEASONAL_PLACES.find(({ region }) => region === own.region) ?? own)
    : SEASONAL_PLACES.find((place) => keptIn(place.iana, year) === keptIn(iana, year));
}

/** What the place keeps in winter and in summer: names of the tz database for one region agree in it. */
function keptIn(place: string, year: number): string {
  const noon = (month: number) => offsetsAtWall(place, { date: { year, month, day: 15 }, minuteOfDay: 720 });
  return `${noon(1).join()} ${noon(7).join()}`;
}
