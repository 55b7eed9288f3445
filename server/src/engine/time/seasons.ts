import { offsetsAtWall, transitionsOn } from "./offsets.ts";
import type { CalendarDate, ZoneReading } from "./reading.ts";
import { ZONE_ABBREVIATIONS, type ZonePlace, zonePlace } from "./zones/zoneNames.ts";

export type Abbreviation = Extract<ZoneReading, { kind: "abbreviation" }>;

/** What the place of an abbreviation kept on a day. */
export interface SeasonOfDay {
  /** Whether the abbreviation's offset was kept at some time of the day. */
  readonly inForce: boolean;
  /** The place, with its name for a sentence and its two abbreviations. */
  readonly place: ZonePlace;
  /** What was kept, in order: one offset, or two on the day of a change. Minutes east of UTC. */
  readonly kept: readonly KeptTime[];
}

export interface KeptTime {
  readonly offset: number;
  /** The abbreviation that names this offset of the place; absent where none does. */
  readonly name?: string;
}

/**
 * What the place of the abbreviation kept on the day, by the platform's zone data, and whether the abbreviation was in
 * force. On the day of a change both names are.
 *
 * @example
 * seasonAt(cet, { year: 2023, month: 7, day: 1 })
 * // { inForce: false, kept: [{ offset: 120, name: "CEST" }], place: { iana: "Europe/Paris", … } }
 */
export function seasonAt(reading: Abbreviation, date: CalendarDate): SeasonOfDay {
  const place = zonePlace(reading.place) ?? { iana: reading.place, region: reading.place, standard: "" };
  const kept = [...new Set(offsetsOn(reading.place, date))].map((offset) => withName(place, offset));
  return { inForce: isInForce(reading, date), place, kept };
}

/** Whether the abbreviation's offset was kept at some time of the day. Names without seasons always hold. */
export function isInForce({ season, place, offset }: Abbreviation, date: CalendarDate): boolean {
  return season === "none" || offsetsOn(place, date).includes(offset);
}

function offsetsOn(iana: string, date: CalendarDate): readonly number[] {
  const changes = transitionsOn(iana, date);
  return changes.length > 0
    ? changes.flatMap(({ before, after }) => [before, after])
    : offsetsAtWall(iana, { date, minuteOfDay: 720 });
}

/**
 * The abbreviation that names an offset of a place; `undefined` where none does.
 *
 * @example
 * abbreviationOf("Europe/Paris", 120) // "CEST"
 */
export function abbreviationOf(iana: string, offset: number): string | undefined {
  const place = zonePlace(iana);
  return [place?.standard, place?.summer].find((name) =>
    readingsOf(name).some((it) => it.kind === "abbreviation" && it.place === iana && it.offset === offset),
  );
}

/**
 * The abbreviation with a season that names an offset on a day, of the best known place that keeps it; `undefined` where
 * none does.
 *
 * @example
 * nameInForce(-240, { year: 2024, month: 7, day: 1 }) // "EDT"
 */
export function nameInForce(offset: number, date: CalendarDate): string | undefined {
  for (const [name, readings] of ZONE_ABBREVIATIONS) {
    const [reading] = readings;
    if (
      reading?.kind === "abbreviation" &&
      reading.offset === offset &&
      reading.season !== "none" &&
      seasonAt(reading, date).inForce
    ) {
      return name;
    }
  }
  return undefined;
}

function withName(place: ZonePlace, offset: number): KeptTime {
  const name = abbreviationOf(place.iana, offset);
  return name === undefined ? { offset } : { offset, name };
}

function readingsOf(name: string | undefined): readonly ZoneReading[] {
  return name === undefined ? [] : (ZONE_ABBREVIATIONS.get(name) ?? []);
}
