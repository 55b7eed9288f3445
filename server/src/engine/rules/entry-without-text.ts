import type { TimelineEntry } from "../incident/model.ts";
import { removeLines } from "../text/removeLines.ts";
import { slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "entry-without-text",
  group: "time",
  summary: "Every time in a timeline says what happened then.",
  rationale:
    "A time without an event is a row of the template, or something that somebody meant to look up and forgot.",
  source: "GitLab's template, whose rows are `00:00 - ...`",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 14:10
- 14:15 The migration is run by hand.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 14:10 A person answers.
- 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    for (const entry of context.incident.timeline?.entries ?? []) {
      if (saysNothing(context, entry)) {
        yield {
          span: entry.time.span,
          message: `Nothing is said to have happened at ${slice(context.text, entry.time.written.span)}.`,
          fixes: () => fixesFor(context, entry),
        };
      }
    }
  },
});

/** Neither words nor anything else below it: no item, no picture, no pasted line. A day alone is a header that lost its list. */
function saysNothing({ text }: RuleContext, { time, textSpan, span }: TimelineEntry): boolean {
  const { written } = time;
  if (time.minuteOfDay === undefined || written.kind === "hole" || HOLDS_WORDS.test(slice(text, textSpan))) {
    return false;
  }
  const before = text.slice(span.start, Math.max(span.start, written.span.start));
  return !HOLDS_WORDS.test(text.slice(written.span.end, span.end)) && !HOLDS_WORDS.test(before);
}

const HOLDS_WORDS = /[\p{L}\p{N}\p{Emoji_Presentation}<!]/u;

function fixesFor(context: RuleContext, { time, textSpan, span }: TimelineEntry): Fix[] {
  const { text, lines } = context;
  const isFilled = textSpan.start > time.written.span.end && textSpan.end > textSpan.start;
  const newText = isFilled ? "TBD" : " TBD";
  const place = isFilled ? textSpan : { start: placeBehind(text, time.written.span.end), end: 0 };
  const edit = {
    span: { start: place.start, end: isFilled ? place.end : place.start },
    newText,
    placeholder: { start: newText.length - 3, end: newText.length },
  };
  const describe: Fix = { title: "Describe the event", safe: false, preferred: true, edits: [edit] };
  const line = lines.at(span.start);
  const isAlone = slice(text, { start: lines.start(line), end: span.start }).trim() === "";
  return isAlone
    ? [describe, { title: "Delete this entry", safe: false, edits: [removeLines(text, lines, span)] }]
    : [describe];
}

/** Behind the marks that close around the time, and in a row of a table behind its bar. */
function placeBehind(text: string, end: number): number {
  const marks = /^[*_`)\]]*(?:[ \t]*\|)?(?:[ \t]*[:–—-])?/.exec(text.slice(end, end + 12))?.[0] ?? "";
  return end + marks.length;
}
