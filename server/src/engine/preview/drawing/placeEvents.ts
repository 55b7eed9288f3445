import type { Analysis } from "../../analysis.ts";
import type { Fact, Incident, Moment, Phase } from "../../incident/model.ts";
import { slackOf } from "../../incident/slackOf.ts";
import type { Span } from "../../text/span.ts";
import { dayNumber } from "../../time/calendar.ts";
import { factWords } from "../factWords.ts";

/** What happened at one time, placed on a scale of minutes that all events of the incident share. */
export interface PlacedEvent {
  readonly at: number;
  /** Where it ends, if it is written as a range. */
  readonly until?: number;
  /** Minutes by which it may have been earlier or later. */
  readonly slack: number;
  readonly moment: Moment;
  readonly end?: Moment;
  readonly text: string;
  readonly phase?: Phase | undefined;
  readonly span: Span;
}

/**
 * `instant`: minutes since 1970 in UTC; `wall`: on the calendar as written; `clock`: since midnight of the first day;
 * `elapsed`: since a zero of which nobody tells the clock time.
 */
export type ScaleKind = "instant" | "wall" | "clock" | "elapsed";

export interface PlacedEvents {
  readonly kind: ScaleKind;
  /** From the earliest to the latest. */
  readonly events: readonly PlacedEvent[];
  /** How many entries have no place on the scale. */
  readonly unplaced: number;
}

interface Candidate {
  readonly moment: Moment;
  readonly end?: Moment | undefined;
  readonly text: string;
  readonly phase?: Phase | undefined;
  readonly span: Span;
}

/** The entries of the timeline, and the facts that stand elsewhere, on the scale on which most of them have a place. */
export function placeEvents(analysis: Analysis): PlacedEvents {
  const all = candidatesOf(analysis);
  // Among times of the clock a day alone says nothing about before and after.
  const timed = all.filter(({ moment }) => moment.minuteOfDay !== undefined || moment.elapsed !== undefined);
  const candidates = timed.length >= 2 ? timed : all;
  const kinds: readonly ScaleKind[] = [
    "instant",
    "wall",
    "clock",
    ...(hasOneZero(analysis) ? ["elapsed" as const] : []),
  ];
  const [kind] = kinds
    .map((each) => [each, candidates.filter(({ moment }) => placeOn(each, moment) !== undefined).length] as const)
    .reduce((best, next) => (next[1] > best[1] ? next : best));
  const events = candidates.flatMap((candidate) => {
    const at = placeOn(kind, candidate.moment);
    return at === undefined ? [] : [placed(kind, at, candidate)];
  });
  return { kind, events: events.sort((a, b) => a.at - b.at), unplaced: all.length - events.length };
}

/**
 * Minutes on the scale; `undefined` where the moment has no place on it, as `25:10` has on none. A day alone is placed at
 * its beginning.
 *
 * @example
 * placeOn("clock", momentAt("09:15")) // 555
 */
export function placeOn(
  kind: ScaleKind,
  { instant, date, minuteOfDay, dayOffset, elapsed }: Moment,
): number | undefined {
  if (minuteOfDay !== undefined && minuteOfDay > 1440) {
    return undefined;
  }
  switch (kind) {
    case "instant":
      return instant === undefined ? undefined : instant / 60_000;
    case "wall":
      return date && dayNumber(date) * 1440 + (minuteOfDay ?? 0);
    case "clock":
      return date || minuteOfDay === undefined ? undefined : (dayOffset ?? 0) * 1440 + minuteOfDay;
    case "elapsed":
      return minuteOfDay === undefined ? elapsed : undefined;
  }
}

/** Whether all distances count from one zero: a T means the same everywhere, a sign what its own list begins with. */
function hasOneZero({ incident: { timeline } }: Analysis): boolean {
  const counted = (timeline?.entries ?? []).filter(({ time }) => time.elapsed !== undefined);
  const isNamed = counted.every(({ time: { written } }) => written.kind === "relative" && written.from === "zero");
  return isNamed || counted.every(({ group }) => group === counted[0]?.group);
}

function placed(kind: ScaleKind, at: number, { moment, end, ...rest }: Candidate): PlacedEvent {
  const isDay = moment.precision === "day" && kind !== "elapsed";
  const until = isDay ? at + 1440 : end && placeOn(kind, end);
  const isRange = until !== undefined && until > at;
  return {
    ...rest,
    at,
    moment,
    slack: moment.precision === "day" ? 0 : slackOf(moment),
    ...(end === undefined ? {} : { end }),
    ...(isRange ? { until } : {}),
  };
}

function candidatesOf(analysis: Analysis): readonly Candidate[] {
  const { timeline, facts } = analysis.incident;
  const entries = (timeline?.entries ?? []).map(
    ({ time: moment, end, text, phase }): Candidate => ({ moment, end, text, phase, span: moment.span }),
  );
  const told = new Set(entries.map(({ moment }) => moment.span.start));
  const elsewhere = firstOfEachPhase(facts)
    .filter(({ time }) => !told.has(time.span.start))
    .map((fact): Candidate => {
      const { phase, time: moment } = fact;
      return { moment, phase, span: moment.span, text: factWords(fact, analysis) };
    });
  return [...entries, ...elsewhere];
}

/** The facts that count: the first of each phase. */
export function firstOfEachPhase(facts: Incident["facts"]): readonly Fact[] {
  const seen = new Set<Phase>();
  return facts.filter(({ phase }) => !seen.has(phase) && seen.add(phase));
}
