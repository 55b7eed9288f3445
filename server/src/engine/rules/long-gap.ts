import type { Moment, Phase, Timeline, TimelineEntry } from "../incident/model.ts";
import { isLabelled } from "../incident/timeline/entryOrder.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { insertEntry } from "../templates/insertEntry.ts";
import { slice } from "../text/span.ts";
import { formatDuration } from "../time/format.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "long-gap",
  group: "time",
  summary: "While the incident lasts, no long stretch of the timeline is empty.",
  rationale:
    "What was tried and did not help is what the next responder needs most, and it is what is left out. An hour without an entry is rarely an hour without work.",
  source: "AWS (no unexplained gaps)",
  severity: "hint",
  profiles: { "aws-coe": "information" },
  options: {
    minutes: {
      type: "integer",
      default: 60,
      minimum: 1,
      description: "How many minutes may pass without an entry; in incidents of more than a day it is half a day.",
    },
    percent: {
      type: "integer",
      default: 25,
      minimum: 0,
      maximum: 100,
      description: "How much of the incident may pass without an entry.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The outage begins.
- 14:10 The alert fires.
- 15:40 The release is rolled back.
- 15:45 The outage ends.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The outage begins.
- 14:10 The alert fires.
- 14:40 A restart of the workers does not help.
- 15:10 The database is found to be healthy.
- 15:40 The release is rolled back.
- 15:45 The outage ends.
`,
    },
  ],

  *check(context, { minutes, percent }) {
    const { timeline } = context.incident;
    const lasting = timeline && lastingPart(timeline);
    if (!lasting) {
      return;
    }
    const { entries, length } = lasting;
    const most = Math.max(length > DAY ? HALF_DAY : minutes, (length * percent) / 100);
    for (let index = 1; index < entries.length; index++) {
      const above = entries[index - 1];
      const entry = entries[index];
      const gap = above && entry && gapBetween(above, entry);
      if (above && entry && gap !== undefined && gap > most && !holdsOpenTime(timeline, above, entry)) {
        const [here, there] = [above.time, entry.time].map((time) => timeText(context, time));
        yield {
          span: entry.time.span,
          message: `Nothing is recorded between ${here} and ${there}, ${formatDuration(gap)} of the incident.`,
          related: [{ span: above.time.span, message: "The entry above." }],
          fixes: () => addEntry(context, above),
        };
      }
    }
  },
});

const DAY = 1440;
const HALF_DAY = 720;

interface LastingPart {
  readonly entries: readonly TimelineEntry[];
  /** In minutes. */
  readonly length: number;
}

const ENDS: ReadonlySet<Phase | undefined> = new Set(["mitigated", "impact-end"]);

/**
 * From the start of the impact, or where that was not noticed at once from its detection, to the mitigation or the end. How
 * long nobody noticed is the time to detect. Days without a clock have no gaps.
 */
function lastingPart(timeline: Timeline): LastingPart | undefined {
  // A form of named instants is no story.
  const entries = timeline.entries.filter((entry) => !isLabelled(entry));
  const detected = entries.findIndex(({ phase }) => phase === "detected");
  const from = detected >= 0 ? detected : entries.findIndex(({ phase }) => phase === "impact-start");
  const to = entries.findIndex(({ phase }, index) => index > from && ENDS.has(phase));
  const [first, last] = [entries[from], entries[to]];
  const length = first && last ? minutesApart(first.time, last.time) : undefined;
  if (length === undefined || length <= 0) {
    return undefined;
  }
  const recovering = entries.findIndex(({ phase }, index) => index > from && phase === "partial-recovery");
  const part = entries.slice(from, recovering > 0 && recovering < to ? recovering + 1 : to + 1);
  const isWhole = part.every(({ time, group }) => time.minuteOfDay !== undefined && group === first?.group);
  return isWhole ? { entries: part, length } : undefined;
}

/** From the end of a range, if the entry above is one. */
function gapBetween(above: TimelineEntry, below: TimelineEntry): number | undefined {
  return minutesApart(above.end ?? above.time, below.time);
}

function holdsOpenTime({ unreadable }: Timeline, above: TimelineEntry, below: TimelineEntry): boolean {
  return unreadable.some(({ span }) => span.start > above.time.span.start && span.start < below.time.span.start);
}

function timeText({ text }: RuleContext, { written, span }: Moment): string {
  return slice(text, written.kind === "timestamp" && written.clock ? written.clock.span : span);
}

function addEntry(context: RuleContext, above: TimelineEntry): Fix[] {
  const edit = insertEntry(context, { beside: above, place: "below", event: "TBD" });
  return edit ? [{ title: "Add an entry in between", safe: false, preferred: true, edits: [edit] }] : [];
}
