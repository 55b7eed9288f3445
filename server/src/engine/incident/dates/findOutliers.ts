import { contains } from "../../text/span.ts";
import { dateOfDayNumber, dayNumber } from "../../time/calendar.ts";
import type { CalendarDate } from "../../time/reading.ts";
import type { DateClaim, Incident, Moment, TimelineEntry } from "../model.ts";
import { isNewestFirst, orderedLists, stepBack } from "../timeline/entryOrder.ts";
import { slippedDay } from "./dateSlip.ts";
import type { IncidentWindow } from "./incidentWindow.ts";

/** A day far from all others that one wrong part explains. */
export interface Outlier {
  readonly claim: DateClaim;
  readonly meant: CalendarDate;
  /** A stated length that the meant day agrees with, in its own words. */
  readonly supports?: string;
}

/**
 * The days of the timeline, the fields and the sentences that lie far from the incident and fall into it when only their
 * year or only their month is another. An entry out of order is left to the order of the timeline, and what is told to
 * have followed weeks later is no slip, unless a stated length says so.
 */
export function findOutliers(incident: Incident, window: IncidentWindow): readonly Outlier[] {
  if (window.claims.length < 2) {
    return [];
  }
  const told = incident.dateClaims.filter((claim) => claim.by === "prose" && isFarFrom(claim, window));
  return [...window.outliers, ...told].flatMap((claim): Outlier[] => {
    const [day] = claim.days;
    const meant = day && claim.days.length === 1 ? slippedDay(day, daysOf(window)) : undefined;
    // Days without a clock are told of releases and disclosures, which lie weeks apart.
    if (!day || !meant || claim.time?.minuteOfDay === undefined) {
      return [];
    }
    const supports = lengthThatFits(incident, { claim, window, shift: (dayNumber(meant) - dayNumber(day)) * 1440 });
    return isSlip(incident, claim) || supports !== undefined
      ? [{ claim, meant, ...(supports ? { supports } : {}) }]
      : [];
  });
}

/** A sentence may speak of another day; it speaks of another month only by mistake. */
const FAR = 20;

function isFarFrom({ days }: DateClaim, { claims }: IncidentWindow): boolean {
  for (const day of days) {
    const number = dayNumber(day);
    if (claims.some((claim) => claim.days.some((other) => Math.abs(dayNumber(other) - number) < FAR))) {
      return false;
    }
  }
  return true;
}

/** Longer incidents hold nearly every day of a month. */
const MOST_DAYS = 31;

function daysOf({ claims, first, last }: IncidentWindow): readonly CalendarDate[] {
  const named = claims.flatMap(({ days }) => days);
  const all = Array.from({ length: Math.min(last - first + 1, MOST_DAYS) }, (_, index) =>
    dateOfDayNumber(first + index),
  );
  return [...named, ...all];
}

function isSlip(incident: Incident, { by, time }: DateClaim): boolean {
  if (by !== "timeline" || !time) {
    return true;
  }
  const entry = incident.timeline?.entries.find((each) => each.time === time || each.end === time);
  return (
    entry !== undefined && entry.phase !== undefined && !MAY_FOLLOW.has(entry.phase) && !isOutOfOrder(incident, entry)
  );
}

/** What may as well have come weeks before or after everything else. */
const MAY_FOLLOW: ReadonlySet<string> = new Set(["change", "follow-up", "notified"]);

/** Whether the order of its list gives an entry away. */
function isOutOfOrder({ timeline }: Incident, entry: TimelineEntry): boolean {
  for (const list of timeline ? orderedLists(timeline) : []) {
    const at = list.findIndex((each) => each.entry === entry);
    const [above, here, below] = [list[at - 1], list[at], list[at + 1]];
    if (here && !isNewestFirst(list)) {
      return (above !== undefined && stepBack(above, here) > 0) || (below !== undefined && stepBack(here, below) > 0);
    }
  }
  return false;
}

interface Shifted {
  readonly claim: DateClaim;
  readonly window: IncidentWindow;
  /** Minutes from the written day to the meant one. */
  readonly shift: number;
}

/** The words of a stated length that lies between another instant and the claim's own, once its day is the meant one. */
function lengthThatFits({ durations }: Incident, { claim, window, shift }: Shifted): string | undefined {
  const own = claim.time && minuteOf(claim.time);
  if (own === undefined) {
    return undefined;
  }
  const lengths = window.claims.flatMap(({ time }) => {
    const other = time && minuteOf(time);
    return other === undefined ? [] : [Math.abs(own + shift - other)];
  });
  const fits = durations.find(
    ({ minutes, sentence }) =>
      lengths.some((length) => Math.abs(length - minutes) <= 1) && !(claim.span && contains(sentence, claim.span)),
  );
  return fits?.text;
}

function minuteOf({ date, minuteOfDay }: Moment): number | undefined {
  return date && minuteOfDay !== undefined ? dayNumber(date) * 1440 + minuteOfDay : undefined;
}
