import type { Field, FieldName } from "./fields.ts";
import type { Fact, Phase, Timeline } from "./model.ts";
import { momentAlone } from "./timeline/moments/momentAlone.ts";
import type { MomentContext } from "./timeline/moments/readMoments.ts";
import { timesIn } from "./timeline/moments/timesIn.ts";

/** Which instant of the incident a field names. */
const PHASE_OF_FIELD: Partial<Record<FieldName, Phase>> = {
  started: "impact-start",
  detected: "detected",
  acknowledged: "acknowledged",
  declared: "declared",
  mitigated: "mitigated",
  ended: "impact-end",
  resolved: "resolved",
};

/** Fields that may hold a range, the first and the last instant of the impact. */
const RANGES: ReadonlySet<FieldName | undefined> = new Set(["started", "duration", "date"]);

export interface FactSources {
  readonly text: string;
  readonly fields: readonly Field[];
  readonly timeline: Timeline | undefined;
  /** What sentences tell, read with the timeline. */
  readonly prose: readonly Fact[];
  readonly context: MomentContext;
}

/**
 * The key instants of the incident, the surest statement of each phase first: a field with a clock time, an entry of the
 * timeline by its tag or column, by its words, a sentence, and last what only names a day.
 */
export function readFacts({ text, fields, timeline, prose, context }: FactSources): readonly Fact[] {
  const stated = fields.flatMap((field) => ofField(text, field, context));
  const entries = timeline?.entries ?? [];
  const tagged = entries.filter(({ phaseSource }) => phaseSource !== "words");
  const worded = entries.filter(({ phaseSource }) => phaseSource === "words");
  const ofEntries = (list: typeof entries): readonly Fact[] =>
    list.flatMap(({ phase, time }) => (phase ? [{ phase, time, source: "timeline" as const }] : []));
  const facts = [...stated, ...ofEntries(tagged), ...ofEntries(worded), ...prose];
  return [
    ...facts.filter(({ time }) => time.precision !== "day"),
    ...facts.filter(({ time }) => time.precision === "day"),
  ];
}

function ofField(text: string, { name, valueSpan }: Field, context: MomentContext): readonly Fact[] {
  const phase = name && PHASE_OF_FIELD[name];
  if (!phase && !RANGES.has(name)) {
    return [];
  }
  const [reading] = timesIn(text, valueSpan);
  if (reading?.kind !== "timestamp") {
    return [];
  }
  const time = momentAlone(reading, context);
  if (reading.end?.clock && RANGES.has(name)) {
    const end = momentAlone(reading.end, context, time.date);
    return [
      { phase: "impact-start", time, source: "field" },
      { phase: "impact-end", time: end, source: "field" },
    ];
  }
  return phase ? [{ phase, time, source: "field" }] : [];
}
