import type { ZoneReading } from "../reading.ts";
import { ZONE_ABBREVIATIONS } from "./zoneNames.ts";
import { GENERIC_ZONES } from "./zonePhrases.ts";

const UTC: readonly ZoneReading[] = [{ kind: "offset", offset: 0 }];

const READINGS: ReadonlyMap<string, readonly ZoneReading[]> = new Map([
  ...ZONE_ABBREVIATIONS,
  ...[...GENERIC_ZONES].map(([name, iana]): [string, ZoneReading[]] => [name, [{ kind: "place", iana }]]),
  ["UTC", UTC],
  ["Z", UTC],
]);

/** What an abbreviation in upper case can mean: CET, ET, UTC, Z; `undefined` for one that is none. */
export function abbreviationReadings(name: string): readonly ZoneReading[] | undefined {
  return READINGS.get(name);
}

/** What the value of a zone phrase means: `CET`, `Europe/London`, `America/Chicago standard`. */
export function phraseReadings(value: string): readonly ZoneReading[] {
  const [name = "", season] = value.split(" ");
  const readings = abbreviationReadings(name);
  if (readings !== undefined) {
    return readings;
  }
  if (season === undefined) {
    return [{ kind: "place", iana: name }];
  }
  for (const candidates of ZONE_ABBREVIATIONS.values()) {
    const match = candidates.find((it) => it.kind === "abbreviation" && it.place === name && it.season === season);
    if (match !== undefined) {
      return [match];
    }
  }
  return [];
}

/**
 * The place of two abbreviations that are its two seasons, in any order: `CET` and `CEST` are Europe/Paris.
 *
 * @example
 * commonPlace(readings("CET"), readings("CEST")) // [{ kind: "place", iana: "Europe/Paris" }]
 */
export function commonPlace(a: readonly ZoneReading[], b: readonly ZoneReading[]): readonly ZoneReading[] | undefined {
  for (const one of a) {
    for (const other of b) {
      if (
        one.kind === "abbreviation" &&
        other.kind === "abbreviation" &&
        one.place === other.place &&
        one.season !== other.season
      ) {
        return [{ kind: "place", iana: one.place }];
      }
    }
  }
  return undefined;
}
