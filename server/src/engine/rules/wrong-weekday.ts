import type { LocatedTimestamp } from "../incident/model.ts";
import { type Span, slice } from "../text/span.ts";
import { addDays, isRealDate, weekdayOf } from "../time/calendar.ts";
import { formatDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";
import { rewriteDate } from "../time/rewriteDate.ts";
import { weekdayName } from "../time/weekdayNames.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "wrong-weekday",
  group: "time",
  summary: "A weekday beside a date is the weekday of that date.",
  rationale: "One of the two is wrong, and a reader who looks for logs or mails of that day looks in the wrong place.",
  source: "arithmetic: of 258 full dates with a weekday in published postmortems 6 are wrong, all of them really",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down

## Summary

On Friday, 14 March 2024, the checkout was down for 35 minutes.
`,
      good: `# Checkout down

## Summary

On Thursday, 14 March 2024, the checkout was down for 35 minutes.
`,
    },
  ],

  *check(context) {
    for (const located of context.incident.timestamps) {
      const wrong = wrongWeekday(located);
      if (wrong) {
        const { date, written, span, yearIsWritten } = wrong;
        const iso = formatDate(date);
        const tense = Date.UTC(date.year, date.month - 1, date.day) > context.now ? "is" : "was";
        yield {
          span,
          message: `${iso} ${tense} a ${weekdayName(weekdayOf(date))}, not a ${weekdayName(written)}.`,
          ...(yearIsWritten ? {} : { severity: "information" }),
          fixes: () => fixesFor(context, located, wrong),
        };
      }
    }
  },
});

interface WrongWeekday {
  readonly date: CalendarDate;
  /** ISO 8601: 1 is Monday. */
  readonly written: number;
  /** The weekday's own words. */
  readonly span: Span;
  readonly yearIsWritten: boolean;
}

/**
 * Where a date has two readings, one that fits the weekday settles it; where the year is not written, one that fits in the
 * year before or after may be meant.
 */
function wrongWeekday({ written, moment }: LocatedTimestamp): WrongWeekday | undefined {
  const { date } = written;
  if (!date?.weekday || date.fault || date.form === "weekday") {
    return undefined;
  }
  const year = date.readings[0]?.year;
  const years =
    year !== undefined ? [year] : moment.date ? [0, -1, 1].map((shift) => (moment.date?.year ?? 0) + shift) : [];
  const days = years.flatMap((each) =>
    date.readings.map(({ month, day }) => ({ year: each, month, day })).filter((day) => isRealDate(day)),
  );
  const [first] = days;
  if (!first || days.some((day) => weekdayOf(day) === date.weekday?.value)) {
    return undefined;
  }
  return { date: first, written: date.weekday.value, span: date.weekday.span, yearIsWritten: year !== undefined };
}

function fixesFor({ text }: RuleContext, { written }: LocatedTimestamp, wrong: WrongWeekday): Fix[] {
  const name = inMannerOf(slice(text, wrong.span), weekdayName(weekdayOf(wrong.date)));
  const change: Fix[] = name
    ? [{ title: `Change to ${name}`, safe: false, preferred: true, edits: [{ span: wrong.span, newText: name }] }]
    : [];
  const { year, month, day } = wrong.date;
  const nextYear = { year: year + 1, month, day };
  // In the first weeks of a year people still write the old one.
  const isOldYear = wrong.yearIsWritten && month <= 2 && weekdayOf(nextYear) === wrong.written;
  const others = [...(isOldYear ? [nextYear] : []), nearestWith(wrong.written, wrong.date)];
  return [
    ...change,
    ...others.flatMap((other) => {
      const edit = written.date && rewriteDate(text, written.date, other);
      return edit ? [{ title: `Change the date to ${formatDate(other)}`, safe: false, edits: [edit] }] : [];
    }),
  ];
}

/** The name as short and as capital as the one that it replaces; none for a name in another language. */
function inMannerOf(words: string, name: string): string | undefined {
  const lower = words.toLowerCase().replace(/\.$/, "");
  const english = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day).toLowerCase());
  if (!english.some((full) => full === lower || (lower.length >= 3 && full.startsWith(lower)))) {
    return undefined;
  }
  const short = english.includes(lower) ? name : name.slice(0, 3);
  return words === words.toLowerCase()
    ? short.toLowerCase()
    : words === words.toUpperCase()
      ? short.toUpperCase()
      : short;
}

/** The day with that weekday that lies nearest, at most three days away. */
function nearestWith(weekday: number, date: CalendarDate): CalendarDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead > 3 ? ahead - 7 : ahead);
}
