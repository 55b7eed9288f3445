import { type ClockChange, clockChanges } from "../incident/timeline/clockChanges.ts";
import { smallestEdit, type TextEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { formatClock, formatDate, PLAIN_CLOCK } from "../time/format.ts";
import { wallTimeOf } from "../time/instants.ts";
import { abbreviationOf } from "../time/seasons.ts";
import { zonePlace } from "../time/zones/zoneNames.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "nonexistent-local-time",
  group: "time",
  summary: "A local time is one that the clock has shown.",
  rationale:
    "When summer time begins the clock skips an hour. A time within it is wrong by an hour, or in another zone.",
  source: "the tz database",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down

## Timeline (Europe/Amsterdam)

- 2026-03-29 01:50 The alert fires.
- 2026-03-29 02:30 The migration is run by hand.
`,
      good: `# Checkout down

## Timeline (Europe/Amsterdam)

- 2026-03-29 01:50 The alert fires.
- 2026-03-29 03:30 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    for (const change of clockChanges(context.incident)) {
      if (change.kind === "skipped") {
        yield {
          span: change.clock.span,
          message: messageFor(context, change),
          related: change.moment.ownZone ? [] : [{ span: change.zone.span, message: "The zone." }],
          fixes: () => fixesFor(context, change),
        };
      }
    }
  },
});

function messageFor({ text }: RuleContext, { moment, clock, zone, place, transition }: ClockChange): string {
  const region = zone.readings[0]?.kind === "place" ? zone.text : (zonePlace(place)?.region ?? place);
  const { instant, before, after } = transition;
  const [from, to] = [before, after].map((offset) => writeMinute(wallTimeOf(instant, offset).minuteOfDay));
  const day = moment.date ? formatDate(moment.date) : "";
  return `${slice(text, clock.span)} did not exist in ${region} on ${day}: the clock went from ${from} to ${to}.`;
}

function writeMinute(minutes: number): string {
  return formatClock({ hour: Math.floor(minutes / 60), minute: minutes % 60 }, PLAIN_CLOCK);
}

/** As long after the change as the clock says, in the manner of the time; an abbreviation of its own goes with it. */
function fixesFor({ text }: RuleContext, { moment, clock, zone, place, transition }: ClockChange): Fix[] {
  const { before, after } = transition;
  const minutes = clock.hour * 60 + (clock.minute ?? 0) + after - before;
  const later = { ...clock, hour: Math.floor(minutes / 60), minute: minutes % 60 };
  const to = formatClock(later, clock.style);
  const summer = abbreviationOf(place, after);
  const isRenamed = moment.ownZone && zone.readings[0]?.kind === "abbreviation" && summer && summer !== zone.text;
  const rename: TextEdit[] = isRenamed ? [{ span: zone.span, newText: summer }] : [];
  return [
    {
      title: `Change to ${to}${isRenamed ? ` ${summer}` : ""}`,
      safe: false,
      preferred: true,
      edits: [smallestEdit(clock.span, { from: slice(text, clock.span), to }), ...rename],
    },
  ];
}
