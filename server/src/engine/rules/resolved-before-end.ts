import { isSlippedDate } from "../incident/dates/isSlippedDate.ts";
import type { Fact, Incident, Moment, Phase } from "../incident/model.ts";
import { isLabelled } from "../incident/timeline/entryOrder.ts";
import { certainlyBefore } from "../incident/timeline/moments/certainlyBefore.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { slice } from "../text/span.ts";
import { formatDuration } from "../time/format.ts";
import { defineRule, type Related, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "resolved-before-end",
  group: "cross-checks",
  summary: "Nothing is called resolved before the impact is over.",
  rationale:
    "Customers compare the post on the status page with their own logs. One that is back-dated to the minute of the outage looks like a lie.",
  source: "Statuspage (posts can be back-dated)",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down

Time/Date Incident Started: 08/19/2023, 10:00 pm EDT

Time/Date Stability Restored: 08/20/2023, 12:10 am EDT

## Summary

The checkout was down.

Resolved

The checkout is up again.

Posted Aug 19, 2023 - 22:30 EDT
`,
      good: `# Checkout down

Time/Date Incident Started: 08/19/2023, 10:00 pm EDT

Time/Date Stability Restored: 08/20/2023, 12:10 am EDT

## Summary

The checkout was down.

Resolved

The checkout is up again.

Posted Aug 20, 2023 - 00:30 EDT
`,
    },
  ],

  *check(context) {
    // The reports of an incident log have days and phases of their own.
    if (context.incident.reports.length > 0) {
      return;
    }
    for (const resolved of resolutionsOf(context.incident)) {
      const report = tooEarly(context, resolved);
      if (report) {
        yield report;
      }
    }
  },
});

/** An instant at which the incident is called resolved. */
interface Resolution {
  readonly time: Moment;
  /** At the head of the message: what is dated too early. */
  readonly label: string;
}

/** The posts of a status page, and the last entry that says so; fields are a matter of the order of phases. */
function resolutionsOf({ statusUpdates, timeline }: Incident): readonly Resolution[] {
  const found: Resolution[] = [];
  for (const { phase, time, status } of statusUpdates) {
    if (phase === "resolved") {
      found.push({ time, label: `The "${status.value}" post is dated` });
    }
  }
  // What follows up goes on after the end.
  const last = timeline?.entries.findLast(
    (entry) => entry.phase !== undefined && entry.phase !== "follow-up" && !isLabelled(entry),
  );
  if (last?.phase === "resolved") {
    found.push({ time: last.time, label: "The incident is resolved at" });
  }
  return found;
}

const ENDS: ReadonlySet<Phase> = new Set(["mitigated", "impact-end", "resolved"]);

function tooEarly(context: RuleContext, { time, label }: Resolution): Report | undefined {
  const { incident, text } = context;
  const stated = incident.facts.filter(({ source, time: other }) => source === "field" && other !== time);
  const end = latest(stated.filter(({ phase }) => ENDS.has(phase)));
  const before = end && certainlyBefore(time, end.time);
  if (!end || before === undefined || isSlippedDate(incident, end.time) || isSlippedDate(incident, time)) {
    return undefined;
  }
  const start = stated.find(({ phase }) => phase === "impact-start");
  const words = slice(text, time.written.span);
  const nameOf = (fact: Fact) =>
    incident.fieldTimes.find((field) => field.time === fact.time)?.field.key.value ?? "The end";
  const isStart = start !== undefined && minutesApart(start.time, time) === 0;
  const tail = isStart ? ", and the very minute in which the incident began" : "";
  const related: Related[] = [
    { span: end.time.span, message: `${nameOf(end)}.` },
    ...(start ? [{ span: start.time.span, message: `${nameOf(start)}.` }] : []),
  ];
  const message = `${label} ${words}: ${formatDuration(before)} before "${nameOf(end)}", ${slice(text, end.time.span)}${tail}.`;
  return { span: time.span, message, related };
}

/** Of two at the same instant the one that calls the incident resolved is what the post is held against. */
function latest(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>((last, fact) => {
    if (last === undefined || certainlyBefore(last.time, fact.time) !== undefined) {
      return fact;
    }
    return fact.phase === "resolved" && minutesApart(last.time, fact.time) === 0 ? fact : last;
  }, undefined);
}
