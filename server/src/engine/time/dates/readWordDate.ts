import { isRealDate } from "../calendar.ts";
import {
  CASE_BIT,
  COLON,
  COMMA,
  DOT,
  PERCENT,
  SLASH,
  SMALL_D,
  SMALL_H,
  SMALL_O,
} from "../characters/characterCodes.ts";
import {
  codeAt,
  countDigits,
  isBlank,
  isDash,
  isDigit,
  isLetter,
  isUpper,
  numberAt,
  skipBlanks,
  wordEnd,
} from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";
import type { TimeFault, WrittenDate } from "../reading.ts";
import { ENGLISH_MONTHS, MONTHS, WORDLIKE_MONTHS } from "./monthNames.ts";
import { readOrdinal, type WrittenOrdinal } from "./readOrdinal.ts";

interface Named {
  readonly month: number;
  readonly end: number;
  /** A plain word in lower case, which only a year can make a month. */
  readonly isWordlike: boolean;
}

interface Year {
  readonly year: number;
  readonly end: number;
}

/**
 * The date with the month in words that begins at exactly that offset: `29 April 2025`, `Mar 5, 2023`, `27th of January`,
 * `Feb-08-2021`, `2023 Nov 6`, `10 de julio de 2024`. `undefined` where none begins there.
 */
export function readWordDate(text: string, at: number): WrittenDate | undefined {
  if (!isDigit(codeAt(text, at))) {
    return readMonthFirst(text, at);
  }
  return countDigits(text, at) === 4 ? readYearFirst(text, at) : readDayFirst(text, at);
}

/** `Mar 5, 2023`, `April 29th`, `Feb-08-2021`. */
function readMonthFirst(text: string, at: number): WrittenDate | undefined {
  const month = readMonth(text, at, ENGLISH_MONTHS);
  if (month === undefined) {
    return undefined;
  }
  const dayAt = skipJoint(text, month.end);
  const day = readOrdinal(text, dayAt);
  if (day === undefined || !endsDay(text, day.end)) {
    return undefined;
  }
  // `January23, 2021` has lost its space; `Jan23` may be a name.
  const isGlued = dayAt === month.end;
  const year = readYear(text, day.end, !isGlued && !isBlank(codeAt(text, dayAt - 1)));
  if ((month.isWordlike || isGlued) && year === undefined) {
    return undefined;
  }
  return wordDate(at, { month: month.month, day, year, end: year?.end ?? day.end });
}

/** `29 April 2025`, `27th of January`, `08-Feb-2021`, `10. Juli 2024`, `10 de julho de 2024`. */
function readDayFirst(text: string, at: number): WrittenDate | undefined {
  const day = readOrdinal(text, at);
  if (day === undefined) {
    return undefined;
  }
  const joint = skipJoint(text, day.end);
  const monthAt = skipOf(text, joint);
  const month = monthAt > day.end || isLetter(codeAt(text, monthAt)) ? readMonth(text, monthAt, MONTHS) : undefined;
  if (month === undefined) {
    return undefined;
  }
  const year = readYear(text, month.end, joint > day.end && !isBlank(codeAt(text, joint - 1)));
  // `5. May the …` is a numbered item, `2. Set …` too.
  const isNumbered = codeAt(text, day.end) === DOT && WORDLIKE_MONTHS.has(text.slice(monthAt, month.end).toLowerCase());
  if ((month.isWordlike || isNumbered) && year === undefined) {
    return undefined;
  }
  return wordDate(at, { month: month.month, day, year, end: year?.end ?? month.end });
}

/** `2023 Nov 6`, `2023-Nov-06`. */
function readYearFirst(text: string, at: number): WrittenDate | undefined {
  const year = numberAt(text, at, 4);
  const month = readMonth(text, skipJoint(text, at + 4), ENGLISH_MONTHS);
  const day = month && readOrdinal(text, skipJoint(text, month.end));
  if (month === undefined || day === undefined || year < 1900 || year > 2199 || !endsDay(text, day.end)) {
    return undefined;
  }
  return wordDate(at, { month: month.month, day, year: { year, end: at + 4 }, end: day.end });
}

const mayBeMonth = wordFilter(MONTHS.keys());

