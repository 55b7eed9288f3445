import type { Incident, Moment } from "../incident/model.ts";
import { type ClockChange, clockChanges } from "../incident/timeline/clockChanges.ts";
import { lastBefore } from "../text/lastBefore.ts";
import { slice } from "../text/span.ts";
import { formatDate, formatOffset } from "../time/format.ts";
import { representativeOf } from "../time/samePlace.ts";
import { abbreviationOf } from "../time/seasons.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "repeated-local-time",
  group: "time",
  summary: "A local time that comes twice says which of the two it is.",
  rationale:
    "When summer time ends the clock shows one hour twice. Without more words a time within it is an hour early or late.",
  source: "the tz database",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down

## Timeline (America/New_York)

- 2025-11-02 00:50 The alert fires.
- 2025-11-02 01:30 The migration is run by hand.
`,
      good: `# Checkout down

## Timeline (America/New_York)

- 2025-11-02 00:50 The alert fires.
- 2025-11-02 01:30 EST The migration is run by hand.
`,
    },
  ],

  *check(context) {
    for (const change of clockChanges(context.incident)) {
      if (change.kind === "repeated") {
        const { moment, clock, zone } = change;
        const names = namesOf(change);
        yield {
          span: clock.span,
          severity: decides(context.incident, moment) ? "warning" : "information",
          message: `${slice(context.text, clock.span)} came twice in ${zone.text} on ${moment.date ? formatDate(moment.date) : ""}: ${names.join(" and ")}.`,
          related: moment.ownZone ? [] : [{ span: zone.span, message: "The zone." }],
          fixes: () => names.map((name) => fixFor(context, change, name)),
        };
      }
    }
  },
});

/** The names of the two, the earlier first. */
function namesOf({ moment, place, transition: { before, after } }: ClockChange): string[] {
  const known = representativeOf(place, moment.date?.year ?? 0)?.iana ?? place;
  return [before, after].map((offset) => abbreviationOf(known, offset) ?? formatOffset(offset, "-"));
}

/** Whether the order of the timeline or a length hangs on which of the two it is. */
function decides({ timeline, metrics }: Incident, moment: Moment): boolean {
  const entries = timeline?.entries ?? [];
  const index = lastBefore(entries, moment.span.start + 1);
  const [above, entry] = [entries[index - 1], entries[index]];
  const stepsBack =
    above?.group === entry?.group &&
    above?.time.instant !== undefined &&
    moment.instant !== undefined &&
    above.time.instant > moment.instant;
  return stepsBack || metrics.some(({ from, to }) => from?.time === moment || to?.time === moment);
}

function fixFor({ text }: RuleContext, { moment, clock, zone }: ClockChange, name: string): Fix {
  const edit = moment.ownZone
    ? { span: zone.span, newText: name }
    : { span: { start: clock.span.end, end: clock.span.end }, newText: ` ${name}` };
  return { title: `Write ${slice(text, clock.span)} ${name}`, safe: false, edits: [edit] };
}
