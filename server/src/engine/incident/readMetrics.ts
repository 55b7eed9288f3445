import { impactWindows } from "./impactWindows.ts";
import type { Fact, Metric, MetricName, Moment, Phase, TimelineEntry } from "./model.ts";
import { slackOf } from "./slackOf.ts";
import { minutesApart } from "./timeline/moments/minutesApart.ts";

interface Pair {
  readonly name: MetricName;
  readonly from: Phase;
  /** Where the first of them is not told, the next one stands in. */
  readonly to: readonly [Phase, ...Phase[]];
}

/** Between which instants each metric is measured. */
const PAIRS: readonly Pair[] = [
  { name: "time-to-detect", from: "impact-start", to: ["detected"] },
  { name: "time-to-acknowledge", from: "detected", to: ["acknowledged"] },
  { name: "time-to-notify", from: "detected", to: ["notified"] },
  { name: "time-to-identify", from: "detected", to: ["identified"] },
  { name: "time-to-mitigate", from: "impact-start", to: ["mitigated"] },
  { name: "time-to-resolve", from: "impact-start", to: ["resolved", "impact-end"] },
  { name: "monitoring-time", from: "mitigated", to: ["resolved"] },
];

/**
 * The metrics of the incident, each with the pair of instants that it was measured between; without one of them it says
 * which is missing. An end before its start gives no length. Empty where no instant is known at all.
 */
export function readMetrics(facts: readonly Fact[], entries: readonly TimelineEntry[]): readonly Metric[] {
  if (facts.length === 0) {
    return [];
  }
  const firsts = firstOfEach(facts);
  const metrics: Metric[] = [];
  for (const { name, from, to } of PAIRS) {
    const toPhase = to.find((phase) => firsts.has(phase)) ?? to[0];
    metrics.push(metricOf(name, { from: firsts.get(from), to: firsts.get(toPhase), fromPhase: from, toPhase }));
  }
  metrics.push(impactDuration(firsts, entries));
  return metrics;
}

/** The fact of each phase that counts. */
function firstOfEach(facts: readonly Fact[]): ReadonlyMap<Phase, Fact> {
  const firsts = new Map<Phase, Fact>();
  for (const fact of facts) {
    if (!firsts.has(fact.phase)) {
      firsts.set(fact.phase, fact);
    }
  }
  return firsts;
}

type Ends = Pick<Metric, "fromPhase" | "toPhase"> & { readonly from: Fact | undefined; readonly to: Fact | undefined };

function metricOf(name: MetricName, { from, to, fromPhase, toPhase }: Ends): Metric {
  const minutes = from && to ? minutesApart(from.time, to.time) : undefined;
  return {
    name,
    minutes: minutes !== undefined && minutes >= 0 ? minutes : undefined,
    uncertaintyMinutes: from && to ? slackOf(from.time) + slackOf(to.time) : 0,
    from,
    to,
    fromPhase,
    toPhase,
  };
}

/** All windows of impact together: each runs from a start to the next end or mitigation in the timeline. */
function impactDuration(firsts: ReadonlyMap<Phase, Fact>, entries: readonly TimelineEntry[]): Metric {
  const toPhase = firsts.has("impact-end") ? "impact-end" : "mitigated";
  const ends = { fromPhase: "impact-start", toPhase } as const;
  const whole = metricOf("impact-duration", {
    ...ends,
    from: firsts.get("impact-start"),
    to: firsts.get(toPhase),
  });
  const windows = impactWindows(entries, toPhase);
  const [first, last] = [windows[0], windows.at(-1)];
  if (windows.length < 2 || !first || !last) {
    return whole;
  }
  const fact = (phase: Phase, time: Moment): Fact => ({ phase, time, source: "timeline" });
  const minutes = windows.reduce((sum, window) => sum + (minutesApart(window.start, window.end) ?? 0), 0);
  const slack = windows.reduce((sum, window) => sum + slackOf(window.start) + slackOf(window.end), 0);
  return {
    name: "impact-duration",
    minutes,
    uncertaintyMinutes: slack,
    from: fact("impact-start", first.start),
    to: fact(toPhase, last.end),
    ...ends,
  };
}
