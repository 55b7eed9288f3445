import type { Span } from "../text/span.ts";
import {
  ALMOST_EQUAL,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  EURO,
  FIRST_EAST_ASIAN,
  FIRST_IDEOGRAPH,
  GREATER,
  HASH,
  HYPHEN,
  LESS,
  ONE_HALF,
  PLUS,
  POUND,
  SIGN_OF_DAY,
  SLASH,
  SMALL_I,
  TILDE,
} from "./characterCodes.ts";
import { codeAt, isBlank, isDigit, isLetter, isWordCharacter, wordEnd, wordStart } from "./characters.ts";
import { DURATION_UNITS, type DurationHedge, HEDGE_AT_END, HEDGES_AFTER, HEDGES_BEFORE } from "./durationUnits.ts";
import { grainOf, type Length, readLength, readNumber } from "./readLength.ts";

/** A length of time as written. */
export interface WrittenDuration {
  /** The length without its hedge. */
  readonly span: Span;
  /** The hedge before or after it: `about`, `~`, `or so`. */
  readonly hedgeSpan?: Span;
  /** The length, or the upper end of a range. */
  readonly minutes: number;
  /** The lower end of a range: `8.5-11 hours`. */
  readonly minMinutes?: number;
  /**
   * How finely it is written, in minutes: hours alone 60, days 1440, seconds 1/60; minutes by the largest of 30, 15, 10
   * and 5 that divides them, else 1.
   */
  readonly grainMinutes: number;
  /** about: ~, around, nearly; over: more than, at least; under: less than, up to. */
  readonly hedge?: DurationHedge;
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
  BETWEEN.lastIndex = hedged.end;
  const isBetween = BETWEEN.test(text);
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
    ...(hedgeSpan && { hedgeSpan }),
    minutes: round(read.minutes),
    ...(read.minMinutes !== undefined && { minMinutes: round(read.minMinutes) }),
    grainMinutes: read.grain,
    ...(hedge && { hedge }),
  };
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
  TO.lastIndex = firstEnd;
  const match = TO.exec(text);
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

const NUMBER_AT_END =
  /(?<![\p{L}\p{N}-])(?:(?:a |three )?quarters? of an|half an?|eine halbe|(?:\p{L}+ (?:to|or) )?(?:\p{L}+ and a half|\p{L}+(?:-five)?))[ \u00a0-]$/iu;

/**
 * All lengths of time in running text, or in the part `within` of it, in order. A letter alone counts only where it can be
 * no other unit (`5m users`).
 *
 * @example
 * findDurations("It lasted about 45 minutes, not two and a half hours.") // 45 minutes (about), 150 minutes
 */
export function findDurations(whole: string, within?: Span): WrittenDuration[] {
  const text = within === undefined ? whole : whole.slice(0, within.end);
  const found: WrittenDuration[] = [];
  let done = within?.start ?? 0;
  for (let at = nextCandidate(text, done); at >= 0; ) {
    const code = codeAt(text, at);
    const isNumber = isDigit(code) || code === ONE_HALF;
    const duration = isNumber ? readWithHedge(text, at, done) : readWorded(text, at + 1, done);
    let next = isNumber ? skipNumber(text, at) : at + 2;
    if (duration !== undefined) {
      found.push(duration);
      done = duration.span.end;
      next = done;
    }
    at = nextCandidate(text, next);
  }
  return found;
}

/** A number in digits, or the separator before a unit that may have its number in words: ` hours`, `-day`. */
const CANDIDATE =
  /[\d½]|[ \u00a0-](?:[hH](?:our|eure|ora|rs?\b)|[mM]in|[sS](?:ec|eg|em|tund)|[dD](?:ay|ia|ía)|[wW](?:eek|oche)|[jJ]our|[tT]age?)/g;

function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  const match = CANDIDATE.exec(text);
  return match === null ? -1 : match.index;
}

const AND = / (?:and|und|et|y|e) /y;

/** The length at the digits with the hedge before it; most digits begin no length, so the hedge is looked for last. */
function readWithHedge(text: string, at: number, done: number): WrittenDuration | undefined {
  if (!beginsNumber(text, at)) {
    return undefined;
  }
  const plain = readDuration(text, at);
  if (plain === undefined) {
    AND.lastIndex = skipNumber(text, at);
    if (!AND.test(text)) {
      return undefined;
    }
  }
  const start = startOf(text, at);
  const duration = start < at && start >= done ? readDuration(text, start) : plain;
  return duration !== undefined && duration.span.end > at && isSure(text, at, duration) ? duration : undefined;
}

