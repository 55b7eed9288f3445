import type { Incident, Moment, Phase, StatedDuration } from "../incident/model.ts";
import { isLabelled } from "../incident/timeline/entryOrder.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { slice } from "../text/span.ts";
import { formatDuration } from "../time/format.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "duration-includes-monitoring",
  group: "cross-checks",
  summary: "The length of an incident says how much of it was watching the fix.",
  rationale:
    "Customers read the length as downtime. Hours in which everything worked and somebody watched make the outage look longer than it was.",
  source: "EU DORA (downtime is not duration)",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

**Duration:** 3 hours 10 minutes

## Timeline (UTC)

- 14:05 The alert fires.
- 15:25 The fix is deployed, and we go on watching.
- 17:15 The incident is resolved.
`,
      good: `# Checkout down on 14 March 2024

**Duration:** 3 hours 10 minutes (of which 1 h 50 min monitoring)

## Timeline (UTC)

- 14:05 The alert fires.
- 15:25 The fix is deployed, and we go on watching.
- 17:15 The incident is resolved.
`,
    },
  ],

  *check(context) {
    const totals = context.incident.durations.filter((duration) => isTotal(context, duration));
    const course = totals.length > 0 ? courseOf(context.incident) : undefined;
    for (const duration of course ? totals : []) {
      const start = course?.starts.find((time) => fits(minutesApart(time, course.resolved), duration));
      const toFix = start && course ? minutesApart(start, course.fixed) : undefined;
      const watched = course ? minutesApart(course.fixed, course.resolved) : undefined;
      if (!course || toFix === undefined || watched === undefined || toFix <= 0 || !isLong(watched, duration)) {
        continue;
      }
      const [words, resolved, fixed] = [duration, course.resolved, course.fixed].map(({ span }) =>
        slice(context.text, span),
      );
      yield {
        span: duration.span,
        message: `${words} runs to ${resolved}, when it was called resolved; the fix was in at ${fixed}, after ${formatDuration(toFix)}, and ${formatDuration(watched)} were monitoring.`,
        related: [
          { span: course.fixed.span, message: "The fix is in." },
          { span: course.resolved.span, message: "Resolved." },
        ],
        fixes: () => [sayHowLong(duration, watched)],
      };
    }
  },
});

const SAYS_SO = /monitor|watch|observ|verif|recover|resol|clos/i;

/** The length of the whole, in a sentence or under a label that does not say itself that it runs to the end. */
function isTotal({ text }: RuleContext, { subject, label, sentence, minMinutes, hedge }: StatedDuration): boolean {
  return (
    (subject === "incident" || subject === "downtime") &&
    minMinutes === undefined &&
    hedge === undefined &&
    !SAYS_SO.test(`${label ?? ""} ${slice(text, sentence)}`)
  );
}

const WATCHED = /\b(?:monitor|watch|observ|verif|confirm|stab)/i;

interface Course {
  readonly starts: readonly Moment[];
  readonly fixed: Moment;
  readonly resolved: Moment;
}

/** When it began or was noticed, when the fix was in, and when it was called resolved, each told once at least. */
function courseOf({ timeline }: Incident): Course | undefined {
  const entries = (timeline?.entries ?? []).filter((entry) => !isLabelled(entry));
  const last = entries.findLastIndex(({ phase }) => phase === "resolved");
  const before = entries.slice(0, Math.max(0, last));
  const timeOf = (wanted: Phase) => before.find(({ phase }) => phase === wanted)?.time;
  const fixed =
    before.findLast(({ phase }) => phase === "impact-end" || phase === "mitigated")?.time ?? timeOf("monitoring");
  const resolved = entries[last]?.time;
  // Between fix and resolution somebody has to have watched; else the resolution may be the end of the impact.
  const watched = entries
    .slice(0, last + 1)
    .some(({ time, text }) => time.span.start >= (fixed?.span.start ?? 0) && WATCHED.test(text));
  const starts = [timeOf("impact-start"), timeOf("detected")].filter((time) => time !== undefined);
  return resolved && fixed && watched ? { starts, fixed, resolved } : undefined;
}

function fits(minutes: number | undefined, { minutes: stated, grainMinutes }: StatedDuration): boolean {
  return minutes !== undefined && Math.abs(minutes - stated) <= Math.max(1, grainMinutes / 2, stated / 100);
}

/** A quarter of an hour is prudence, and so is a fifth of the whole. */
const LEAST_MINUTES = 15;
const LEAST_SHARE = 0.2;

function isLong(watched: number, { minutes }: StatedDuration): boolean {
  return watched >= LEAST_MINUTES && watched >= minutes * LEAST_SHARE;
}

function sayHowLong({ span }: StatedDuration, watched: number): Fix {
  const newText = ` (of which ${formatDuration(watched)} monitoring)`;
  return {
    title: `Add "${newText.trim()}"`,
    safe: false,
    preferred: true,
    edits: [{ span: { start: span.end, end: span.end }, newText }],
  };
}
