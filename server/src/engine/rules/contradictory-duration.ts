import { explains, meaningOf } from "../incident/durations/meaningOf.ts";
import { type NamedInstant, readWindows, type Window } from "../incident/durations/readWindows.ts";
import type { Incident, Phase, StatedDuration } from "../incident/model.ts";
import { sectionAt } from "../incident/sectionAt.ts";
import type { SectionKind } from "../incident/sectionCatalogue.ts";
import { slice } from "../text/span.ts";
import { formatDuration } from "../time/format.ts";
import { defineRule, type Fix, type Report, type RuleContext, type Severity } from "./rule.ts";

export default defineRule({
  id: "contradictory-duration",
  group: "cross-checks",
  summary: "A stated length is the length between two times of the document.",
  rationale:
    "The length of an outage is the number that is quoted, paid for and compared. It is written first, from memory, and seldom corrected when the timeline is done.",
  source: "Opsgenie (durations are derived); real review comments on understated durations",
  severity: "warning",
  options: {
    aboutPercent: {
      type: "integer",
      default: 20,
      minimum: 0,
      maximum: 100,
      description: "By how many percent a length with about, around or ~ may be off.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Summary

The checkout was down for 50 minutes.

## Timeline (UTC)

- 14:05 The checkout stops responding.
- 14:27 The checkout is fully recovered.
`,
      good: `# Checkout down on 14 March 2024

## Summary

The checkout was down for 22 minutes.

## Timeline (UTC)

- 14:05 The checkout stops responding.
- 14:27 The checkout is fully recovered.
`,
    },
  ],

  *check(context, { aboutPercent }) {
    const { durations } = context.incident;
    const told = durations.filter((duration) => isClaim(context.incident, duration));
    const counted = told.filter((duration) => isCountedOtherwise(context, duration));
    // Where one metric of a form says how it was counted, the others were counted so, too.
    const isForm = counted.some(({ label }) => label !== undefined);
    const claims = told.filter((duration) => !counted.includes(duration) && !(isForm && duration.label !== undefined));
    if (claims.length === 0) {
      return;
    }
    const { windowsFor, isBound, ofTimeline } = readWindows(context.incident);
    const sums = sumsOf(durations);
    for (const duration of claims) {
      const windows = windowsFor(duration);
      const severity = isSum(duration, sums) ? undefined : verdict(duration, windows, aboutPercent);
      if (
        severity &&
        isComparable(duration, windows) &&
        (isBound(duration) || !isFromTimeline(duration, { windows: ofTimeline(), aboutPercent }))
      ) {
        yield reportOf(context, { duration, windows, severity, ofTimeline: ofTimeline() });
      }
    }
  },
});

const TELLING: ReadonlySet<SectionKind | undefined> = new Set<SectionKind | undefined>([
  undefined,
  "summary",
  "impact",
  "metrics",
  "metadata",
]);
const COUNTED_OTHERWISE =
  /\[\^|\b(?:during|within|in|only) (?:our |the )?(?:support|business|working|office) hours|per (?:customer|user|region)|in total over|silently|latent/i;

/** A labelled value, or a sentence where a report tells its length. */
function isClaim({ sections }: Incident, { label, subject, span }: StatedDuration): boolean {
  return subject !== "other" && (label !== undefined || TELLING.has(sectionAt(sections, span.start)?.kind));
}

function isCountedOtherwise({ text }: RuleContext, { sentence }: StatedDuration): boolean {
  return COUNTED_OTHERWISE.test(slice(text, sentence));
}

/** Lengths of detection and of resolution, each pair together; the first ten of each, of which a report has one. */
function sumsOf(durations: readonly StatedDuration[]): readonly number[] {
  const lengths = (wanted: StatedDuration["subject"]) =>
    durations
      .filter(({ subject }) => subject === wanted)
      .slice(0, 10)
      .map(({ minutes }) => minutes);
  const resolutions = lengths("resolution");
  return lengths("detection").flatMap((detect) => resolutions.map((resolve) => detect + resolve));
}

/** A total may be the time to detect and the time to resolve together. */
function isSum({ minutes, subject }: StatedDuration, sums: readonly number[]): boolean {
  return (subject === "incident" || subject === "downtime") && sums.some((sum) => Math.abs(sum - minutes) <= 1);
}

/** A length that is many times as long, or as short, as all windows speaks of something else: a part, another incident. */
const MOST_TIMES = 3;

function isComparable({ minutes }: StatedDuration, windows: readonly Window[]): boolean {
  return (
    minutes >= 1 &&
    windows.some((window) => window.minutes <= minutes * MOST_TIMES && minutes <= window.minutes * MOST_TIMES)
  );
}

/**
 * A metric with a label is what its team means by it: any two entries that lie so far apart explain it. A sentence that only
 * says about how long it was may have any two in mind of which the second ends something.
 */
function isFromTimeline(duration: StatedDuration, { windows, aboutPercent }: Measured): boolean {
  const { label, minutes, minMinutes, hedge } = duration;
  if (label !== undefined) {
    return windows.some((window) => Math.abs(window.minutes - minutes) <= 1);
  }
  const meaning = meaningOf(minutes, duration, aboutPercent);
  return (
    hedge === "about" &&
    minMinutes === undefined &&
    windows.some((window) => ENDS.has(window.to.phase) && explains(window, meaning))
  );
}

interface Measured {
  readonly windows: readonly Window[];
  readonly aboutPercent: number;
}

const ENDS: ReadonlySet<Phase | undefined> = new Set<Phase>(["mitigated", "impact-end", "resolved"]);

/** Any window that explains the statement silences it. A range is explained if both of its ends are. */
function verdict(duration: StatedDuration, windows: readonly Window[], aboutPercent: number): Severity | undefined {
  if (windows.length === 0) {
    return undefined;
  }
  const isExplained = (minutes: number) =>
    windows.some((window) => explains(window, meaningOf(minutes, duration, aboutPercent)));
  const { minutes, minMinutes } = duration;
  if (minMinutes === undefined) {
    return isExplained(minutes) ? undefined : mayCountWorkingHours(duration, windows) ? "information" : "warning";
  }
  if (isExplained(minutes) && isExplained(minMinutes)) {
    return undefined;
  }
  const whole = { low: minMinutes, high: minutes };
  return windows.some((window) => explains(window, whole)) ? "information" : "warning";
}

/** Shorter by whole hours, over a midnight between two times of the day: the night may have been left out. */
function mayCountWorkingHours({ minutes }: StatedDuration, windows: readonly Window[]): boolean {
  const isDaytime = ({ time }: NamedInstant) =>
    time.minuteOfDay !== undefined && time.minuteOfDay >= 7 * 60 && time.minuteOfDay <= 20 * 60;
  return windows.some(({ from, to, minutes: real }) => {
    const missing = real - minutes;
    const overMidnight = (to.time.minuteOfDay ?? 0) < (from.time.minuteOfDay ?? 0) || real >= 1440;
    return missing > 0 && missing % 60 === 0 && overMidnight && isDaytime(from) && isDaytime(to);
  });
}

interface Contradiction {
  readonly duration: StatedDuration;
  readonly windows: readonly Window[];
  readonly severity: Severity;
  readonly ofTimeline: readonly Window[];
}

function reportOf(context: RuleContext, { duration, windows, severity, ofTimeline }: Contradiction): Report {
  const sensible = sensibleWindows(duration, windows);
  const [first] = sensible;
  const source = first && sourceOf(duration, { other: first, ofTimeline });
  const ends = [...sensible, ...(source ? [source] : [])].flatMap(({ from, to }) => [from, to]);
  const related = [...new Map(ends.map((end) => [end.time.span.start, end])).values()];
  return {
    span: duration.span,
    severity,
    message: messageFor(context, { duration, sensible, source }),
    related: related.map(({ time, text }) => ({ span: time.span, message: text || "This time." })),
    fixes: () => fixesFor(duration, sensible),
  };
}

/** Of the windows the one that comes first, which is the likeliest, and for a range also the longest. */
function sensibleWindows({ minMinutes, minutes }: StatedDuration, windows: readonly Window[]): Window[] {
  const nearest = (wanted: number) =>
    [...windows].sort((a, b) => Math.abs(a.minutes - wanted) - Math.abs(b.minutes - wanted))[0];
  const longest = [...windows].sort((a, b) => b.minutes - a.minutes)[0];
  const chosen = minMinutes === undefined ? [mainWindow(windows) ?? nearest(minutes)] : [nearest(minMinutes), longest];
  return [...new Set(chosen.filter((window) => window !== undefined))];
}

/** From the start of the impact to its end, where both are told. */
function mainWindow(windows: readonly Window[]): Window | undefined {
  const ofImpact = windows.filter(({ from }) => from.phase === "impact-start");
  const candidates = ofImpact.length > 0 ? ofImpact : windows;
  return ["impact-end", "resolved", "mitigated"]
    .map((phase) => candidates.find(({ to }) => to.phase === phase))
    .find((window) => window !== undefined);
}

/** Another pair of entries that gives the very number. */
function sourceOf(
  { minutes, minMinutes, hedge }: StatedDuration,
  { other, ofTimeline }: { readonly other: Window; readonly ofTimeline: readonly Window[] },
): Window | undefined {
  const isExact = minMinutes === undefined && hedge === undefined;
  return isExact ? ofTimeline.find((window) => window.minutes === minutes && window.from !== other.from) : undefined;
}

interface Said {
  readonly duration: StatedDuration;
  readonly sensible: readonly Window[];
  readonly source: Window | undefined;
}

function messageFor(context: RuleContext, { duration, sensible, source }: Said): string {
  const words = slice(context.text, duration.span);
  const say = ({ from, to, minutes }: Window) =>
    `${timeOf(context, from)} to ${timeOf(context, to)}, ${formatDuration(minutes)}`;
  const fits = sensible.map(say).join(", nor ");
  if (!source) {
    return `${words} does not fit ${fits}.`;
  }
  const event = source.from.text ? ` (${source.from.text.replace(/[.\s]+$/, "")})` : "";
  return `${words} does not fit ${fits}; ${words} is ${timeOf(context, source.from)}${event} to ${timeOf(context, source.to)}.`;
}

function timeOf({ text }: RuleContext, { time }: NamedInstant): string {
  return slice(text, time.span);
}

function fixesFor(duration: StatedDuration, sensible: readonly Window[]): Fix[] {
  return duration.minMinutes === undefined
    ? sensible.slice(0, 3).map(({ minutes }, index) => {
        const newText = inMannerOf(duration.text, minutes);
        const edits = [{ span: duration.span, newText }];
        return { title: `Change to ${newText}`, safe: false, preferred: index === 0, edits };
      })
    : [];
}

/** The new length written like the old one: `37 minutes`, `5h 8m`, `1h30m`. */
function inMannerOf(text: string, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (/^\d+ ?min(?:ute)?s?$/i.test(text) && minutes < 120) {
    return text.replace(/\d+/, String(Math.round(minutes)));
  }
  const compact = /^\d+ ?h( ?)\d+ ?m(?:in)?$/i.exec(text);
  return compact ? `${hours}h${compact[1] ?? ""}${rest}m` : formatDuration(minutes);
}
