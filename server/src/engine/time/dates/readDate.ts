import {
  CLOSING_BRACKET,
  COLON,
  COMMA,
  FIRST_EAST_ASIAN,
  OPENING_BRACKET,
  SPACE,
} from "../characters/characterCodes.ts";
import { codeAt, countDigits, isBlank, isDigit, isUpper, skipBlanks, wordEnd } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";
import type { WrittenDate } from "../reading.ts";
import { FULL_WEEKDAYS, WEEKDAYS } from "../weekdayNames.ts";
import { readEastAsianDate } from "./readEastAsianDate.ts";
import { readNumericDate } from "./readNumericDate.ts";
import { readWordDate } from "./readWordDate.ts";

type Weekday = NonNullable<WrittenDate["weekday"]>;

/**
 * The date that begins at exactly that offset, with the weekday before or after it; or a weekday alone, with no reading
 * of its day. `undefined` where none begins there. A numeric date without a year (`12-05`) is given too: whether it is one
 * only what follows can say.
 *
 * @example
 * readDate("Saturday, 1 July 2023", 0) // { form: "words", readings: [{ year: 2023, month: 7, day: 1 }], weekday: …, … }
 */
export function readDate(text: string, at: number): WrittenDate | undefined {
  const code = codeAt(text, at);
  if (isDigit(code)) {
    const date = readDay(text, at);
    return date && withWeekdayAfter(text, date);
  }
  const day = readWordDate(text, at);
  if (day !== undefined) {
    return withWeekdayAfter(text, day);
  }
  const weekday = readWeekday(text, at);
  return weekday && (withDateAfter(text, weekday) ?? weekdayAlone(weekday));
}

function readDay(text: string, at: number): WrittenDate | undefined {
  const end = at + countDigits(text, at);
  const next = codeAt(text, end);
  if (next === COLON) {
    return undefined;
  }
  if (next >= FIRST_EAST_ASIAN || (isBlank(next) && codeAt(text, skipBlanks(text, end)) >= FIRST_EAST_ASIAN)) {
    return readEastAsianDate(text, at);
  }
  return isDigit(codeAt(text, end + 1)) && !isBlank(next) ? readNumericDate(text, at) : readWordDate(text, at);
}

const mayBeWeekday = wordFilter(WEEKDAYS.keys());

/** Full names count in any case, short ones only with a capital. */
function readWeekday(text: string, at: number): Weekday | undefined {
  const end = wordEnd(text, at);
  if (end - at < 2 || end - at > 12 || (end - at < 5 && !isUpper(codeAt(text, at)))) {
    return undefined;
  }
  const value = mayBeWeekday(text, at) ? WEEKDAYS.get(text.slice(at, end).toLowerCase()) : undefined;
  if (value === undefined) {
    return undefined;
  }
  return { value, span: { start: at, end: text.startsWith("-feira", end) ? end + 6 : end } };
}

const BEFORE_DATE = /\.?[ \u00a0]{0,4},?[ \u00a0]{0,4}(?:the |der |den |dem |le |el |,)?/y;

function withDateAfter(text: string, weekday: Weekday): WrittenDate | undefined {
  BEFORE_DATE.lastIndex = weekday.span.end;
  BEFORE_DATE.test(text);
  const at = Math.max(BEFORE_DATE.lastIndex, weekday.span.end);
  const date = isDigit(codeAt(text, at)) ? readDay(text, at) : readWordDate(text, at);
  if (date === undefined || isYearless(date)) {
    return undefined;
  }
  return { ...date, span: { start: weekday.span.start, end: date.span.end }, weekday };
}

function weekdayAlone(weekday: Weekday): WrittenDate {
  return { span: weekday.span, form: "weekday", readings: [], weekday, pattern: undefined, fault: undefined };
}

/** `1 July 2023 (Saturday)`, `2023-07-01, Sat`. */
function withWeekdayAfter(text: string, date: WrittenDate): WrittenDate {
  const { end } = date.span;
  const mark = codeAt(text, end);
  if (date.weekday !== undefined || (mark !== SPACE && mark !== COMMA && mark !== OPENING_BRACKET)) {
    return date;
  }
  let at = skipBlanks(text, mark === COMMA ? end + 1 : end);
  const bracket = codeAt(text, at) === OPENING_BRACKET;
  at += bracket ? 1 : 0;
  if (!isUpper(codeAt(text, at))) {
    return date;
  }
  const weekday = readWeekday(text, at);
  if (
    weekday === undefined ||
    !(bracket ? codeAt(text, weekday.span.end) === CLOSING_BRACKET : endsWeekday(text, weekday))
  ) {
    return date;
  }
  return { ...date, span: { start: date.span.start, end: weekday.span.end + (bracket ? 1 : 0) }, weekday };
}

const END = /\.?(?:$|[,:;)\]|*_-]|[ \u00a0]{1,4}(?:[\d–—-]|at\b))/my;

/** `5 May Sun Microsystems` names no weekday: a short one must be followed by a mark or a clock time. */
function endsWeekday(text: string, weekday: Weekday): boolean {
  END.lastIndex = weekday.span.end;
  return isFullWeekday(text, weekday) || END.test(text);
}

/** Whether the weekday's name is written out, so that it can stand alone as the time of an entry. */
export function isFullWeekday(text: string, { span }: Weekday): boolean {
  return FULL_WEEKDAYS.has(text.slice(span.start, span.end).toLowerCase().replace("-feira", ""));
}

/** Whether it is two numbers, which only a clock time beside them makes a date: `12-05`, `12/05`. */
export function isYearless(date: WrittenDate): boolean {
  return date.form === "numeric" && date.readings[0]?.year === undefined;
}
