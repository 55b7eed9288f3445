import type { Incident, LocatedZone, StatedZone } from "./model.ts";

/** Sources that speak for other times, in the words of the author. */
const STATED: ReadonlySet<StatedZone["source"]> = new Set(["column", "heading", "note", "document-note", "field"]);

/**
 * Every zone that the author writes in the body of the document, stated for a list or borne by a time, each place once, in
 * document order. What is quoted is not the author's.
 *
 * @example
 * incident.zones.map(({ zone }) => zone.text) // ["GMT + 1", "GMT+1"]
 */
export function writtenZones({ timeline, timestamps }: Pick<Incident, "timeline" | "timestamps">): LocatedZone[] {
  const found = new Map<number, LocatedZone>();
  for (const { written, moment } of timestamps) {
    if (written.zone) {
      found.set(written.zone.span.start, { zone: written.zone, time: moment });
    }
  }
  for (const zone of timeline?.zoneStatements ?? []) {
    if (STATED.has(zone.source) && !found.has(zone.span.start)) {
      found.set(zone.span.start, { zone });
    }
  }
  return [...found.values()].sort((a, b) => a.zone.span.start - b.zone.span.start);
}
