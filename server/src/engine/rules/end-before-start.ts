import { isSlippedDate } from "../incident/dates/isSlippedDate.ts";
import type { FieldName } from "../incident/fields.ts";
import type { FieldTime, Moment } from "../incident/model.ts";
import { certainlyBefore } from "../incident/timeline/moments/certainlyBefore.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { type Span, slice } from "../text/span.ts";
import { dayNumber, isRealDate } from "../time/calendar.ts";
import { formatDate, formatDuration } from "../time/format.ts";
import { rewriteDate } from "../time/rewriteDate.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "end-before-start",
  group: "metadata",
  summary: "An incident ends after it started.",
  rationale:
    "The two fields are typed by hand and computed with by machines: a wrong month gives a negative downtime, or one of a year.",
  source: "cState; 7 of 297 files of one publisher have it",
  severity: "error",
  examples: [
    {
      bad: `# Checkout down

- **Started:** 2024-03-14 14:05 UTC
- **Resolved:** 2024-03-14 13:27 UTC

## Summary

One order in five failed.
`,
      good: `# Checkout down

- **Started:** 2024-03-14 14:05 UTC
- **Resolved:** 2024-03-14 15:27 UTC

## Summary

One order in five failed.
`,
    },
  ],

  *check(context) {
    const { fieldTimes, timeline } = context.incident;
    for (const pair of pairsOf(fieldTimes)) {
      const report = backwards(context, pair);
      yield* report ? [report] : [];
    }
    for (const { time, end } of timeline?.entries ?? []) {
      if (end?.dateSource === "written" && time.dateSource === "written") {
        const report = backwards(context, { start: time, end, label: "The end" });
        yield* report ? [report] : [];
      }
    }
  },
});

interface Pair {
  readonly start: Moment;
  readonly end: Moment;
  /** What ends, at the head of a sentence. */
  readonly label: string;
}

const ENDS: ReadonlySet<FieldName | undefined> = new Set(["ended", "resolved", "mitigated"]);
const RANGES: ReadonlySet<FieldName | undefined> = new Set(["started", "date", "duration"]);

/** Each end with the start before it; where the form puts the ends first, with the only start there is. */
function pairsOf(fieldTimes: readonly FieldTime[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let before: FieldTime | undefined;
  for (const each of fieldTimes) {
    const { field, time, end } = each;
    if (end && RANGES.has(field.name)) {
      pairs.push({ start: time, end, label: field.key.value });
    }
    if (ENDS.has(field.name)) {
      const start = before ?? onlyStart(fieldTimes);
      if (start) {
        pairs.push({ start: start.time, end: time, label: field.key.value });
      }
    }
    before = field.name === "started" ? each : before;
  }
  return pairs;
}

function onlyStart(fieldTimes: readonly FieldTime[]): FieldTime | undefined {
  const starts = fieldTimes.filter(({ field }) => field.name === "started");
  return starts.length === 1 ? starts[0] : undefined;
}

function backwards(context: RuleContext, { start, end, label }: Pair): Report | undefined {
  const minutes = certainlyBefore(end, start);
  const isSame = minutes === undefined && isSameInstant(start, end);
  if (
    (minutes === undefined && !isSame) ||
    isSlippedDate(context.incident, start) ||
    isSlippedDate(context.incident, end)
  ) {
    return undefined;
  }
  const words = slice(context.text, timeSpan(end));
  const of = `${label} ${words}`;
  return {
    span: timeSpan(end),
    ...(isSame ? { severity: "warning" as const } : {}),
    message: isSame
      ? `${of} is the very minute of the start.`
      : `${of} is ${formatDuration(minutes ?? 0)} before the start, ${slice(context.text, timeSpan(start))}.`,
    related: [{ span: timeSpan(start), message: "The start." }],
    fixes: () => (isSame ? [] : fixesFor(context, { start, end })),
  };
}

/** The words of the time itself, without the end of a range. */
function timeSpan({ written, span }: Moment): Span {
  return written.kind === "timestamp" && written.end ? { start: span.start, end: wordsEnd(written) } : span;
}

function wordsEnd({ date, clock, zone, span }: Extract<Moment["written"], { kind: "timestamp" }>): number {
  return Math.max(...[date, clock, zone].map((part) => part?.span.end ?? span.start));
}

function isSameInstant(start: Moment, end: Moment): boolean {
  return (
    start.dateSource === "written" &&
    end.dateSource === "written" &&
    start.precision !== "day" &&
    end.precision !== "day" &&
    start.zone?.text === end.zone?.text &&
    minutesApart(start, end) === 0
  );
}

/** A year, month or day of the start that puts the end within so many days behind it. */
const MOST_DAYS = 7;

function fixesFor({ text }: RuleContext, { start, end }: Pick<Pair, "start" | "end">): Fix[] {
  const [first, last] = [timeSpan(start), timeSpan(end)];
  const swap: Fix = {
    title: "Swap start and end",
    safe: false,
    edits: [
      { span: first, newText: slice(text, last) },
      { span: last, newText: slice(text, first) },
    ],
  };
  const change = meantDates({ start, end }).flatMap((date): Fix[] => {
    const written = end.written.kind === "timestamp" ? end.written.date : undefined;
    const edit = written && rewriteDate(text, written, date);
    return edit ? [{ title: `Change the day to ${formatDate(date)}`, safe: false, edits: [edit] }] : [];
  });
  return [...change.slice(0, 1), swap].map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

function meantDates({ start, end }: Pick<Pair, "start" | "end">) {
  const [from, to] = [start.date, end.date];
  if (!from || !to || dayNumber(from) === dayNumber(to)) {
    return [];
  }
  return (["year", "month", "day"] as const)
    .map((part) => ({ ...to, [part]: from[part] }))
    .filter((date) => {
      const days = isRealDate(date) ? dayNumber(date) - dayNumber(from) : -1;
      const isLater = days > 0 || (start.minuteOfDay ?? 0) < (end.minuteOfDay ?? 0);
      return days >= 0 && days <= MOST_DAYS && isLater;
    });
}
