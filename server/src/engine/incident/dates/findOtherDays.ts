import { daysBetween } from "../../time/calendar.ts";
import type { Fact, Incident, TimelineEntry } from "../model.ts";

/** A sentence or a field, and the entry that has the same event at the same clock time on another day. */
export interface OtherDay {
  readonly stated: Fact;
  readonly entry: TimelineEntry;
}

/** What lies further away has another month or year, which shows by itself. */
const MOST_DAYS = 7;

/**
 * Instants with a day of their own whose phase and clock time an entry of the timeline has on another day:
 * *to 16 February at 15:36* over a timeline of the 15th.
 */
export function findOtherDays({ facts, timeline }: Incident): readonly OtherDay[] {
  const found: OtherDay[] = [];
  for (const fact of facts) {
    if (fact.source !== "timeline" && fact.time.dateSource === "written") {
      const entry = timeline?.entries.find((each) => each.phase === fact.phase && isOtherDay(fact, each));
      if (entry) {
        found.push({ stated: fact, entry });
      }
    }
  }
  return found;
}

function isOtherDay({ time }: Fact, { time: told }: TimelineEntry): boolean {
  const days = time.date && told.date ? daysBetween(time.date, told.date) : 0;
  const isSameClock = time.minuteOfDay !== undefined && time.minuteOfDay === told.minuteOfDay;
  return days !== 0 && Math.abs(days) <= MOST_DAYS && isSameClock;
}
