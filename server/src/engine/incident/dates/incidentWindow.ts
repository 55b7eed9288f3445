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
  const stretches = stretchesOf(instants);
  const [most, next] = [...stretches].sort((a, b) => b.claims.length - a.claims.length);
  if (!most) {
    return undefined;
  }
  const isPlain = next === undefined || most.claims.length > next.claims.length;
  const core = isPlain
    ? most
    : { first: stretches[0]?.first ?? most.first, last: stretches.at(-1)?.last ?? most.last, claims: instants };
  const carried = (timeline?.entries ?? []).flatMap(({ time: { date, dateSource } }) =>
    date && (dateSource === "carried" || dateSource === "rolled") ? [dayNumber(date)] : [],
  );
  const near = carried.filter((day) => day > core.first - FAR && day < core.last + FAR);
  const within = new Set(core.claims);
  return {
    first: near.reduce((first, day) => Math.min(first, day), core.first),
    last: near.reduce((last, day) => Math.max(last, day), core.last),
    claims: instants.filter((claim) => within.has(claim)),
    outliers: instants.filter((claim) => !within.has(claim)),
  };
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly claims: readonly DateClaim[];
}

function stretchesOf(claims: readonly DateClaim[]): readonly Stretch[] {
  const inOrder = claims
    .map((claim) => ({ claim, day: Math.min(...claim.days.map(dayNumber)) }))
    .sort((a, b) => a.day - b.day);
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
  const distances = days.map((date) => {
    const day = dayNumber(date);
    return day < first ? day - first : Math.max(0, day - last);
  });
  return distances.reduce((best, other) => (Math.abs(other) < Math.abs(best) ? other : best), distances[0] ?? 0);
}
