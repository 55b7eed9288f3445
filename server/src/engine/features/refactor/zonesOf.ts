import type { Analysis } from "../../analysis.ts";
import type { ZoneReading } from "../../time/reading.ts";
import type { Reader } from "./refactoring.ts";

/** A zone that times may be written in, by the name by which a document states it. */
export interface NamedZone {
  readonly name: string;
  readonly reading: ZoneReading;
}

/**
 * UTC, the reader's own zone, and those of the team, each once.
 *
 * @example
 * zonesOf(analysis, { timezone: "Europe/Oslo" }).map(({ name }) => name) // ["UTC", "Europe/Oslo"]
 */
export function zonesOf({ settings }: Pick<Analysis, "settings">, { timezone }: Reader): readonly NamedZone[] {
  const own = settings.readerTimezone ?? timezone;
  const names = [...new Set(["UTC", ...(own === undefined ? [] : [own]), ...(settings.teamTimezones ?? [])])];
  return names.map((name) => ({
    name,
    reading: name === "UTC" ? { kind: "offset", offset: 0 } : { kind: "place", iana: name },
  }));
}
