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
  const facts: Fact[] = [];
  for (const fieldTime of fieldTimes) {
    pushField(facts, fieldTime);
  }
  const entries = timeline?.entries ?? [];
  for (const isWorded of [false, true]) {
    for (const { phase, phaseSource, time } of entries) {
      if (phase && (phaseSource === "words") === isWorded) {
        facts.push({ phase, time, source: "timeline" });
      }
    }
  }
  facts.push(...prose);
  const isOfDay = ({ time }: Fact) => time.precision === "day";
  return facts.some(isOfDay) ? [...facts.filter((fact) => !isOfDay(fact)), ...facts.filter(isOfDay)] : facts;
}

function pushField(facts: Fact[], { field: { name }, time, end }: FieldTime): void {
  if (RANGES.has(name) && end?.minuteOfDay !== undefined) {
    facts.push({ phase: "impact-start", time, source: "field" }, { phase: "impact-end", time: end, source: "field" });
    return;
  }
  const phase = name && PHASE_OF_FIELD[name];
  if (phase) {
    facts.push({ phase, time, source: "field" });
  }
}
