import type { Span } from "../text/span.ts";
import { isDigit, isLetter, isUpper, isWordCharacter, wordEnd, wordStart } from "./characters.ts";
import { CLOCK_WORDS } from "./clockWords.ts";
import { hedgeBefore } from "./hedges.ts";
import { ENGLISH_MONTHS } from "./monthNames.ts";
import { isSureInProse } from "./proseEvidence.ts";
import type { TimeReading } from "./reading.ts";
import { readTime } from "./readTime.ts";
import { WEEKDAYS } from "./weekdayNames.ts";

/**
 * All times that running text speaks of, or the part `within` of it, in order and without overlap. Only what can hardly be anything else: versions
 * (`14.2`), ratios (`3:1`), ports, addresses, lengths (`0:37:00`), money, ids and hashes are none; a weekday alone or a
 * dotted `14.35` without AM, PM or zone is none either.
 *
 * @example
 * findTimes("At 14:35 UTC version 14.2 failed.") // one timestamp, 14:35 UTC
 */
export function findTimes(whole: string, within?: Span): TimeReading[] {
  const text = within === undefined ? whole : whole.slice(0, within.end);
  const found: TimeReading[] = [];
  let done = within?.start ?? 0;
  for (let at = nextCandidate(text, done); at >= 0; ) {
    let reading: TimeReading | undefined;
    let next = at + 1;
    if (isDigit(text.charCodeAt(at))) {
      reading = isTouched(text, at) ? undefined : readAround(text, at, done);
      next = skipDigits(text, at);
    } else {
      reading = readClockWord(text, at, done);
    }
    if (reading !== undefined) {
      found.push(reading);
      done = reading.span.end;
      next = done;
    }
    at = nextCandidate(text, next);
  }
  return found;
}

/** A digit, or the first letters of noon, midnight, midi, minuit, Mittag, mezzanotte, medianoche, полдень, полночь. */
const CANDIDATE = /\d|[nN]oon|NOON|[mM]i(?:d|nu|tt)|M(?:IDN|IDD)|[mM]e(?:zz|di)|[пП]ол/g;

/** The offset of the next character that may be part of a time; -1 where there is none. */
function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  const match = CANDIDATE.exec(text);
  return match === null ? -1 : match.index;
}

/** The sure reading that holds the digit. */
function readAround(text: string, digit: number, done: number): TimeReading | undefined {
  const start = startOf(text, digit, done);
  const reading = readTime(text, start) ?? (start < digit ? readTime(text, digit) : undefined);
  return reading !== undefined && reading.span.end > digit && isSureInProse(text, reading) ? reading : undefined;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function readClockWord(text: string, at: number, done: number): TimeReading | undefined {
  const end = wordEnd(text, at);
  return end - at > 3 && !isLetter(text.charCodeAt(at - 1)) && CLOCK_WORDS.has(text.slice(at, end).toLowerCase())
    ? readTime(text, Math.max(done, hedgeBefore(text, at)))
    : undefined;
}

/** Whether the digit goes on with something before it: a word, a number, a path, an amount of money. */
function isTouched(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before >= 0x3000 || Number.isNaN(before)) {
    return false;
  }
  if (before === 0x54 || before === 0x2b || before === 0x2d) {
    return isTouchedByMark(text, at, before);
  }
  if (isWordCharacter(before)) {
    return !((before === 0x63 || before === 0x5f) && !isWordCharacter(text.charCodeAt(at - 2)));
  }
  const isMoney = before === 0x24 || before === 0x20ac || before === 0xa3 || before === 0x23 || before === 0x26;
  const isJoint =
    before === 0x2e || before === 0x3a || before === 0x2f || before === 0x2c || before === 0x3d || before === 0x5c;
  return isMoney || (isJoint && isJoined(text, at, before));
}

/** `T+12m` and `INC-2023`, `abc-14:35`. */
function isTouchedByMark(text: string, at: number, before: number): boolean {
  const isOwnSign = before !== 0x54 && text.charCodeAt(at - 2) === 0x54;
  return isWordCharacter(text.charCodeAt(isOwnSign ? at - 3 : at - 2));
}

const LABEL = /(?:^|[\s*([|>"])[A-Za-z]+$/;
const HEX = /^[\da-f]+$/i;

/** `10.0.0.1:80`, `fe80::10:30`, `a.ts:12:34`, `/2023/07/01/` go on; a label such as `Start:10:30` does not. */
function isJoined(text: string, at: number, mark: number): boolean {
  const code = text.charCodeAt(at - 2);
  if (mark === 0x3a) {
    const word = wordStart(text, at - 1);
    return !(
      (isLetter(code) &&
        LABEL.test(text.slice(Math.max(0, word - 1), at - 1)) &&
        !HEX.test(text.slice(word, at - 1))) ||
      code === 0x29 ||
      code === 0x2a ||
      code === 0x20
    );
  }
  return isWordCharacter(code) || code === 0x2f || code === 0x3a || code === 0x2e;
}

/** The reading begins before its first digit where a hedge, a month's or a weekday's name, or `T+` stands there. */
function startOf(text: string, at: number, done: number): number {
  let start = at;
  const before = text.charCodeAt(at - 1);
  if (before === 0x2b || before === 0x2d) {
    return text.charCodeAt(at - 2) === 0x54 && at - 2 >= done ? at - 2 : at;
  }
  if (before === 0x20 || before === 0x2c || before === 0x2e || before === 0x2f || before === 0xa0) {
    start = nameBefore(text, start, ENGLISH_MONTHS);
    start = nameBefore(text, start, WEEKDAYS);
  }
  start = hedgeBefore(text, start);
  return start < done ? at : start;
}

const THE = /\bthe $/i;

function nameBefore(text: string, at: number, names: ReadonlyMap<string, number>): number {
  let end = at;
  if (names === WEEKDAYS && THE.test(text.slice(Math.max(0, at - 5), at))) {
    end -= 4;
  }
  while (at - end < 7 && end > 0 && isJoint(text.charCodeAt(end - 1))) {
    end--;
  }
  const start = wordStart(text, end);
  if (end - start < 2 || end - start > 12 || end === at || isWordCharacter(text.charCodeAt(start - 1))) {
    return at;
  }
  const isName =
    (isUpper(text.charCodeAt(start)) || end - start > 4) && names.has(text.slice(start, end).toLowerCase());
  return isName ? start : at;
}

function isJoint(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x2e || code === 0x2d || code === 0x2f || code === 0xa0;
}
