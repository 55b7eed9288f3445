import type { FieldName } from "./fields.ts";
import type { Fact, FieldTime, Phase, Timeline } from "./model.ts";

/** Which instant of the incident a field names. */
export const PHASE_OF_FIELD: Readonly<Partial<Record<FieldName, Phase>>> = {
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
  readonly fieldTimes: readonly FieldTime[];
  readonly timeline: Timeline | undefined;
  /** What sentences tell, read with the timeline. */
  readonly prose: readonly Fact[];
}

/**
 * The key instants of the incident, the surest statement of each phase first: a field with a clock time, an entry of the
 * timeline by its tag or column, by its words, a sentence, and last what only names a day.
 */
export function readFacts({ fieldTimes, timeline, prose }: FactSources): readonly Fact[] {
  const stated = fieldTimes.flatMap(ofField);
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

function ofField({ field: { name }, time, end }: FieldTime): readonly Fact[] {
  if (RANGES.has(name) && end?.minuteOfDay !== undefined) {
    return [
      { phase: "impact-start", time, source: "field" },
      { phase: "impact-end", time: end, source: "field" },
    ];
  }
  const phase = name && PHASE_OF_FIELD[name];
  return phase ? [{ phase, time, source: "field" }] : [];
}
