import {
  CAPITAL_T,
  CASE_BIT,
  COMMA,
  DOT,
  HYPHEN,
  NO_BREAK_SPACE,
  PLUS,
  SLASH,
  SMALL_E,
  SPACE,
} from "../characters/characterCodes.ts";
import { codeAt, isUpper, isWordCharacter, wordEnd, wordStart } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";
import { ENGLISH_MONTHS } from "../dates/monthNames.ts";
import { WEEKDAYS } from "../weekdayNames.ts";
import { hedgeBefore } from "./hedges.ts";

/**
 * Where the time that holds the digit at `at` begins: before the digit where a hedge, the name of a month or of a weekday,
 * or `T+` stands there; never before `done`.
 *
 * @example
 * startOfTime("on Sat, May 5", 12, 0) // 3
 */
export function startOfTime(text: string, at: number, done: number): number {
  const before = codeAt(text, at - 1);
  if ((before === PLUS || before === HYPHEN) && codeAt(text, at - 2) === CAPITAL_T) {
    return at - 2 >= done ? at - 2 : at;
  }
  const start = hedgeBefore(text, isJoint(before) ? weekdayBefore(text, monthBefore(text, at)) : at);
  return start < done ? at : start;
}

const isMonth = wordFilter(ENGLISH_MONTHS.keys());
const isWeekday = wordFilter(WEEKDAYS.keys());
const THE = /\bthe $/i;

/** Whether the name of a month or of a weekday stands right before the offset. */
export function followsName(text: string, at: number): boolean {
  const start = wordBefore(text, at, at);
  return (
    start < at &&
    ((isMonth(text, start) && isNamed(text, start, ENGLISH_MONTHS)) ||
      (isWeekday(text, start) && isNamed(text, start, WEEKDAYS)))
  );
}

/** The start of the English name of a month that stands right before `at`; `at` itself where there is none. */
function monthBefore(text: string, at: number): number {
  const start = wordBefore(text, at, at);
  return start < at && isMonth(text, start) && isNamed(text, start, ENGLISH_MONTHS) ? start : at;
}

function weekdayBefore(text: string, at: number): number {
  const start = wordBefore(text, at, endsInThe(text, at) ? at - 4 : at);
  return start < at && isWeekday(text, start) && isNamed(text, start, WEEKDAYS) ? start : at;
}

/** `Friday the 13th`. */
function endsInThe(text: string, at: number): boolean {
  return (codeAt(text, at - 2) | CASE_BIT) === SMALL_E && THE.test(text.slice(Math.max(0, at - 5), at));
}

function isNamed(text: string, start: number, names: ReadonlyMap<string, number>): boolean {
  const end = wordEnd(text, start);
  const isWritten = isUpper(codeAt(text, start)) || end - start > 4;
  return isWritten && names.has(text.slice(start, end).toLowerCase());
}

/** The start of the word that stands before `from`, no more than marks of a date between them; `at` where none does. */
function wordBefore(text: string, at: number, from: number): number {
  let end = from;
  while (at - end < 7 && end > 0 && isJoint(codeAt(text, end - 1))) {
    end--;
  }
  const start = wordStart(text, end);
  const isName = end < at && end - start >= 2 && end - start <= 12;
  return isName && !isWordCharacter(codeAt(text, start - 1)) ? start : at;
}

/** What may stand between the parts of a date. */
function isJoint(code: number): boolean {
  return (
    code === SPACE || code === COMMA || code === DOT || code === HYPHEN || code === SLASH || code === NO_BREAK_SPACE
  );
}
