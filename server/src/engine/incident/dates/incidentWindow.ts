import { dayNumber } from "../../time/calendar.ts";
import type { DateClaim, Incident } from "../model.ts";

/** The days of an incident: from the first to the last that its timeline and its fields name, far-off days set aside. */
export interface IncidentWindow {
  /** Days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
  /** The claims that lie within, in document order. */
  readonly claims: readonly DateClaim[];
  /** Claims of the timeline and the fields that lie far from all others. */
  readonly outliers: readonly DateClaim[];
}

/** Days with so many between them belong to different stories. */
const FAR = 20;

/**
 * The window of the incident by its timeline and the fields that name an instant of it. Of several stretches far from each
 * other the one with the most claims counts; if two have as many, all do. Entries that carry a day on past midnight widen
 * the window. `undefined` where no day is certain.
 *
 * @example
 * incidentWindow(incident)?.outliers // [] in all but one report of a hundred
 */
export function incidentWindow({
  dateClaims,
  timeline,
}: Pick<Incident, "dateClaims" | "timeline">): IncidentWindow | undefined {
  const instants = dateClaims.filter(({ by }) => by === "timeline" || by === "field");
  if (instants.length === 0) {
    return undefined;
  }
  const core = coreOf(instants);
  const within = core.claims === instants ? undefined : new Set(core.claims);
  let { first, last } = core;
  for (const { time } of timeline?.entries ?? []) {
    if (time.date && (time.dateSource === "carried" || time.dateSource === "rolled")) {
      const day = dayNumber(time.date);
      const isNear = day > core.first - FAR && day < core.last + FAR;
      first = isNear ? Math.min(first, day) : first;
      last = isNear ? Math.max(last, day) : last;
    }
  }
  return {
    first,
    last,
    claims: within ? instants.filter((claim) => within.has(claim)) : instants,
    outliers: within ? instants.filter((claim) => !within.has(claim)) : NONE,
  };
}

const NONE: readonly DateClaim[] = [];

/** The stretch with the most claims, or all where two have as many. Nearly all incidents have one. */
function coreOf(instants: readonly DateClaim[]): Stretch {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const claim of instants) {
    const day = firstDayOf(claim);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const all = { first, last, claims: instants };
  if (last - first < FAR) {
    return all;
  }
  const [most, next] = stretchesOf(instants).toSorted((a, b) => b.claims.length - a.claims.length);
  return most && (next === undefined || most.claims.length > next.claims.length) ? most : all;
}

function firstDayOf({ days }: DateClaim): number {
  let first = Number.POSITIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, dayNumber(day));
  }
  return first;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly claims: readonly DateClaim[];
}

function stretchesOf(claims: readonly DateClaim[]): readonly Stretch[] {
  const inOrder = claims.map((claim) => ({ claim, day: firstDayOf(claim) })).sort((a, b) => a.day - b.day);
  const groups: { readonly claim: DateClaim; readonly day: number }[][] = [];
  for (const each of inOrder) {
    const group = groups.at(-1);
    if (group && each.day - (group.at(-1)?.day ?? each.day) < FAR) {
      group.push(each);
    } else {
      groups.push([each]);
    }
  }
  return groups.map((group) => ({
    first: group[0]?.day ?? 0,
    last: group.at(-1)?.day ?? 0,
    claims: group.map(({ claim }) => claim),
  }));
}

/** How many days a claim lies outside of the window: below zero before it, above zero behind, by its kindest reading. */
export function daysOutside({ days }: DateClaim, { first, last }: Pick<IncidentWindow, "first" | "last">): number {
  let best: number | undefined;
  for (const date of days) {
    const day = dayNumber(date);
    const outside = day < first ? day - first : Math.max(0, day - last);
    best = best === undefined || Math.abs(outside) < Math.abs(best) ? outside : best;
  }
  return best ?? 0;
}
