import type { Moment, TimelineEntry } from "../incident/model.ts";
import { removeLines } from "../text/removeLines.ts";
import { slice } from "../text/span.ts";
import { dayNumber } from "../time/calendar.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "duplicate-entry",
  group: "time",
  summary: "Every event stands in the timeline once.",
  rationale: "An entry that stands twice looks like two events, and readers search for the difference.",
  source: "merged chat logs",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    const seen = new Map<string, TimelineEntry[]>();
    for (const entry of context.incident.timeline?.entries ?? []) {
      const key = keyOf(entry);
      const same = key === undefined ? undefined : seen.get(key);
      const first = same?.slice(0, MOST_COMPARED).find((other) => isSameEvent(other.text, entry.text));
      if (first) {
        yield {
          span: entry.time.span,
          message: `This entry repeats line ${context.lines.at(first.time.span.start) + 1}.`,
          related: [{ span: first.time.span, message: "The same event." }],
          fixes: () => fixesFor(context, first, entry),
        };
      } else if (same) {
        same.push(entry);
      } else if (key !== undefined) {
        seen.set(key, [entry]);
      }
    }
  },
});

/** More entries of one minute are a log, of which the first will do. */
const MOST_COMPARED = 20;

/** The list, the day and the minute; absent for a time without a clock. */
function keyOf({ group, time }: TimelineEntry): string | undefined {
  const { date, dayOffset = 0, minuteOfDay }: Moment = time;
  return minuteOfDay === undefined
    ? undefined
    : `${group} ${date ? dayNumber(date) : dayOffset} ${minuteOfDay} ${time.zone?.text ?? ""}`;
}

/** Of ten words so many are the same. */
const SAME_WORDS = 0.9;

function isSameEvent(a: string, b: string): boolean {
  if (a === "" || b === "") {
    return false;
  }
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  if (
    ours.length === 0 ||
    Math.abs(ours.length - theirs.length) > Math.max(ours.length, theirs.length) * (1 - SAME_WORDS)
  ) {
    return false;
  }
  const left = new Map<string, number>();
  for (const word of theirs) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  let shared = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    shared += count > 0 ? 1 : 0;
    left.set(word, count - 1);
  }
  // A number or a name that differs is what tells two events apart.
  const isWhole = shared === ours.length && shared === theirs.length;
  return isWhole || (shared >= Math.max(ours.length, theirs.length) * SAME_WORDS && numbersOf(a) === numbersOf(b));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
}

/** Safe where both say the very same and nothing more stands below the second. */
function fixesFor({ text, lines }: RuleContext, first: TimelineEntry, entry: TimelineEntry): Fix[] {
  const { span } = entry;
  const [from, to] = [lines.at(span.start), lines.at(Math.max(span.start, span.end - 1))];
  const isAlone = slice(text, { start: lines.start(from), end: span.start }).trim() === "";
  const restOfLine = slice(text, { start: span.end, end: lines.span(to).end }).trim() === "";
  const isSame = first.text.trim() === entry.text.trim() && from === to;
  return isAlone && restOfLine
    ? [{ title: "Delete the repeated entry", safe: isSame, preferred: true, edits: [removeLines(text, lines, span)] }]
    : [];
}
