import type { Moment } from "./model.ts";

/**
 * Minutes by which a moment may have been earlier or later than it is written: a day alone says nothing within the day, an
 * hour alone half an hour either way, a hedge a quarter.
 *
 * @example
 * slackOf(about14h30) // 15
 */
export function slackOf({ precision, approximate }: Pick<Moment, "precision" | "approximate">): number {
  switch (precision) {
    case "day":
      return 1440;
    case "hour":
      return 30;
    default:
      return approximate ? 15 : 0;
  }
}
