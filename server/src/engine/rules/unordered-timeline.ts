import { wrongHours } from "../incident/evidence/wrongHours.ts";
import type { Moment, TimelineEntry } from "../incident/model.ts";
import { isNewestFirst, type OrderedEntry, orderedLists, stepBack } from "../incident/timeline/entryOrder.ts";
import { findSlip } from "../incident/timeline/findSlip.ts";
import { reorderEntries } from "../incident/timeline/reorderEntries.ts";
import type { Slip } from "../incident/timeline/slip.ts";
import { once } from "../text/once.ts";
import { slice } from "../text/span.ts";
import { daysBetween } from "../time/calendar.ts";
import { formatDuration } from "../time/format.ts";
import { defineRule, type Fix, type Report, type RuleContext, type Severity } from "./rule.ts";

export default defineRule({
  id: "unordered-timeline",
  group: "time",
  summary: "Timeline entries run from the earliest to the latest.",
  rationale:
    "Readers work out cause and effect from the order of events. One entry out of place, or one wrong digit, sends them the wrong way.",
  source: "the SRE book; FireHydrant (milestones ascend)",
  severity: "warning",
  profiles: {
    "google-sre": { options: { newestFirst: true } },
    pagerduty: { options: { newestFirst: true } },
    "aws-coe": { options: { newestFirst: true } },
    itil: { options: { newestFirst: true } },
  },
  options: {
    toleranceMinutes: {
      type: "integer",
      default: 0,
      minimum: 0,
      description: "How many minutes an entry may step back before it is reported.",
    },
    newestFirst: {
      type: "boolean",
      default: false,
      description:
        "Whether a timeline that runs backwards on purpose, from the latest entry to the earliest, is reported.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 14:05 The alert fires.
- 13:58 The error rate doubles.
- 14:20 The migration is run by hand.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 13:58 The error rate doubles.
- 14:05 The alert fires.
- 14:20 The migration is run by hand.
`,
    },
  ],

  *check(context, { toleranceMinutes, newestFirst }) {
    const { timeline, evidence } = context.incident;
    // Where its own message says when an entry was, contradictory-zone speaks of it, and it is left out of the order.
    const contradicted = once(() => new Set(timeline ? wrongHours(timeline, evidence).map(({ entry }) => entry) : []));
    for (const list of timeline ? orderedLists(timeline) : []) {
      if (isNewestFirst(list)) {
        if (newestFirst && list[0]) {
          yield runsBackwards(context, list);
        }
        continue;
      }
      const [fault] = faultsOf(list, toleranceMinutes);
      const rest = fault ? list.filter(({ entry }) => !contradicted().has(entry)) : [];
      for (const left of faultsOf(rest, toleranceMinutes)) {
        yield reportOf(context, { ...left, list: rest });
      }
    }
  },
});

/** An entry, or a run of entries, out of place. */
interface Fault {
  /** The first entry out of place, and the last of its run. */
  readonly culprit: number;
  readonly last: number;
  /** Whether it stands too low in the list (its time is too early) or too high. */
  readonly direction: "early" | "late";
  /** The step back that gave it away, in minutes. */
  readonly minutes: number;
}

/** Steps back from above to below. Whichever of the two is in nobody else's way is left alone; if both would do, the upper. */
function* faultsOf(list: readonly OrderedEntry[], tolerance: number): Iterable<Fault> {
  for (let below = 1; below < list.length; below++) {
    const above = below - 1;
    const minutes = backward(list, above, below);
    if (minutes <= tolerance) {
      continue;
    }
    const fitsWithoutLower = below + 1 >= list.length || backward(list, above, below + 1) === 0;
    const fitsWithoutUpper = above === 0 || backward(list, above - 1, below) === 0;
    if (fitsWithoutLower) {
      yield { culprit: below, last: below, direction: "early", minutes };
      // The next step is measured from the entry above, as if this one were not there.
      below += 1;
    } else if (fitsWithoutUpper && above > 0) {
      yield { culprit: above, last: above, direction: "late", minutes };
    } else {
      const last = endOfRun(list, above, below);
      yield { culprit: below, last, direction: "early", minutes };
      below = last + 1;
    }
  }
}

function backward(list: readonly OrderedEntry[], above: number, below: number): number {
  const upper = list[above];
  const lower = list[below];
  return upper && lower ? stepBack(upper, lower) : 0;
}

/** The last entry that lies before the one above the run. */
function endOfRun(list: readonly OrderedEntry[], above: number, first: number): number {
  let last = first;
  while (last + 1 < list.length && backward(list, above, last + 1) > 0) {
    last++;
  }
  return last;
}

interface Located extends Fault {
  readonly list: readonly OrderedEntry[];
}

function reportOf(context: RuleContext, fault: Located): Report {
  const { list, culprit, last, direction } = fault;
  const entry = entryAt(list, culprit);
  const [above, below] = [entryAt(list, culprit - 1), entryAt(list, last + 1)];
  const slip = entry && findSlip({ list, culprit, last });
  const related = [
    ...(above ? [{ span: above.time.span, message: "The time above." }] : []),
    ...(below && (direction === "late" || last > culprit)
      ? [{ span: below.time.span, message: "The time below." }]
      : []),
  ];
  return {
    span: entry?.time.span ?? { start: 0, end: 0 },
    severity: severityOf(fault, slip),
    message: messageFor(context, fault, slip),
    related,
    fixes: () => fixesFor(context, fault, slip),
  };
}

function entryAt(list: readonly OrderedEntry[], index: number): TimelineEntry | undefined {
  return list[index]?.entry;
}

const HOUR = 60;
const SIX_HOURS = 360;
const SAYS_SO = /\b(?:had already|already|earlier|previously|later discovered|in hindsight|retrospectively)\b/i;

/** Two certain days, less than an hour, or a slip that explains it: a fault. An entry that says so itself is only noted. */
function severityOf({ list, culprit, minutes, direction }: Located, slip: Slip | undefined): Severity {
  const [upper, lower] = direction === "early" ? [culprit - 1, culprit] : [culprit, culprit + 1];
  if (SAYS_SO.test(entryAt(list, culprit)?.text ?? "")) {
    return "information";
  }
  const isCertain = isWritten(entryAt(list, upper)?.time) && isWritten(entryAt(list, lower)?.time);
  return isCertain || minutes < HOUR || slip || minutes < SIX_HOURS ? "warning" : "hint";
}

function isWritten(time: Moment | undefined): boolean {
  return time?.dateSource === "written" || time?.dateSource === "header";
}

function messageFor(
  context: RuleContext,
  { list, culprit, last, direction, minutes }: Located,
  slip: Slip | undefined,
): string {
  const words = (index: number) => {
    const entry = entryAt(list, index);
    return entry ? slice(context.text, entry.time.span) : "";
  };
  const fits = slip ? `; ${slip.words} would be in order` : "";
  const count = last - culprit;
  if (count > 0) {
    const others = count === 1 ? "the entry after it lie" : `the ${count} entries after it lie`;
    return `${words(culprit)} and ${others} before ${words(culprit - 1)}${fits}.`;
  }
  const [upper, lower] = direction === "early" ? [culprit - 1, culprit] : [culprit, culprit + 1];
  const distance = formatDuration(daysApart(entryAt(list, upper), entryAt(list, lower)) ?? minutes);
  return direction === "early"
    ? `This entry is ${distance} earlier than the one above it, ${words(culprit - 1)}${fits}.`
    : `This entry is ${distance} later than the one below it, ${words(culprit + 1)}${fits}.`;
}

/** For dates without a clock, whole days, in minutes. */
function daysApart(a: TimelineEntry | undefined, b: TimelineEntry | undefined): number | undefined {
  const isDay = a?.time.minuteOfDay === undefined || b?.time.minuteOfDay === undefined;
  return isDay && a?.time.date && b?.time.date ? Math.abs(daysBetween(a.time.date, b.time.date)) * 1440 : undefined;
}

function fixesFor(context: RuleContext, fault: Located, slip: Slip | undefined): Fix[] {
  const { list, culprit, last } = fault;
  const entries = list.map(({ entry }) => entry);
  const sorted = [...list]
    .sort((a, b) => a.from - b.from || list.indexOf(a) - list.indexOf(b))
    .map(({ entry }) => entry);
  const fixes: Fix[] = [];
  if (slip) {
    fixes.push({ title: slip.title ?? `Change to ${slip.words}`, safe: false, edits: slip.edits(context.text) });
  }
  if (last === culprit) {
    const moved = moveToPlace(list, culprit);
    const edits = moved && reorderEntries(context, entries, moved);
    if (edits) {
      fixes.push({
        title: fault.direction === "early" ? "Move this entry up" : "Move this entry down",
        safe: false,
        edits,
      });
    }
  }
  const edits = reorderEntries(context, entries, sorted);
  if (edits) {
    fixes.push({ title: "Sort the timeline", safe: false, edits });
  }
  return fixes
    .filter((fix) => fix.edits.length > 0)
    .map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

/** The entries with one of them put where its time belongs; the others keep their order. */
function moveToPlace(list: readonly OrderedEntry[], index: number): TimelineEntry[] | undefined {
  const moved = list[index];
  if (!moved) {
    return undefined;
  }
  const rest = list.filter((_, other) => other !== index);
  const at = rest.findIndex((other) => other.from > moved.to);
  const place = at === -1 ? rest.length : at;
  return [...rest.slice(0, place), moved, ...rest.slice(place)].map(({ entry }) => entry);
}

function runsBackwards(context: RuleContext, list: readonly OrderedEntry[]): Report {
  const entries = list.map(({ entry }) => entry);
  return {
    span: context.incident.timeline?.headingSpan ?? entries[0]?.time.span ?? { start: 0, end: 0 },
    severity: "information",
    message: "This timeline runs from the latest to the earliest.",
    fixes: () => {
      const edits = reorderEntries(context, entries, [...entries].reverse());
      return edits ? [{ title: "Reverse this timeline", safe: false, preferred: true, edits }] : [];
    },
  };
}
