import type { Fact, Incident, Moment, Phase, TimelineEntry } from "../incident/model.ts";
import { isOwn } from "../incident/prose/passage.ts";
import { type Prose, passageAt } from "../incident/prose/prose.ts";
import { isLabelled } from "../incident/timeline/entryOrder.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { once } from "../text/once.ts";
import { type Span, slice } from "../text/span.ts";
import { formatClock } from "../time/format.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "contradictory-time",
  group: "cross-checks",
  summary: "One event has one time, wherever it is told.",
  rationale:
    "The summary is written from memory, the timeline from logs. Where they disagree, whoever reads only one of them works with the wrong number.",
  source: "counting: 8 of 22 reports by one of the largest cloud providers contradict a time or a length of their own",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Summary

The outage began at 14:15 UTC.

## Timeline (UTC)

- 14:05 The outage begins.
- 14:27 The checkout is fully recovered.
`,
      good: `# Checkout down on 14 March 2024

## Summary

The outage began at 14:05 UTC.

## Timeline (UTC)

- 14:05 The outage begins.
- 14:27 The checkout is fully recovered.
`,
    },
  ],

  *check(context) {
    // The reports of an incident log have days and phases of their own.
    if (context.incident.reports.length > 0) {
      return;
    }
    const { timeline, facts } = context.incident;
    const stated = statedIn(context.incident);
    if (stated.length === 0) {
      return;
    }
    const story = (timeline?.entries ?? []).filter((entry) => !isLabelled(entry) && isExact(entry.time));
    for (const fact of stated) {
      if (!isToldTwice(fact, stated)) {
        const others = story.length > 0 ? story : instantsOf(facts, fact);
        const report = contradiction(context, { fact, others, isTimeline: story.length > 0 });
        yield* report ? [report] : [];
      }
    }
  },
});

/** What another part of the document may be compared with: an entry, or an instant of a field or a sentence. */
type Told = Pick<TimelineEntry, "time" | "end" | "phase" | "text">;

/** Instants that fields, sentences and lists of named instants state, each once. */
function statedIn({ timeline, facts, prose }: Incident): readonly Fact[] {
  const labelled = once(() => new Set((timeline?.entries ?? []).filter(isLabelled).map(({ time }) => time)));
  return facts.filter(({ source, time }) => {
    switch (source) {
      case "timeline":
        return isExact(time) && labelled().has(time);
      case "prose":
        return isExact(time) && isAuthors(prose, time.span);
      default:
        return isExact(time);
    }
  });
}

/** What is quoted is somebody else's statement. */
function isAuthors(prose: Prose, span: Span): boolean {
  const passage = passageAt(prose, span.start);
  return passage !== undefined && isOwn(passage, span);
}

function isExact({ precision, approximate, written, minuteOfDay }: Moment): boolean {
  const isFaulty = written.kind === "timestamp" && (written.clock?.fault || written.date?.fault);
  return minuteOfDay !== undefined && !approximate && !isFaulty && (precision === "minute" || precision === "second");
}

/** Several times of one phase in the text are several windows, or steps of one. */
function isToldTwice(fact: Fact, stated: readonly Fact[]): boolean {
  return stated.some(
    (other) =>
      other !== fact &&
      other.phase === fact.phase &&
      other.source === fact.source &&
      !isSameTime(other.time, fact.time),
  );
}

/** Without a timeline a field is compared with the sentences. */
function instantsOf(facts: readonly Fact[], { source }: Fact): readonly Told[] {
  return source === "field"
    ? facts
        .filter((fact) => fact.source === "prose" && isExact(fact.time))
        .map(({ time, phase }) => ({ time, phase, text: "" }))
    : [];
}

interface Comparison {
  readonly fact: Fact;
  readonly others: readonly Told[];
  readonly isTimeline: boolean;
}

function contradiction(context: RuleContext, { fact, others, isTimeline }: Comparison): Report | undefined {
  const word = wordOf(context.incident, fact);
  const told = others.filter(({ phase, text }) => phase === fact.phase && (word === undefined || word.test(text)));
  const [other, ...more] = told;
  // Something did happen then, be it told as `~14:05`; which of the two began it is the reader's guess.
  const isThere = [...others, ...(context.incident.timeline?.entries ?? []).filter((entry) => !isLabelled(entry))].some(
    ({ time, end }) => isSameTime(fact.time, time) || (end && isSameTime(fact.time, end)),
  );
  const minutes = other ? Math.abs(clockDistance(fact.time, other.time)) : 0;
  const isNear = minutes >= 1 && minutes <= MOST_MINUTES && !mayBeZone(minutes, fact.time, other?.time);
  return other && more.length === 0 && !isThere && isNear
    ? reportOf(context, { fact, other, minutes, isTimeline })
    : undefined;
}

/**
 * What a named instant is called has to stand in the entry: closing an incident is not resolving it. The impact begins and
 * ends in many words.
 */
function wordOf({ fieldTimes, timeline }: Incident, { phase, time }: Fact): RegExp | undefined {
  const label =
    fieldTimes.find((field) => field.time === time)?.field.key.value ??
    timeline?.entries.find((entry) => entry.time === time)?.text;
  const words = phase === "impact-start" || phase === "impact-end" ? undefined : label?.match(/\p{L}{5,}/gu);
  const last = words?.at(-1);
  return last === undefined ? undefined : new RegExp(last.slice(0, 6), "iu");
}

/** Two times further apart are those of two events. */
const MOST_MINUTES = 180;

/** So far apart, two times of which one has no certain day lie on different days. */
const HALF_DAY = 720;

/** Minutes from one time to the other; where not both days are certain, between the two clocks by the shorter way. */
function clockDistance(from: Moment, to: Moment): number {
  const minutes = minutesApart(from, to) ?? (to.minuteOfDay ?? 0) - (from.minuteOfDay ?? 0);
  return isDated(from) && isDated(to) ? minutes : ((((minutes + HALF_DAY) % 1440) + 1440) % 1440) - HALF_DAY;
}

function isDated({ dateSource }: Moment): boolean {
  return dateSource === "written" || dateSource === "header";
}

function isSameTime(a: Moment, b: Moment): boolean {
  return Math.abs(clockDistance(a, b)) < 1;
}

/** Whole and half hours are as a rule another zone, where not both times state theirs. */
function mayBeZone(minutes: number, a: Moment, b: Moment | undefined): boolean {
  const isKnown = a.instant !== undefined && b?.instant !== undefined;
  return minutes % 30 === 0 && !isKnown && a.zone?.text !== b?.zone?.text;
}

interface Contradiction {
  readonly fact: Fact;
  readonly other: Told;
  readonly minutes: number;
  readonly isTimeline: boolean;
}

function reportOf(context: RuleContext, { fact, other, minutes, isTimeline }: Contradiction): Report {
  const { text } = context;
  const [here, there] = [clockSpan(fact.time), clockSpan(other.time)];
  const event = other.text === "" ? "" : ` (${shortened(other.text)})`;
  const place = isTimeline ? "in the timeline" : "in the text";
  return {
    span: here,
    ...(minutes < 2 ? { severity: "information" } : {}),
    message: `${EVENTS[fact.phase] ?? "This happens"} at ${slice(text, here)} here and at ${slice(text, there)} ${place}${event}.`,
    related: [{ span: there, message: other.text === "" ? "The other time." : shortened(other.text) }],
    fixes: () => [
      ...rewrite(context, fact.time, other.time).map((fix) => ({ ...fix, preferred: true })),
      ...rewrite(context, other.time, fact.time).map((fix) => ({ ...fix, title: `${fix.title} ${place}` })),
    ],
  };
}

const EVENTS: Readonly<Partial<Record<Phase, string>>> = {
  "impact-start": "The impact begins",
  detected: "It is noticed",
  acknowledged: "It is acknowledged",
  declared: "The incident is declared",
  mitigated: "It is mended",
  "impact-end": "The impact ends",
  resolved: "It is resolved",
};

const LONGEST = 60;

function shortened(event: string): string {
  const words = event.replace(/[.\s]+$/, "");
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`;
}

function clockSpan({ written, span }: Moment): Span {
  return written.kind === "timestamp" && written.clock ? written.clock.span : span;
}

/** The clock time of one in the place and in the manner of the other. */
function rewrite({ text }: RuleContext, { written }: Moment, { written: other }: Moment): Fix[] {
  const [clock, source] = [clockOf(written), clockOf(other)];
  const newText = clock && source && formatClock(source, clock.style);
  return clock && newText && newText !== slice(text, clock.span)
    ? [{ title: `Change to ${newText}`, safe: false, edits: [{ span: clock.span, newText }] }]
    : [];
}

function clockOf(written: Moment["written"]) {
  return written.kind === "timestamp" ? written.clock : undefined;
}
