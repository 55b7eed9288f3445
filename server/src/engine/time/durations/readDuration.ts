import type { Span } from "../../text/span.ts";
import { FIRST_EAST_ASIAN, HYPHEN, PLUS, SMALL_I, TILDE } from "../characters/characterCodes.ts";
import { codeAt, isBlank, isDash, isDigit, isLetter } from "../characters/characters.ts";
import { type DurationHedge, HEDGES_AFTER, HEDGES_BEFORE } from "./durationUnits.ts";
import { grainOf, type Length } from "./length.ts";
import { readLength, readNumber } from "./readLength.ts";

/** A length of time as written. */
export interface WrittenDuration {
  /** The length without its hedge. */
  readonly span: Span;
  /** The hedge before or after it: `about`, `~`, `or so`. */
  readonly hedgeSpan: Span | undefined;
  /** The length, or the upper end of a range. */
  readonly minutes: number;
  /** The lower end of a range: `8.5-11 hours`. */
  readonly minMinutes: number | undefined;
  /**
   * How finely it is written, in minutes: hours alone 60, days 1440, seconds 1/60; minutes by the largest of 30, 15, 10
   * and 5 that divides them, else 1.
   */
  readonly grainMinutes: number;
  /** about: ~, around, nearly; over: more than, at least; under: less than, up to. */
  readonly hedge: DurationHedge | undefined;
}

/** Between the two ends: 1 is a word that needs `between` before both, 2 one that needs a bare number before it. */
const TO =
  /[ \u00a0]?(?:-|–|—|~|〜|～|から)[ \u00a0]?|[ \u00a0](?:to|bis|à|a|até|(and|und|et|y|e)|(or))[ \u00a0](?:about |around )?/iy;
const BETWEEN = /(?:between|zwischen|entre)[ \u00a0]{1,4}/iy;

/**
 * The length of time that begins at exactly that offset, with the hedge before and after it. `undefined` where none
 * begins there.
 *
 * @example
 * readDuration("1h30m", 0)             // { minutes: 90, grainMinutes: 30, … }
 * readDuration("about 2-3 hours", 0)   // { minMinutes: 120, minutes: 180, grainMinutes: 60, hedge: "about", … }
 */
export function readDuration(text: string, at: number): WrittenDuration | undefined {
  const hedged = skipHedge(text, at);
  const isBetween = isLetter(codeAt(text, hedged.end)) && beginsBetween(text, hedged.end);
  const begin = isBetween ? BETWEEN.lastIndex : hedged.end;
  const read = readRange(text, begin, isBetween);
  if (read === undefined) {
    return undefined;
  }
  const after = hedgeAfter(text, read.end);
  const isAtLeast = text.slice(hedged.end, read.end).includes("+");
  const hedge = hedged.hedge ?? (isAtLeast ? "over" : after?.hedge);
  const hedgeSpan = hedged.hedge ? { start: at, end: hedged.end } : after && { start: read.end, end: after.end };
  return {
    span: { start: hedged.end, end: read.end },
    hedgeSpan,
    minutes: round(read.minutes),
    minMinutes: read.minMinutes === undefined ? undefined : round(read.minMinutes),
    grainMinutes: read.grain,
    hedge,
  };
}

function beginsBetween(text: string, at: number): boolean {
  BETWEEN.lastIndex = at;
  return BETWEEN.test(text);
}

interface LengthRange extends Length {
  readonly minMinutes?: number;
}

function readRange(text: string, at: number, isBetween: boolean): LengthRange | undefined {
  const first = readLength(text, at);
  const bare = first === undefined ? readNumber(text, at) : undefined;
  const firstEnd = first?.end ?? bare?.end;
  if (firstEnd === undefined) {
    return undefined;
  }
  const match = mayGoOn(codeAt(text, firstEnd)) ? toAt(text, firstEnd) : null;
  if (match === null || (match[1] !== undefined && !isBetween) || (match[2] !== undefined && bare === undefined)) {
    return first;
  }
  const second = readLength(text, firstEnd + match[0].length);
  const low = first?.minutes ?? (bare && second && bare.value * second.unit);
  if (second === undefined || low === undefined || low >= second.minutes) {
    return first;
  }
  const lowGrain = first?.grain ?? grainOf({ value: bare?.value ?? 0, unit: second.unit });
  return { ...second, minMinutes: low, grain: Math.min(lowGrain, second.grain) };
}

/** Whether another end of the range may follow: after a blank, a dash, a wave or a sign of East Asia. */
function mayGoOn(code: number): boolean {
  return code === TILDE || isBlank(code) || isDash(code) || code >= FIRST_EAST_ASIAN;
}

function toAt(text: string, at: number): RegExpExecArray | null {
  TO.lastIndex = at;
  return TO.exec(text);
}

function skipHedge(text: string, at: number): { end: number; hedge?: DurationHedge } {
  const code = codeAt(text, at);
  if (isDigit(code)) {
    return { end: at };
  }
  for (const [hedge, pattern] of HEDGES_BEFORE) {
    pattern.lastIndex = at;
    if (pattern.test(text)) {
      return { end: pattern.lastIndex, hedge };
    }
  }
  return { end: at };
}

function hedgeAfter(text: string, at: number): { end: number; hedge: DurationHedge } | undefined {
  const code = codeAt(text, at);
  if (code !== PLUS && code !== HYPHEN && code !== SMALL_I && !isBlank(code) && !(code >= FIRST_EAST_ASIAN)) {
    return undefined;
  }
  for (const [hedge, pattern] of HEDGES_AFTER) {
    pattern.lastIndex = at;
    if (pattern.test(text)) {
      return { end: pattern.lastIndex, hedge };
    }
  }
  return undefined;
}

function round(minutes: number): number {
  return Math.round(minutes * 3600) / 3600;
}
