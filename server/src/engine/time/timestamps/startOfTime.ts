import { codeAt, isUpper, isWordCharacter, wordStart } from "../characters/characters.ts";
import { ENGLISH_MONTHS } from "../dates/monthNames.ts";
import { WEEKDAYS } from "../weekdayNames.ts";
import { hedgeBefore } from "./hedges.ts";

const JOINTS = " ,.-/\u00a0";

/**
 * Where the time that holds the digit at `at` begins: before the digit where a hedge, the name of a month or of a weekday,
 * or `T+` stands there; never before `done`.
 *
 * @example
 * startOfTime("on Sat, May 5", 12, 0) // 3
 */
export function startOfTime(text: string, at: number, done: number): number {
  const before = text.charAt(at - 1);
  let start = at;
  if ((before === "+" || before === "-") && text.charAt(at - 2) === "T") {
    return at - 2 >= done ? at - 2 : at;
  }
  if (before !== "" && JOINTS.includes(before)) {
    start = nameBefore(text, start, ENGLISH_MONTHS);
    start = nameBefore(text, start, WEEKDAYS);
  }
  start = hedgeBefore(text, start);
  return start < done ? at : start;
}

const THE = /\bthe $/i;

/** The start of the name that stands right before `at`; `at` itself where there is none. */
function nameBefore(text: string, at: number, names: ReadonlyMap<string, number>): number {
  let end = at;
  if (names === WEEKDAYS && THE.test(text.slice(Math.max(0, at - 5), at))) {
    end -= 4;
  }
  while (at - end < 7 && end > 0 && JOINTS.includes(text.charAt(end - 1))) {
    end--;
  }
  const start = wordStart(text, end);
  if (end - start < 2 || end - start > 12 || end === at || isWordCharacter(codeAt(text, start - 1))) {
    return at;
  }
  const isWritten = isUpper(codeAt(text, start)) || end - start > 4;
  return isWritten && names.has(text.slice(start, end).toLowerCase()) ? start : at;
}
