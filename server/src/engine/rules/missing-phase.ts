import type { Incident, Phase, Timeline, TimelineEntry } from "../incident/model.ts";
import { countOf, wordSet } from "../incident/prose/wordIndex.ts";
import { insertEntry } from "../templates/insertEntry.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

const OUTSIDE = ["impact-start", "detected", "end", "notified"] as const;

export default defineRule({
  id: "missing-phase",
  group: "time",
  summary: "A timeline tells when the impact began, how it was noticed, and when it was over.",
  rationale:
    "Without these three instants nobody can say how long customers were hurt, or how much of that time passed before somebody knew.",
  source: "Rootly, PagerDuty",
  severity: "hint",
  profiles: {
    pagerduty: { severity: "information", options: { phases: OUTSIDE } },
    itil: "information",
    public: { severity: "information", options: { phases: OUTSIDE } },
    regulated: "warning",
  },
  options: {
    phases: {
      type: "array",
      items: { type: "string", enum: OUTSIDE },
      default: ["impact-start", "detected", "end"],
      description: "What a timeline has to tell.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The outage begins.
- 14:12 The release is stopped.
- 14:20 The migration is run by hand.
- 14:27 The checkout is fully recovered.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The outage begins.
- 14:08 The alert fires.
- 14:12 The release is stopped.
- 14:20 The migration is run by hand.
- 14:27 The checkout is fully recovered.
`,
    },
  ],

  *check(context, { phases }) {
    const { timeline } = context.incident;
    if (!timeline || !isStory(context.incident, timeline)) {
      return;
    }
    const missing = KINDS.filter(({ name, phases: any }) => phases.includes(name) && !isTold(context.incident, any));
    // Where two of the three are missing, the words are not understood well enough to say so.
    const [only, ...others] = missing.filter(({ name }) => name !== "notified");
    const sure = others.length > 0 ? [] : missing.filter((kind) => kind === only || kind.name === "notified");
    for (const kind of sure) {
      if (!kind.mayBeTold(timeline.entries)) {
        yield {
          span: timeline.headingSpan,
          message: `The timeline does not say ${kind.lacking}.`,
          fixes: () => addEntry(context, timeline, kind),
        };
      }
    }
  },
});

interface Kind {
  readonly name: (typeof OUTSIDE)[number];
  readonly phases: readonly Phase[];
  readonly lacking: string;
  /** For a new entry. */
  readonly event: string;
  /** Whether an entry may tell it in words that nobody has taught us. */
  readonly mayBeTold: (entries: readonly TimelineEntry[]) => boolean;
  /** The entry beside which it belongs. */
  readonly beside: (entries: readonly TimelineEntry[]) => Pick<Parameters<typeof insertEntry>[1], "place"> & {
    readonly entry: TimelineEntry | undefined;
  };
}

const NOTICED =
  /\b(?:alert|alarm|notic|detect|discover|report|page[dr]|paging|observ|identif|found|saw|see[ns]?|aware|investigat|complain|ticket|support|raised|customer|monitor|on-?call|respond|confirm|check(?:s|ed|ing)\b|declar)/i;
const ENDED =
  /\b(?:fix|heal|work|back\b|\bup\b|normal|restor|verif|recover|operational|online|stabl|stabil|clos|complete|resolv|resum|available|accessible|running|success|deploy|roll|revert|confirm|green|end(?:s|ed)?\b|done|finish|mitigat|patch|over\b|rejoin|replac|remov|restart|clear|block)/i;
const TOLD =
  /\b(?:status ?page|announc|communicat|notif|inform|email|e-mail|mail\b|post|tweet|message|customer|public|blog|updat)/i;

const KINDS: readonly Kind[] = [
  {
    name: "impact-start",
    phases: ["impact-start"],
    lacking: "when the impact began",
    event: "The impact begins: TBD",
    // Whatever happened before it was noticed may have been its beginning, unless it is known to be the change.
    mayBeTold: (entries) => entries.slice(0, firstSeen(entries)).some(({ phase }) => phase !== "change"),
    beside: (entries) => ({ entry: entries[0], place: "above" }),
  },
  {
    name: "detected",
    phases: ["detected", "acknowledged"],
    lacking: "how or when the outage was noticed",
    event: "Noticed by: TBD",
    mayBeTold: (entries) => entries.some(({ text }) => NOTICED.test(text)),
    beside: (entries) => ({
      entry: entries.find(({ phase }) => phase === "impact-start") ?? entries[0],
      place: "below",
    }),
  },
  {
    name: "end",
    phases: ["mitigated", "impact-end", "resolved", "partial-recovery", "monitoring"],
    lacking: "when it was over",
    event: "The impact ends: TBD",
    mayBeTold: (entries) => entries.slice(1).some(({ text }) => ENDED.test(text)),
    beside: (entries) => ({ entry: entries.at(-1), place: "below" }),
  },
  {
    name: "notified",
    phases: ["notified"],
    lacking: "when users were told",
    event: "Users are told: TBD",
    mayBeTold: (entries) => entries.some(({ text }) => TOLD.test(text)),
    beside: (entries) => ({ entry: entries.find(({ phase }) => phase === "detected") ?? entries[0], place: "below" }),
  },
];

function firstSeen(entries: readonly TimelineEntry[]): number {
  const first = entries.findIndex(({ phase }) => phase === "detected" || phase === "acknowledged");
  return first < 0 ? entries.length : first;
}

function isTold({ facts }: Incident, phases: readonly Phase[]): boolean {
  return facts.some(({ phase }) => phases.includes(phase));
}

const FEWEST_ENTRIES = 4;

/** Reports of findings have no outage to tell of. */
const FINDINGS = wordSet(
  "vulnerability vulnerabilities cve audit disclosure disclosed exploit exploited attacker attackers researcher leak leaked".split(
    " ",
  ),
);
const MOST_WORDS = 3;

/** A timeline of an outage in English; where times are still open, so is what happened then. */
function isStory({ prose, reports }: Incident, { entries, unreadable }: Timeline): boolean {
  const clocks = entries.filter(({ time }) => time.minuteOfDay !== undefined);
  return (
    reports.length === 0 &&
    clocks.length >= FEWEST_ENTRIES &&
    unreadable.length === 0 &&
    prose.isEnglish &&
    countOf(prose.words, FINDINGS) < MOST_WORDS
  );
}

function addEntry(context: RuleContext, { entries }: Timeline, { beside, event, name }: Kind): Fix[] {
  const { entry, place } = beside(entries);
  const edit = entry && insertEntry(context, { beside: entry, place, event });
  return edit ? [{ title: `Add an entry: ${name}`, safe: false, preferred: true, edits: [edit] }] : [];
}
