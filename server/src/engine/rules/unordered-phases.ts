import { isSlippedDate } from "../incident/dates/isSlippedDate.ts";
import type { Incident, Moment, Phase } from "../incident/model.ts";
import { isLabelled } from "../incident/timeline/entryOrder.ts";
import { certainlyBefore } from "../incident/timeline/moments/certainlyBefore.ts";
import { slice } from "../text/span.ts";
import { formatDuration } from "../time/format.ts";
import { defineRule, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "unordered-phases",
  group: "time",
  summary: "The named instants of an incident follow each other as they must.",
  rationale:
    "Time to acknowledge and time to resolve are computed from these instants. One in the wrong place makes a number that nobody questions.",
  source: "FireHydrant and Rootly, whose milestones ascend",
  severity: "warning",
  profiles: { regulated: "error" },
  examples: [
    {
      bad: `# Checkout down

- **Key events**
  - First detected 2024-03-14 14:05
  - Incident declared 2024-03-14 14:41
  - Resolved 2024-03-14 14:38

## Summary

One order in five failed.
`,
      good: `# Checkout down

- **Key events**
  - First detected 2024-03-14 14:05
  - Incident declared 2024-03-14 14:31
  - Resolved 2024-03-14 14:38

## Summary

One order in five failed.
`,
    },
  ],

  *check(context) {
    // The reports of an incident log have days and phases of their own.
    if (context.incident.reports.length > 0) {
      return;
    }
    const named = namedInstants(context.incident);
    if (named.length < 2) {
      return;
    }
    for (const [first, second] of PAIRS) {
      const earlier = only(named, first);
      const later = only(named, second);
      const report = earlier && later && reversed(context, { earlier, later });
      if (report) {
        yield report;
      }
    }
  },
});

/** What has to come first, and what after it. What ends is checked against its start as a pair of fields. */
const PAIRS: readonly (readonly [Phase, Phase])[] = [
  ["impact-start", "mitigated"],
  ["impact-start", "impact-end"],
  ["impact-start", "resolved"],
  ["detected", "acknowledged"],
  ["detected", "resolved"],
  ["declared", "resolved"],
  ["acknowledged", "resolved"],
  ["mitigation-start", "mitigated"],
  ["mitigated", "resolved"],
];

/** An instant that the report calls by its name. */
interface Named {
  readonly phase: Phase;
  readonly time: Moment;
  /** The name of the field, or what the entry says. */
  readonly words: string;
  readonly isField: boolean;
}

/** Fields, lists of named instants, and entries with a tag; what is guessed from words takes no part. */
function namedInstants({ fieldTimes, facts, timeline }: Incident): readonly Named[] {
  const named: Named[] = [];
  for (const { phase, time, source } of facts) {
    const field =
      source === "field" ? fieldTimes.find((each) => each.time === time || each.end === time)?.field : undefined;
    if (field) {
      named.push({ phase, time, words: field.key.value, isField: true });
    }
  }
  for (const entry of timeline?.entries ?? []) {
    const { phase, phaseSource, time, text } = entry;
    if (phase && (isLabelled(entry) || (phaseSource !== undefined && phaseSource !== "words"))) {
      named.push({ phase, time, words: text, isField: false });
    }
  }
  return named;
}

const LONGEST = 40;

function nameOf(named: Named): string {
  if (named.isField) {
    return named.words;
  }
  const words = named.words.replace(/[.:\s]+$/, "");
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`;
}

/** A phase that is named twice has several windows. */
function only(named: readonly Named[], phase: Phase): Named | undefined {
  const first = named.find((each) => each.phase === phase);
  return first === named.findLast((each) => each.phase === phase) ? first : undefined;
}

interface Reversed {
  readonly earlier: Named;
  readonly later: Named;
}

function reversed(context: RuleContext, { earlier, later }: Reversed): Report | undefined {
  const { text, incident } = context;
  const minutes = certainlyBefore(later.time, earlier.time);
  const isEndOfField = earlier.phase === "impact-start" && earlier.isField && later.isField;
  if (
    minutes === undefined ||
    isEndOfField ||
    isSlippedDate(incident, earlier.time) ||
    isSlippedDate(incident, later.time)
  ) {
    return undefined;
  }
  const [here, there] = [slice(text, later.time.span), slice(text, earlier.time.span)];
  return {
    span: later.time.span,
    message: `${nameOf(later)} ${here} comes ${formatDuration(minutes)} before ${nameOf(earlier)}, ${there}.`,
    related: [{ span: earlier.time.span, message: `${nameOf(earlier)}.` }],
  };
}
