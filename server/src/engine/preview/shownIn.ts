import type { Moment } from "../incident/model.ts";
import { wallTimeOf } from "../time/instants.ts";
import { offsetAt } from "../time/offsets.ts";

/** The zone that a page shows its times in: IANA, `UTC` too; `undefined` leaves each as it is written. */
export type ShownZone = string | undefined;

/**
 * The moment as a clock in the zone shows it. One without an instant, and every one where the zone is `undefined` or does
 * not exist, stays as it is written.
 *
 * @example
 * shownIn(momentAt("2023-07-01 10:52 CET"), "UTC").minuteOfDay // 592
 */
export function shownIn(moment: Moment, zone: ShownZone): Moment {
  const { instant } = moment;
  const offset = zone === undefined || instant === undefined ? undefined : offsetOf(zone, instant);
  return offset === undefined || instant === undefined ? moment : { ...moment, ...wallTimeOf(instant, offset) };
}

/** Minutes east of UTC. UTC is asked of nobody. */
export function offsetOf(zone: string, instant: number): number | undefined {
  return zone === "UTC" ? 0 : offsetAt(zone, instant);
}
