import { claimPlace } from "../incident/dates/readDateClaims.ts";
import type { DateClaim, Incident, TimelineEntry } from "../incident/model.ts";
import { smallestEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { dayNumber, isRealDate } from "../time/calendar.ts";
import { formatDate } from "../time/format.ts";
import { wallTimeOf } from "../time/instants.ts";
import type { CalendarDate } from "../time/reading.ts";
import { writeDateLike } from "../time/writeTimeLike.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "future-date",
  group: "metadata",
  summary: "What a postmortem tells has happened already.",
  rationale:
    "In January the hand still writes the old year, and in December it is ahead of the calendar: such a date is found by nobody.",
  source: "the new-year slip",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 4 January 2099

## Timeline (UTC)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
      good: `# Checkout down on 4 January 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    const today = wallTimeOf(context.now, 0).date;
    const ahead = claimsAhead(context.incident, dayNumber(today));
    if (ahead.length === 0) {
      return;
    }
    for (const [first, ...others] of slips(ahead, today)) {
      const day = first?.days[0];
      if (!first?.span || !day) {
        continue;
      }
      const known = context.incident.dateClaims
        .filter((claim) => !ahead.includes(claim))
        .flatMap((claim) => claim.days);
      const meantBy = (each: CalendarDate) => known.find((other) => isOtherYear(each, other)) ?? meantDay(each, today);
      const meant = meantBy(day);
      yield {
        span: first.span,
        message: `${first.words} lies ${days(dayNumber(day) - dayNumber(today))} ahead of today, ${formatDate(today)}${meant ? `; ${formatDate(meant)} may be meant` : ""}.`,
        related: others
          .slice(0, MOST_RELATED)
          .flatMap(({ span, words, ...claim }) =>
            span ? [{ span, message: `${words} in ${claimPlace({ ...claim, words })}.` }] : [],
          ),
        fixes: () => changeYears(context, [first, ...others], meantBy),
      };
    }
  },
});

const MOST_RELATED = 3;

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

const PLANNED = /\b(?:will|planned|plan|scheduled|schedule|upcoming|maintenance|expected|due|to be)\b/i;

/** By more than a day, since it may be tomorrow elsewhere; not what is announced, and not the days of the report. */
function claimsAhead(incident: Incident, today: number): readonly DateClaim[] {
  return incident.dateClaims.filter((claim) => isAhead(claim, today) && !isPlanned(incident, claim));
}

function isAhead({ by, days }: DateClaim, today: number): boolean {
  const isTold = by === "title" || by === "field" || by === "date" || by === "timeline";
  const day = isTold && days.length === 1 ? days[0] : undefined;
  return day !== undefined && dayNumber(day) - today > 1;
}

function isPlanned(incident: Incident, claim: DateClaim): boolean {
  return PLANNED.test(`${entryOf(incident, claim)?.text ?? ""} ${incident.title?.text ?? ""} ${statusOf(incident)}`);
}

function entryOf({ timeline }: Incident, { by, time }: DateClaim): TimelineEntry | undefined {
  return by === "timeline" ? timeline?.entries.find((each) => each.time === time || each.end === time) : undefined;
}

function statusOf({ fields }: Incident): string {
  return fields.find(({ name }) => name === "status")?.value ?? "";
}

/** Days that are ahead by the same year are one slip, said where it stands first. */
function slips(claims: readonly DateClaim[], today: CalendarDate): Iterable<readonly DateClaim[]> {
  const groups = new Map<number, DateClaim[]>();
  const inOrder = [...claims].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  for (const claim of inOrder) {
    const ahead = (claim.days[0]?.year ?? today.year) - today.year;
    groups.set(ahead, [...(groups.get(ahead) ?? []), claim]);
  }
  return groups.values();
}

/** The same day in the latest year in which it has passed. */
function meantDay(day: CalendarDate, today: CalendarDate): CalendarDate | undefined {
  const inYear = { ...day, year: today.year };
  const past = dayNumber(inYear) > dayNumber(today) ? { ...day, year: today.year - 1 } : inYear;
  return isRealDate(past) && past.year !== day.year ? past : undefined;
}

/** The same day in a year that the report names elsewhere is more likely meant than any other. */
function isOtherYear(day: CalendarDate, other: CalendarDate): boolean {
  return other.month === day.month && other.day === day.day && other.year < day.year;
}

function changeYears(
  { text }: RuleContext,
  claims: readonly DateClaim[],
  meantBy: (day: CalendarDate) => CalendarDate | undefined,
): Fix[] {
  const seen = new Set<number>();
  const edits = claims.flatMap(({ time, days: [day] }) => {
    const written = time?.written.kind === "timestamp" ? time.written.date : undefined;
    const to = day && meantBy(day);
    if (!written || !to || seen.has(written.span.start) || time?.dateSource !== "written") {
      return [];
    }
    seen.add(written.span.start);
    const change = { from: slice(text, written.span), to: writeDateLike(text, written, { to, was: time.date }) };
    return [smallestEdit(written.span, change)];
  });
  const [first] = claims.flatMap(({ days: [day] }) => (day ? (meantBy(day) ?? []) : []));
  return first && edits.length > 0
    ? [{ title: `Change the year to ${first.year}`, safe: false, preferred: true, edits }]
    : [];
}
