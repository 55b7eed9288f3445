import {
  CAPITAL_T,
  CASE_BIT,
  COLON,
  COMMA,
  DOT,
  FIRST_EAST_ASIAN,
  HYPHEN,
  PLUS,
  QUESTION_MARK,
  SLASH,
  SMALL_A,
  SMALL_E,
  SMALL_H,
  SMALL_M,
  SMALL_O,
  SMALL_P,
  SMALL_T,
  SMALL_X,
  SMALL_Z,
  TILDE,
  UNDERSCORE,
} from "../characters/characterCodes.ts";
import { codeAt, countDigits, isBlank, isDash, isDigit, isLetter, skipBlanks } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";
import { MONTHS } from "../dates/monthNames.ts";
import { followsName } from "./startOfTime.ts";

/**
 * Whether the digits at the offset can be part of a time in running text: never where this is false. Most numbers are none,
 * and what stands right behind them, or the name of a month or a weekday before them, shows it without a reading.
 *
 * @example
 * mayHoldTime("14 of 20 nodes, since 14:05", 0)  // false
 * mayHoldTime("14 of 20 nodes, since 14:05", 22) // true
 */
export function mayHoldTime(text: string, at: number): boolean {
  const digits = countDigits(text, at);
  const end = at + digits;
  const code = codeAt(text, end);
  return (
    (isBlank(code) ? goesOnApart(text, skipBlanks(text, end)) : goesOnAtOnce(text, end)) ||
    digits === SECONDS ||
    digits === MILLISECONDS ||
    (digits <= 2 && followsName(text, at)) ||
    isFromZero(text, at)
  );
}

/** The digits of Unix times. */
const SECONDS = 10;
const MILLISECONDS = 13;

/** Words that follow the digits of a time: AM and PM, ordinal endings, marks of hours, months, the zone of `1435 UTC`, `12 to 13 May`. */
const isPartOfTime = wordFilter([
  ..."am pm st nd rd th er hrs uhr in at of de di del to and bis und noon midday midnight mittag mitternacht".split(
    " ",
  ),
  ..."utc gmt cet cest pst pdt mst mdt cst cdt est edt bst eet eest jst ist".split(" "),
  ...MONTHS.keys(),
]);

function goesOnApart(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return isLetter(code)
    ? goesOnInWords(text, at)
    : code >= FIRST_EAST_ASIAN || (isDash(code) && isDigit(codeAt(text, skipBlanks(text, at + 1))));
}

function goesOnAtOnce(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (isLetter(code)) {
    return goesOnInWords(text, at);
  }
  if (code === COLON || code === SLASH || isDash(code)) {
    return mayBePart(text, at + 1);
  }
  if (code === DOT) {
    return goesOnAtDot(text, at);
  }
  return code === QUESTION_MARK || code >= FIRST_EAST_ASIAN;
}

/** `14.35`, `14.3.2021` and `5.1 10:30` may be times, `3.5` and `99.999` are none; `10. Juli`. */
function goesOnAtDot(text: string, dot: number): boolean {
  const digits = countDigits(text, dot + 1);
  if (digits === 1) {
    const next = codeAt(text, dot + 2);
    const behind = isBlank(next) ? codeAt(text, skipBlanks(text, dot + 2)) : next;
    return behind === DOT || behind === COMMA || behind === TILDE || isDigit(behind);
  }
  const next = skipBlanks(text, dot + 1);
  return digits === 2 || (digits === 0 && isLetter(codeAt(text, next)) && isPartOfTime(text, next));
}

/** A letter alone is one of few: `9 a.m.`, `14h30`, `20230701T1050`, `0935Z`, `2e mai`, `4 o'clock`, `1X:30`. */
function goesOnInWords(text: string, at: number): boolean {
  const next = codeAt(text, at + 1);
  if (isLetter(next)) {
    return isPartOfTime(text, at);
  }
  switch (codeAt(text, at) | CASE_BIT) {
    case SMALL_A:
    case SMALL_P:
      return next === DOT;
    case SMALL_H:
      return countDigits(text, skipBlanks(text, at + 1)) === 2;
    case SMALL_T:
      return isDigit(next);
    case SMALL_E:
      return isBlank(next);
    case SMALL_O:
    case SMALL_X:
    case SMALL_Z:
      return true;
    default:
      return false;
  }
}

/** More digits, a month, or a part left open: `14:05`, `08-Feb-2021`, `23:XX`, `10–`. */
function mayBePart(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (isLetter(code)) {
    const letter = code | CASE_BIT;
    return letter === SMALL_X || letter === SMALL_M || isPartOfTime(text, at);
  }
  return isDigit(code) || code === QUESTION_MARK || code === UNDERSCORE || isDash(code);
}

/** `T+12`, `T-10`. */
function isFromZero(text: string, at: number): boolean {
  const sign = codeAt(text, at - 1);
  return (sign === PLUS || sign === HYPHEN) && codeAt(text, at - 2) === CAPITAL_T;
}
