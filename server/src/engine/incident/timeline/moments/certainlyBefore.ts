import { daysBetween } from "../../../time/calendar.ts";
import type { DateSource, Moment } from "../../model.ts";
import { slackOf } from "../../slackOf.ts";
import { minutesApart } from "./minutesApart.ts";

/** Days that the document itself names for this very time, or for what stands right above it. */
const CERTAIN: ReadonlySet<DateSource | undefined> = new Set(["written", "header", "section", "carried"]);

/** Two zones lie at most so far apart; where one of them is not known, less says nothing. */
const WIDEST_ZONES = 14 * 60;

/**
 * How many minutes one time lies before another beyond doubt: both days are certain, the hedges of both leave no room, and
 * no unstated zone could turn it round. Times without a clock are compared by their days. `undefined` where there is doubt,
 * or where it is not before.
 *
 * @example
 * certainlyBefore(at("2023-07-01 12:00"), at("2023-07-01 12:07")) // 7
 */
export function certainlyBefore(earlier: Moment, later: Moment): number | undefined {
  if (!CERTAIN.has(earlier.dateSource) || !CERTAIN.has(later.dateSource) || !earlier.date || !later.date) {
    return undefined;
  }
  const days = daysBetween(earlier.date, later.date);
  if (earlier.minuteOfDay === undefined || later.minuteOfDay === undefined) {
    return days > 0 ? days * 1440 : undefined;
  }
  const minutes = minutesApart(earlier, later) ?? 0;
  // A time without a zone of its own may be meant in another than the one that the document names elsewhere.
  const mayBeZone = earlier.ownZone !== later.ownZone && minutes < WIDEST_ZONES;
  return minutes > slackOf(earlier) + slackOf(later) && !mayBeZone ? minutes : undefined;
}
