import { namesSomeDay } from "../incident/dates/namesSomeDay.ts";
import { claimPlace } from "../incident/dates/readDateClaims.ts";
import type { DateSource, Timeline } from "../incident/model.ts";
import { type Span, slice } from "../text/span.ts";
import { formatDate, formatLongDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "undated-timeline",
  group: "time",
  summary: "A timeline says on which day its times are.",
  rationale:
    "Whoever looks for the logs of 14:05 needs to know of which day. A date that stands only in the title is lost when the timeline is copied into a ticket.",
  source: "PagerDuty's template",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down

## Timeline (UTC)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
      good: `# Checkout down

## Timeline, 14 March 2024 (UTC)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    const { timeline } = context.incident;
    if (!timeline || timeline.entries.some(({ time }) => isClock(time.written) && CERTAIN.has(time.dateSource))) {
      return;
    }
    const [first, second] = timeline.entries.filter(({ time }) => isClock(time.written));
    if (!first || !second) {
      return;
    }
    const { date } = first.time;
    const elsewhere = date && placeOf(context, date);
    if (!elsewhere && namesSomeDay(context, timeline.headingSpan.start)) {
      return;
    }
    yield {
      span: timeline.headingSpan,
      ...(elsewhere ? { severity: "hint" as const } : {}),
      message: elsewhere
        ? `The times have no date here; ${elsewhere.words}.`
        : "The times have no date, and neither has anything else in the document.",
      related: elsewhere?.span ? [{ span: elsewhere.span, message: "The date." }] : [],
      fixes: () => (date ? addDate(context, timeline, date) : []),
    };
  },
});

function isClock(written: Timeline["entries"][number]["time"]["written"]): boolean {
  return written.kind === "timestamp" && written.clock !== undefined;
}

/** Days that stand in the timeline itself. */
const CERTAIN: ReadonlySet<DateSource | undefined> = new Set(["written", "header", "section"]);

interface Elsewhere {
  readonly words: string;
  readonly span?: Span;
}

/** Where else the day of the first entry is named. */
function placeOf({ text, incident }: RuleContext, date: CalendarDate): Elsewhere {
  const claim = incident.dateClaims.find(({ by, days }) => by !== "timeline" && days.some((day) => isSame(day, date)));
  if (claim) {
    return { words: `${claimPlace(claim)} says ${claim.words}`, ...(claim.span ? { span: claim.span } : {}) };
  }
  const told = incident.proseTimes.find(
    (time) => time.dateSource === "written" && time.date && isSame(time.date, date),
  );
  const span = told?.written.kind === "timestamp" ? told.written.date?.span : undefined;
  return span
    ? { words: `the text says ${slice(text, span)}`, span }
    : { words: `elsewhere the document says ${formatDate(date)}` };
}

function isSame(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Behind the name of the section, before what stands in parentheses or a colon. */
function addDate({ text }: RuleContext, { section }: Timeline, date: CalendarDate): Fix[] {
  if (!section) {
    return [];
  }
  const words = slice(text, section.titleSpan);
  const at = section.titleSpan.start + (/\s*[:：(（]|\s*$/.exec(words)?.index ?? words.length);
  const edits = [{ span: { start: at, end: at }, newText: `, ${formatLongDate(date)}` }];
  return [{ title: "Add the date to the heading", safe: false, preferred: true, edits }];
}