/** The length whose unit begins at `unit` and whose number is in words before it, no earlier than `done`. */
function readWorded(text: string, unit: number, done: number): WrittenDuration | undefined {
  const end = wordEnd(text, unit);
  if (end - unit < 3 || !DURATION_UNITS.has(text.slice(unit, end).toLowerCase())) {
    return undefined;
  }
  const from = Math.max(done, unit - 40);
  const before = NUMBER_AT_END.exec(text.slice(from, unit));
  if (before === null) {
    return undefined;
  }
  const start = from + before.index;
  const duration = readDuration(text, Math.max(done, startOf(text, start))) ?? readDuration(text, lastWord(text, unit));
  return duration !== undefined && duration.span.end >= end ? duration : undefined;
}

function lastWord(text: string, unit: number): number {
  return wordStart(text, unit - 1);
}

function skipNumber(text: string, from: number): number {
  let at = from + 1;
  while (isDigit(codeAt(text, at)) || (isNumberMark(codeAt(text, at)) && isDigit(codeAt(text, at + 1)))) {
    at++;
  }
  return at;
}

function isNumberMark(code: number): boolean {
  return code === DOT || code === COMMA || code === COLON;
}

function beginsNumber(text: string, at: number): boolean {
  const before = codeAt(text, at - 1);
  if (isWordCharacter(before) || before === DOLLAR || before === EURO || before === POUND || before === HASH) {
    return false;
  }
  return !((isNumberMark(before) || before === HYPHEN || before === SLASH) && isWordCharacter(codeAt(text, at - 2)));
}

/** Where the hedge before the number begins. */
function startOf(text: string, at: number): number {
  const before = codeAt(text, at - 1);
  if (
    !isBlank(before) &&
    before !== TILDE &&
    before !== LESS &&
    before !== GREATER &&
    before < FIRST_EAST_ASIAN &&
    before !== ALMOST_EQUAL
  ) {
    return at;
  }
  const match = HEDGE_AT_END.exec(text.slice(Math.max(0, at - 32), at));
  return match === null ? at : at - match[0].length;
}

const LONE_LETTER = /^\d+(?:[.,]\d+)?[ \u00a0]?([smhdw])$/;
const CONTINUES =
  /[ \u00a0]?(?:[.,;:!?)\]|*<]|$)|[ \u00a0](?:of|after|later|before|and|to|until|for|in|on|at|from|the|ago|down|downtime|outage|delay|timeout|between|since|was|is)\b/my;

/** `5m users`, `10 m`, `1990s` are no lengths; nor is `14h30`, which is a time of day. */
function isSure(text: string, at: number, { span, minutes }: WrittenDuration): boolean {
  const words = text.slice(at, span.end);
  if (isRateOrClock(text, at, span.end)) {
    return false;
  }
  const letter = LONE_LETTER.exec(words)?.[1];
  if (letter !== undefined) {
    if (letter === "s" && /^[45]\d\ds$/.test(words)) {
      return false;
    }
    CONTINUES.lastIndex = span.end;
    return letter === "h" || (words.length < 5 && !isBlank(words.charCodeAt(words.length - 2)) && CONTINUES.test(text));
  }
  if (/^\d\dh\d\d$/.test(words)) {
    return minutes >= 1440;
  }
  return !/^\d\d:/.test(words) || isLetter(words.charCodeAt(words.length - 1));
}

const CLOCK_MARK = /[ \u00a0]?(?:[AaPp]\.?[Mm]\b|Z\b|UTC|GMT|[A-Z]{1,3}T\b)/y;
const HOUR_FORMAT = /[ \u00a0-]?(?:clock|format|notation|time\b|表記)/iy;
const DAYS_ON = /[ \u00a0]?(?:\d|間|间|连续|連続|後|前|以|超|ほど|程)/y;

/** `4 min/hour`, `5:13:57 UTC`, `24-hour clock`, the day of `4月20日`, the minutes of `20時5分`. */
function isRateOrClock(text: string, at: number, end: number): boolean {
  const before = codeAt(text, at - 1);
  if (
    (codeAt(text, end) === SLASH && isLetter(codeAt(text, end + 1))) ||
    (before >= FIRST_IDEOGRAPH && "年月時时点".includes(text.charAt(at - 1)))
  ) {
    return true;
  }
  const last = codeAt(text, end - 1);
  if (last === SIGN_OF_DAY) {
    DAYS_ON.lastIndex = end;
    return !DAYS_ON.test(text);
  }
  if (isDigit(last)) {
    CLOCK_MARK.lastIndex = end;
    return CLOCK_MARK.test(text);
  }
  HOUR_FORMAT.lastIndex = end;
  return /^(?:12|24)/.test(text.slice(at, at + 2)) && HOUR_FORMAT.test(text);
}