function readMonth(text: string, at: number, names: ReadonlyMap<string, number>): Named | undefined {
  const end = wordEnd(text, at);
  if (end - at < 3 || end - at > 12) {
    return undefined;
  }
  if (!mayBeMonth(text, at)) {
    return undefined;
  }
  const word = text.slice(at, end).toLowerCase();
  const month = names.get(word);
  if (month === undefined) {
    return undefined;
  }
  const isWordlike = WORDLIKE_MONTHS.has(word) && !(isUpper(codeAt(text, at)) && ENGLISH_MONTHS.has(word));
  return { month, end: codeAt(text, end) === DOT ? end + 1 : end, isWordlike };
}

/** Blanks, a dash, a slash or a dot between day and month. */
function skipJoint(text: string, at: number): number {
  const code = codeAt(text, at);
  if (isDash(code) || code === SLASH) {
    return at + 1;
  }
  return skipBlanks(text, code === DOT ? at + 1 : at);
}

const OF = /(?:of|de|di|del)[ \u00a0]{1,4}/y;

function skipOf(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code !== SMALL_O && code !== SMALL_D) {
    return at;
  }
  OF.lastIndex = at;
  return OF.test(text) ? OF.lastIndex : at;
}

/** The day must not run on: `Mar 5th` ends, `May 5.2`, `May 12:30` and `May 5%` are other things. */
function endsDay(text: string, end: number): boolean {
  const code = codeAt(text, end);
  const next = codeAt(text, end + 1);
  return !((code === DOT || code === COLON || code === COMMA) && isDigit(next)) && code !== PERCENT && !isLetter(code);
}

/**
 * The year after day and month: ` 2023`, `, 2023`, ` de 2023`, `-2023`, ` '23`. Two digits alone are one only where dashes
 * or slashes join the parts: `08-Feb-21`, but not `January 14-19`.
 */
function readYear(text: string, at: number, isJoined: boolean): Year | undefined {
  const code = codeAt(text, at);
  if (isDash(code) || code === SLASH) {
    return readFullYear(text, at + 1) ?? (isJoined ? readShortYear(text, at + 1) : undefined);
  }
  let start = skipBlanks(text, at);
  if (codeAt(text, start) === COMMA) {
    start = skipBlanks(text, start + 1);
  }
  if (start === at) {
    return undefined;
  }
  const mark = text.charAt(start);
  return mark === "'" || mark === "’" ? readShortYear(text, start + 1) : readFullYear(text, skipOf(text, start));
}

/** `Feb 9 1924 UTC` is 19:24; no report is from 1924. */
function isClock(text: string, year: number, end: number): boolean {
  return year < 1960 && year > 1 && /^[ \u00a0]{1,2}(?:UTC|GMT|Z)\b/.test(text.slice(end, end + 6));
}

/** Four digits that no clock goes on from: `Nov 6 2015:30` is none, `08/Feb/2021:06:17:19` is. */
function readFullYear(text: string, at: number): Year | undefined {
  if (countDigits(text, at) !== 4) {
    return undefined;
  }
  const year = numberAt(text, at, 4);
  const end = at + 4;
  const next = codeAt(text, end);
  const goesOn = (next === COLON || next === DOT || (next | CASE_BIT) === SMALL_H) && isDigit(codeAt(text, end + 1));
  const isClockAfter = goesOn && codeAt(text, end + 3) === COLON;
  const isYear = (year >= 1900 && year < 2200) || year === 1;
  return isYear && (!goesOn || isClockAfter) && !isClock(text, year, end) ? { year, end } : undefined;
}

function readShortYear(text: string, at: number): Year | undefined {
  const next = codeAt(text, at + 2);
  const goesOn = next === COLON || next === DOT || isDash(next);
  return countDigits(text, at) === 2 && !(goesOn && isDigit(codeAt(text, at + 3)))
    ? { year: 2000 + numberAt(text, at, 2), end: at + 2 }
    : undefined;
}

interface WordDateParts {
  readonly month: number;
  readonly day: WrittenOrdinal;
  readonly year: Year | undefined;
  readonly end: number;
}

function wordDate(start: number, { month, day, year, end }: WordDateParts): WrittenDate {
  const span = { start, end };
  const written = { year: year?.year, month, day: day.value };
  const fault: TimeFault | undefined = isRealDate(written) ? day.fault : { kind: "no-such-day", span };
  return { span, form: "words", readings: [written], weekday: undefined, pattern: undefined, fault };
}
