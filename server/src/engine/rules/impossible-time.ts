import { slice } from "../text/span.ts";
import { daysInMonth } from "../time/calendar.ts";
import { formatClock, formatLongDate, PLAIN_CLOCK } from "../time/format.ts";
import type { ClockStyle, TimeFault, Timestamp } from "../time/reading.ts";
import { defineRule, type Fix, type Report, type RuleContext, type Severity } from "./rule.ts";

export default defineRule({
  id: "impossible-time",
  group: "time",
  summary: "Every time and date exists.",
  rationale:
    "A time that does not exist is a slip of the pen, and nobody can tell what it should have been a month later.",
  source: "counting: more than 20 of 609 published postmortems have one",
  severity: "error",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 14:75 The migration is run by hand.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    for (const { written } of context.incident.timestamps) {
      const { clock, date } = written;
      if (clock?.fault) {
        yield reportOf(context, written, clock.fault);
      }
      if (date?.fault) {
        yield reportOf(context, written, date.fault);
      }
    }
  },
});

function reportOf({ text }: RuleContext, written: Timestamp, fault: TimeFault): Report {
  return {
    span: fault.span,
    message: messageFor(fault, { words: slice(text, fault.span), written }),
    severity: SEVERITIES[fault.kind],
    fixes: () => fixesFor(fault),
  };
}

const SEVERITIES: Readonly<Record<TimeFault["kind"], Severity>> = {
  "hour-out-of-range": "error",
  "minute-out-of-range": "error",
  "second-out-of-range": "error",
  "meridiem-impossible": "error",
  "no-such-day": "error",
  "meridiem-on-24-hour-clock": "warning",
  "wrong-ordinal": "information",
};

function messageFor({ kind, meant }: TimeFault, { words, written }: { words: string; written: Timestamp }): string {
  switch (kind) {
    case "hour-out-of-range":
      return `"${words}" does not exist: a day has 24 hours.`;
    case "minute-out-of-range":
      return `"${words}" does not exist: an hour has 60 minutes.`;
    case "second-out-of-range":
      return `"${words}" does not exist: a minute has 60 seconds.`;
    case "meridiem-impossible":
      return `"${words}" does not exist: hours with AM or PM run from 1 to 12.`;
    case "meridiem-on-24-hour-clock":
      return `"${words}" mixes two clocks: ${onBothClocks(written)}.`;
    case "no-such-day":
      return noSuchDay(words, written);
    case "wrong-ordinal":
      return `"${words}" is not an ordinal${meant ? `; "${meant}" is` : ""}.`;
  }
}

/** `16:40 is 4:40 PM` */
function onBothClocks({ clock }: Timestamp): string {
  if (!clock) {
    return "AM and PM belong to the other";
  }
  const twelve: ClockStyle = { ...PLAIN_CLOCK, clock: "12", padded: false, meridiemSpace: true, meridiemCase: "upper" };
  return `${formatClock(clock, PLAIN_CLOCK)} is ${formatClock(clock, twelve)}`;
}

function noSuchDay(words: string, { date }: Timestamp): string {
  const [day] = date?.readings ?? [];
  if (!day || day.month < 1 || day.month > 12) {
    return `"${words}" is no day of the calendar.`;
  }
  const month = formatLongDate({ ...day, day: 1 }).replace(/^1 /, "");
  return `"${words}" does not exist: ${month} has ${daysInMonth(day.month, day.year)} days.`;
}

/** What is meant is plain where two clocks are mixed and where an ordinal is wrong; the rest is the writer's to know. */
function fixesFor({ kind, meant, span }: TimeFault): Fix[] {
  if (meant === undefined) {
    return [];
  }
  const safe = kind === "meridiem-on-24-hour-clock" || kind === "wrong-ordinal";
  return [{ title: `Write ${meant}`, safe, preferred: true, edits: [{ span, newText: meant }] }];
}
