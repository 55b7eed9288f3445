import { offsetAt } from "./offsets.ts";
import type { ZoneReading } from "./reading.ts";

/**
 * Minutes east of UTC that a zone keeps at an instant (milliseconds since 1970-01-01T00:00Z); `undefined` for a place that
 * does not exist.
 *
 * @example
 * zoneOffset({ kind: "place", iana: "Europe/Paris" }, Date.UTC(2023, 6, 1)) // 120
 */
export function zoneOffset(zone: ZoneReading, instant: number): number | undefined {
  return zone.kind === "place" ? offsetAt(zone.iana, instant) : zone.offset;
}
