import type { Span } from "../../text/span.ts";
import {
  CAPITAL_P,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  EURO,
  HASH,
  HYPHEN,
  NO_BREAK_SPACE,
  ONE_HALF,
  POUND,
  SLASH,
  SPACE,
} from "../characters/characterCodes.ts";
import { codeAt, isDigit, isLetter, isWordCharacter, wordEnd, wordStart } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";
import { isSureDuration } from "./durationEvidence.ts";
import { DURATION_UNITS, HEDGE_AT_END, LAST_WORDS_OF_HEDGES, NUMBER_WORDS } from "./durationUnits.ts";
import { readDuration, type WrittenDuration } from "./readDuration.ts";

const NUMBER_AT_END =
  /(?<![\p{L}\p{N}-])(?:(?:a |three )?quarters? of an|half an?|eine halbe|(?:\p{L}+ (?:to|or) )?(?:\p{L}+[ -]and[ -]a[ -]half|\p{L}+(?:-five)?))[ \u00a0-]$/iu;

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
    const isNumber = isDigit(code) || code === ONE_HALF || code === CAPITAL_P;
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

/** A number in digits, the P of ISO 8601, or the separator before a unit that may have its number in words: ` hours`, `-day`. */
const CANDIDATE =
  /[\d½]|P(?=T?\d{1,5}[WDHMS])|[ \u00a0-](?=[hH](?:our|eure|ora|rs?\b)|[mM]in|[sS](?:ec|eg|em|tund)|[dD](?:ay|ia|ía)|[wW](?:eek|oche)|[jJ]our|[tT]age?)/g;

function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  return CANDIDATE.test(text) ? CANDIDATE.lastIndex - 1 : -1;
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
    if (codeAt(text, AND.lastIndex) !== SPACE || !AND.test(text)) {
      return undefined;
    }
  }
  const start = startOf(text, at);
  const duration = start < at && start >= done ? readDuration(text, start) : plain;
  return duration !== undefined && duration.span.end > at && isSureDuration(text, at, duration) ? duration : undefined;
}

/** The length whose unit begins at `unit` and whose number is in words before it, no earlier than `done`. */
function readWorded(text: string, unit: number, done: number): WrittenDuration | undefined {
  const end = wordEnd(text, unit);
  if (
    end - unit < 3 ||
    !endsNumber(text, lastWord(text, unit)) ||
    !DURATION_UNITS.has(text.slice(unit, end).toLowerCase())
  ) {
    return undefined;
  }
  const from = Math.max(done, unit - 40);
  const before = NUMBER_AT_END.exec(text.slice(from, unit));
  if (before === null) {
    return undefined;
  }
  const start = from + before.index;
  const duration = readDuration(text, Math.max(done, startOf(text, start))) ?? readDuration(text, lastWord(text, unit));
  return duration !== undefined && duration.span.end >= end && !isRate(text, duration) ? duration : undefined;
}

/** Most words before a unit are no number: `the next day`, `business hours`. */
const endsNumber = wordFilter([...NUMBER_WORDS.keys()].map(lastWordOf));

function lastWordOf(words: string): string {
  return /\p{L}+(?=-?$)/u.exec(words)?.[0] ?? words;
}

const ARTICLE = /^an? (?:minute|hour|day|week)$/i;
const LEADS =
  /(?:for|lasted|lasting|lasts|took|takes|within|after|than|of|in|another|was|is|be|to|and|only|just|full) $/i;

/** `10 minutes a day`, `twice an hour`: without a hedge, `a` before the unit counts only after a word of duration. */
function isRate(text: string, { span, hedge }: WrittenDuration): boolean {
  return (
    hedge === undefined &&
    ARTICLE.test(text.slice(span.start, span.end)) &&
    !LEADS.test(text.slice(Math.max(0, span.start - 9), span.start))
  );
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

/** What a hedge in a sign ends in, and what may stand between a hedge and its length. */
const HEDGE_SIGNS = "~<>=≈≥≤約约大";
const endsHedge = wordFilter(LAST_WORDS_OF_HEDGES);

/** Where the hedge before the number begins. Most words before a length are none, and the last of them shows it. */
function startOf(text: string, at: number): number {
  let end = at;
  while (at - end < 4 && (codeAt(text, end - 1) === SPACE || codeAt(text, end - 1) === NO_BREAK_SPACE)) {
    end--;
  }
  const word = codeAt(text, end - 1) === DOT ? end - 1 : end;
  const isSign = HEDGE_SIGNS.includes(text.charAt(end - 1) || " ");
  const isWord = end < at && isLetter(codeAt(text, word - 1)) && endsHedge(text, wordStart(text, word));
  if (!isSign && !isWord) {
    return at;
  }
  const match = HEDGE_AT_END.exec(text.slice(Math.max(0, at - 32), at));
  return match === null ? at : at - match[0].length;
}
