import { incidentDays } from "../incident/incidentDays.ts";
import type { DueDate } from "../incident/model.ts";
import { once } from "../text/once.ts";
import { dayNumber, daysBetween } from "../time/calendar.ts";
import { formatDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";
import { defineRule, type Fix, type Report } from "./rule.ts";

export default defineRule({
  id: "due-before-incident",
  group: "action-items",
  summary: "No action item was due before the incident.",
  rationale:
    "What is to be done because of an incident cannot have been due before it: mostly last year's number was typed.",
  source: "arithmetic",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 2024-03-14 14:05 The alert fires.

## Action items

- Alert on failed orders (due 2023-04-12)
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 2024-03-14 14:05 The alert fires.

## Action items

- Alert on failed orders (due 2024-04-12)
`,
    },
  ],

  *check({ incident }) {
    const days = once(() => incidentDays(incident));
    for (const { items } of incident.openActions) {
      for (const { due } of items) {
        const first = due?.date && days()?.first;
        if (first && dayNumber(due.date) < dayNumber(first)) {
          yield reportOf(due, due.date, first);
        }
      }
    }
  },
});

function reportOf(due: DueDate, date: CalendarDate, first: CalendarDate): Report {
  const meant = sameDayFrom(date, first);
  const distance = distanceOf(date, { first, meant });
  return {
    span: due.span,
    message: `Due ${due.text}, ${distance} before the incident, ${formatDate(first)}; ${formatDate(meant)} may be meant.`,
    fixes: () => changeYear(due, { date, meant }),
  };
}

/** The same day in the first year in which it is not before the incident. */
function sameDayFrom({ month, day }: CalendarDate, first: CalendarDate): CalendarDate {
  const sameYear = { year: first.year, month, day };
  return dayNumber(sameYear) >= dayNumber(first) ? sameYear : { year: first.year + 1, month, day };
}

function distanceOf(
  date: CalendarDate,
  { first, meant }: { readonly first: CalendarDate; readonly meant: CalendarDate },
): string {
  const days = daysBetween(date, first);
  const years = meant.year - date.year;
  if (days < 300) {
    return days === 1 ? "1 day" : `${days} days`;
  }
  return years === 1 ? "a year" : `${years} years`;
}

interface OtherYear {
  readonly date: CalendarDate;
  readonly meant: CalendarDate;
}

function changeYear({ text, span }: DueDate, { date, meant }: OtherYear): readonly Fix[] {
  const at = text.indexOf(String(date.year));
  const start = span.start + at;
  // In a date of which marks stand within, places in its words are none in the document.
  if (at === -1 || text.length !== span.end - span.start) {
    return [];
  }
  const edits = [{ span: { start, end: start + 4 }, newText: String(meant.year) }];
  return [{ title: `Change the year to ${meant.year}`, safe: false, preferred: true, edits }];
}
