import { type Say, sentence } from "../text/say.ts";

interface Day {
  /** Absent where it stands nearby, or is unknown. */
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
}

const LONG: readonly string[] = [
  sentence("{0} January"),
  sentence("{0} February"),
  sentence("{0} March"),
  sentence("{0} April"),
  sentence("{0} May"),
  sentence("{0} June"),
  sentence("{0} July"),
  sentence("{0} August"),
  sentence("{0} September"),
  sentence("{0} October"),
  sentence("{0} November"),
  sentence("{0} December"),
];

const BRIEF: readonly string[] = [
  sentence("{0} Jan"),
  sentence("{0} Feb"),
  sentence("{0} Mar"),
  sentence("{0} Apr"),
  sentence("{0} May"),
  sentence("{0} Jun"),
  sentence("{0} Jul"),
  sentence("{0} Aug"),
  sentence("{0} Sep"),
  sentence("{0} Oct"),
  sentence("{0} Nov"),
  sentence("{0} Dec"),
];

/**
 * The day for a sentence.
 *
 * @example
 * sayDate(say, { year: 2023, month: 7, day: 1 }) // "1 July 2023"
 */
export function sayDate(say: Say, { year, month, day }: Day): string {
  const words = say(LONG[month - 1] ?? `{0} ${month}`, day);
  return year === undefined ? words : say("{0} {1}", words, year);
}

/**
 * The day where there is little room and the year stands nearby.
 *
 * @example
 * sayDay(say, { month: 7, day: 1 }) // "1 Jul"
 */
export function sayDay(say: Say, { month, day }: Day): string {
  return say(BRIEF[month - 1] ?? `{0} ${month}`, day);
}
