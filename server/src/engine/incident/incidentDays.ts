import { dayNumber } from "../time/calendar.ts";
import type { CalendarDate } from "../time/reading.ts";
import type { Incident, Moment } from "./model.ts";

/** The first and the last day of an incident. */
export interface IncidentDays {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/**
 * Between which days the incident lies, as its timeline and its fields say; days that were only inferred do not count.
 * Absent where no day is stated.
 */
export function incidentDays({ timeline, facts }: Pick<Incident, "timeline" | "facts">): IncidentDays | undefined {
  const moments = [
    ...(timeline?.entries ?? []).map(({ time }) => time),
    ...facts.filter(({ source }) => source === "field").map(({ time }) => time),
  ];
  let first: CalendarDate | undefined;
  let last: CalendarDate | undefined;
  for (const moment of moments) {
    const date = statedDay(moment);
    first = date && (!first || dayNumber(date) < dayNumber(first)) ? date : first;
    last = date && (!last || dayNumber(date) > dayNumber(last)) ? date : last;
  }
  return first && last && { first, last };
}

function statedDay({ date, dateSource }: Moment): CalendarDate | undefined {
  return dateSource === "rolled" || dateSource === "prose" || dateSource === "file-name" ? undefined : date;
}
