import { partThatDiffers, slippedDay } from "../incident/dates/dateSlip.ts";
import { findOtherDays } from "../incident/dates/findOtherDays.ts";
import { findOutliers, type Outlier } from "../incident/dates/findOutliers.ts";
import { findYearSlips } from "../incident/dates/findYearSlips.ts";
import { daysOutside, type IncidentWindow, incidentWindow } from "../incident/dates/incidentWindow.ts";
import { claimPlace } from "../incident/dates/readDateClaims.ts";
import type { DateClaim, Incident, Moment } from "../incident/model.ts";
import { certainlyBefore } from "../incident/timeline/moments/certainlyBefore.ts";
import { smallestEdit } from "../text/edit.ts";
import { type Span, slice } from "../text/span.ts";
import { dateOfDayNumber, dayNumber } from "../time/calendar.ts";
import { formatDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";
import { writeDateLike } from "../time/writeTimeLike.ts";
import { otherClockDay } from "./otherClockDay.ts";
import { otherYear } from "./otherYear.ts";
import { defineRule, type Fix, type Related, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "contradictory-date",
  group: "metadata",
  summary: "Title, file name, fields and timeline agree on the day of the incident.",
  rationale:
    "Years later a report is found by its date. One digit that was copied from last month's report sends its readers to the wrong logs.",
  source:
    "counting: 31 of 297 file names of one publisher disagree with their page, most of them rightly; hence the care",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 February 2024

## Timeline (UTC)

- 2024-03-14 14:05 The checkout stops responding.
- 2024-03-14 14:27 The checkout is fully recovered.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 2024-03-14 14:05 The checkout stops responding.
- 2024-03-14 14:27 The checkout is fully recovered.
`,
    },
  ],

  *check(context) {
    // The reports of an incident log have days and phases of their own.
    if (context.incident.reports.length > 0) {
      return;
    }
    for (const { stated, entry } of findOtherDays(context.incident)) {
      yield otherClockDay(context, { stated, entry });
    }
    const lastYear = new Date(context.now).getUTCFullYear() + 1;
    const claims = context.incident.dateClaims.filter((claim) => isPlausible(claim, lastYear));
    if (claims.length < 2) {
      return;
    }
    const window = incidentWindow({ dateClaims: claims, timeline: context.incident.timeline });
    if (window) {
      const outliers = findOutliers(context.incident, window);
      for (const [first, ...others] of outliers.length > 0 ? slips(outliers) : []) {
        yield* first ? [outlierReport(context, { first, others, window })] : [];
      }
      for (const slip of findYearSlips(context.incident, window)) {
        yield otherYear(context, slip, window);
      }
      yield* windowReports(context, claims, window);
    }
    yield* nameReports(context, { claims, window });
  },
});

/** Numbers that are no date of this century, or of a year that is yet to come, are not read as claims. */
function isPlausible({ days }: DateClaim, lastYear: number): boolean {
  return days.every(({ year }) => year >= 2000 && year <= lastYear);
}

/** The outliers that one slip explains, as both ends of a range, are said once. */
function slips(outliers: readonly Outlier[]): readonly (readonly Outlier[])[] {
  const groups = new Map<string, Outlier[]>();
  for (const outlier of outliers) {
    const { claim, meant } = outlier;
    const [day = meant] = claim.days;
    const key = `${claim.by} ${meant.year - day.year} ${meant.month - day.month}`;
    groups.set(key, [...(groups.get(key) ?? []), outlier]);
  }
  return [...groups.values()];
}

interface Found {
  readonly first: Outlier;
  readonly others: readonly Outlier[];
  readonly window: IncidentWindow;
}

function outlierReport(context: RuleContext, { first, others, window }: Found): Report {
  const { claim, meant, supports } = first;
  const [day = meant] = claim.days;
  const distance = Math.min(
    ...window.claims.flatMap(({ days }) => days.map((other) => Math.abs(dayNumber(other) - dayNumber(day)))),
  );
  const side = dayNumber(day) < window.first ? "before" : "after";
  const fit = supports === undefined ? "" : `, and so does the stated ${supports}`;
  return {
    span: placeOf(context, claim),
    message: `${claim.words} is ${distance} days ${side} every other time of the incident; ${formatDate(meant)} fits${fit}.`,
    related: [...relatedOf(others.map((other) => other.claim)), ...relatedOf(window.claims)],
    fixes: () => {
      const fixes = [first, ...others].flatMap((each) => changeDate(context, each.claim, each.meant));
      return fixes.slice(0, 1).map((fix) => ({ ...fix, edits: fixes.flatMap(({ edits }) => edits) }));
    },
  };
}

interface Compared {
  readonly claims: readonly DateClaim[];
  readonly window: IncidentWindow | undefined;
}

/** What is written of the incident as a whole; all else makes up its days. */
const OF_WHOLE: ReadonlySet<DateClaim["by"]> = new Set(["title", "date", "published", "updated"]);

/** The title, the date and the days of the report against the days of the incident. */
function* windowReports(context: RuleContext, claims: readonly DateClaim[], window: IncidentWindow): Iterable<Report> {
  for (const claim of claims) {
    const outside = OF_WHOLE.has(claim.by) ? daysOutside(claim, window) : 0;
    if (Math.abs(outside) > 1 && isAboutIncident(claim, outside, window)) {
      yield* claim.by === "published" && isEarlierTold(context.incident, window)
        ? []
        : [outsideReport(context, { claim, window, claims })];
    } else if (claim.by === "updated" && daysOutside(claim, { first: window.last, last: Infinity }) < -1) {
      yield outsideReport(context, { claim, window, claims });
    } else if (claim.by === "date" && outside === 0) {
      yield* otherDayReport(context, claim);
    }
  }
}

/**
 * A title or a date before the incident is wrong; one behind it may be the day of the report, unless only the month or only
 * the year is another. The day of publication is wrong only before the incident.
 */
function isAboutIncident(claim: DateClaim, outside: number, window: IncidentWindow): boolean {
  switch (claim.by) {
    case "title":
    case "date":
      return outside < 0 || slipOf(claim, window) !== undefined;
    case "published":
    case "updated":
      return outside < 0;
    default:
      return false;
  }
}

/** So many days before its timeline an incident may have begun, where the text names a day. */
const LONGEST_PRELUDE = 60;

function isEarlierTold({ proseTimes }: Incident, { first }: IncidentWindow): boolean {
  return proseTimes.some(({ date, dateSource }) => {
    const before = date && dateSource === "written" ? first - dayNumber(date) : 0;
    return before > 1 && before <= LONGEST_PRELUDE;
  });
}

function slipOf({ days }: DateClaim, { claims }: IncidentWindow): CalendarDate | undefined {
  const [day] = days;
  return day && days.length === 1
    ? slippedDay(
        day,
        claims.flatMap((other) => other.days),
      )
    : undefined;
}

interface Outside {
  readonly claim: DateClaim;
  readonly claims: readonly DateClaim[];
  readonly window: IncidentWindow;
}

function outsideReport(context: RuleContext, { claim, window, claims }: Outside): Report {
  const [first, last] = [window.first, window.last].map((day) => formatDate(dateOfDayNumber(day)));
  const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
  const meant = slipOf(claim, window) ?? dateOfDayNumber(window.first);
  const isReport = claim.by === "published" || claim.by === "updated";
  const part = claim.days[0] && partThatDiffers(claim.days[0], meant);
  const tail = part === "year" || part === "month" ? `: only the ${part}s differ` : isReport ? ", which is later" : "";
  const [other] = window.claims;
  // The side with fewer supporters is underlined; all entries below one header are one.
  const supporters = claims.filter(
    ({ by, days }) => by !== claim.by && days.some((day) => isSameDay(day, claim.days[0])),
  );
  const stated = new Set(window.claims.map(({ words }) => words)).size;
  const culprit = other && !isReport && supporters.length + 1 > stated && window.first === window.last ? other : claim;
  return {
    span: placeOf(context, culprit),
    message: `${upper(claimPlace(claim))} says ${claim.words}, the incident happened ${days}${tail}.`,
    related: relatedOf(culprit === claim ? window.claims : [claim]),
    fixes: () => (culprit === claim ? changeDate(context, claim, meant) : changeDate(context, culprit, claim.days[0])),
  };
}

/** A date within the incident that is not the day on which its impact began: a question. */
function* otherDayReport(context: RuleContext, claim: DateClaim): Iterable<Report> {
  const start = context.incident.facts.find(({ phase }) => phase === "impact-start")?.time;
  const [day] = claim.days;
  const isKnown = start?.date && (start.dateSource === "written" || start.dateSource === "header");
  const isOther = start?.date && isKnown && day && claim.days.length === 1 && !isSameDay(day, start.date);
  if (isOther && start.date && !isWorkedOnBefore(context.incident, start)) {
    yield {
      span: placeOf(context, claim),
      severity: "hint",
      message: `${upper(claimPlace(claim))} says ${claim.words}, the impact began on ${formatDate(start.date)}.`,
      related: [{ span: start.span, message: "The impact begins here." }],
      fixes: () => (start.date ? changeDate(context, claim, start.date) : []),
    };
  }
}

const WORK: ReadonlySet<string> = new Set(["detected", "acknowledged", "identified", "mitigation-start"]);

/** What was known of before it began has begun earlier, and this is a relapse. */
function isWorkedOnBefore({ timeline }: Incident, start: Moment): boolean {
  const entries = timeline?.entries ?? [];
  return entries.some(({ phase, time }) => phase && WORK.has(phase) && certainlyBefore(time, start) !== undefined);
}

/** Of a longer incident nearly every day could be in the name. */
const LONGEST = 3;

/**
 * A name may bear the day of writing; it is wrong if only its year or only its month is another than that of the title or
 * of the incident, or if it lies before the incident.
 */
function* nameReports(context: RuleContext, { claims, window }: Compared): Iterable<Report> {
  const isShort = window !== undefined && window.last - window.first <= LONGEST;
  for (const name of claims) {
    if (name.by !== "name" && name.by !== "slug") {
      continue;
    }
    const titles = claims.filter(({ by }) => by === "title");
    const others = titles.length > 0 ? titles : isShort ? window.claims : [];
    const [day] = name.days;
    const isKnown = window !== undefined && daysOutside(name, window) === 0;
    const other = day && !isKnown ? others.find(({ days }) => days.length === 1 && isSlip(day, days[0])) : undefined;
    const before = isShort && daysOutside(name, window) < -1 ? window.claims[0] : undefined;
    const against = other ?? before;
    if (day && against?.days[0] && !isSameDay(day, against.days[0])) {
      const part = partThatDiffers(day, against.days[0]);
      const tail = other ? `: only the ${part}s differ` : ", which is later";
      yield {
        span: placeOf(context, name.span ? name : against),
        message: `${upper(claimPlace(name))} says ${name.words}, ${claimPlace(against)} ${against.words}${tail}.`,
        related: name.span ? relatedOf([against]) : [],
        fixes: () => (name.span ? [] : changeDate(context, against, day)),
      };
    }
  }
}

function isSlip(a: CalendarDate, b: CalendarDate | undefined): boolean {
  return b !== undefined && slippedDay(a, [b]) !== undefined;
}

function isSameDay(a: CalendarDate, b: CalendarDate | undefined): boolean {
  return b !== undefined && dayNumber(a) === dayNumber(b);
}

function placeOf({ incident, lines }: RuleContext, { span }: DateClaim): Span {
  return span ?? incident.title?.span ?? lines.span(0);
}

/** The first and the last of what is compared with. */
function relatedOf(claims: readonly DateClaim[]): Related[] {
  const shown = new Set([claims[0], claims.at(-1)]);
  return [...shown].flatMap((claim) =>
    claim?.span ? [{ span: claim.span, message: `${claim.words} in ${claimPlace(claim)}.` }] : [],
  );
}

function changeDate({ text }: RuleContext, { time }: DateClaim, to: CalendarDate | undefined): Fix[] {
  const written = time?.written.kind === "timestamp" ? time.written.date : undefined;
  if (!written || !to) {
    return [];
  }
  const change = { from: slice(text, written.span), to: writeDateLike(text, written, { to, was: time?.date }) };
  const edits = [smallestEdit(written.span, change)];
  return [{ title: `Change the date to ${formatDate(to)}`, safe: false, preferred: true, edits }];
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
