import type { Moment, Timeline, UnreadableTime } from "../incident/model.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "unreadable-time",
  group: "time",
  summary: "What stands in the place of a time can be read as one.",
  rationale:
    "A time that cannot be read is missing from the order of events, from the durations and from every drawing of them.",
  source: "NIST SP 800-61: exactly what happened, and at what times",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 07:46 The alert fires.
- 07:7:47 A person answers.
- 07:57 The migration is run by hand.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 07:46 The alert fires.
- 07:47 A person answers.
- 07:57 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    const { timeline } = context.incident;
    if (!timeline) {
      return;
    }
    for (const place of timeline.unreadable) {
      yield* place.open ? stillOpen(context, place.span) : [unreadable(context, timeline, place)];
    }
  },
});

/** Where the hour is known, as in `23:XX`, the entry has its place in the order. */
function* stillOpen({ text }: RuleContext, span: Span): Iterable<Report> {
  const words = slice(text, span);
  if (!/\d{1,2}[:.h]/.test(words)) {
    yield { span, severity: "information", message: `"${words}" leaves the time open.` };
  }
}

function unreadable({ text }: RuleContext, timeline: Timeline, place: UnreadableTime): Report {
  const words = slice(text, place.span);
  const above = place.above === undefined ? undefined : timeline.entries[place.above]?.time;
  const below = place.below === undefined ? undefined : timeline.entries[place.below]?.time;
  const guess = above && below ? guessBetween(words, above, below) : undefined;
  const between =
    above && below ? `between ${clockText(text, above)} and ${clockText(text, below)} it may be ${guess}` : "";
  return {
    span: place.span,
    message: `"${words}" cannot be read as a time${guess ? `; ${between}` : ""}.`,
    related: [
      ...(above ? [{ span: above.span, message: "The time above." }] : []),
      ...(below ? [{ span: below.span, message: "The time below." }] : []),
    ],
    fixes: () =>
      guess
        ? [{ title: `Change to ${guess}`, safe: false, preferred: true, edits: [{ span: place.span, newText: guess }] }]
        : [],
  };
}

function clockText(text: string, { written, span }: Moment): string {
  return slice(text, written.kind === "timestamp" && written.clock ? written.clock.span : span);
}

/** The one clock time that two of the numbers make and that lies between the neighbours; none if several do. */
function guessBetween(words: string, above: Moment, below: Moment): string | undefined {
  const [from, to] = [above.minuteOfDay, below.minuteOfDay];
  if (from === undefined || to === undefined || from > to || words.length > 20) {
    return undefined;
  }
  const numbers = words.match(/\d+/g)?.filter((number) => number.length <= 2) ?? [];
  const guesses = new Set<string>();
  for (const [index, hour] of numbers.entries()) {
    for (const minute of numbers.slice(index + 1)) {
      const total = Number(hour) * 60 + Number(minute);
      if (Number(hour) < 24 && Number(minute) < 60 && from <= total && total <= to) {
        guesses.add(`${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`);
      }
    }
  }
  return guesses.size === 1 ? [...guesses][0] : undefined;
}
