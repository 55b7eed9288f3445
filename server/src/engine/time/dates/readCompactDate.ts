import { isRealDate } from "../calendar.ts";
import { CAPITAL_T } from "../characters/characterCodes.ts";
import { codeAt, countDigits, isDigit, numberAt } from "../characters/characters.ts";
import type { WrittenDate } from "../reading.ts";
import { readDayInCell } from "./readNumericDate.ts";

/**
 * `20230701`: eight digits that make a real day of these times. Without `compact` only where a clock follows, as in
 * `20230701T105000Z`, for eight digits alone are an id as often. With it, day and month that fill a cell, too.
 */
export function readCompactDate(text: string, at: number, compact: boolean): WrittenDate | undefined {
  const end = at + 8;
  if (compact && countDigits(text, at) < 3) {
    return readDayInCell(text, at);
  }
  if (
    countDigits(text, at) !== 8 ||
    !(compact || (codeAt(text, end) === CAPITAL_T && isDigit(codeAt(text, end + 1))))
  ) {
    return undefined;
  }
  const day = { year: numberAt(text, at, 4), month: numberAt(text, at + 4, 2), day: numberAt(text, at + 6, 2) };
  return day.year >= 1970 && day.year < 2200 && isRealDate(day)
    ? {
        span: { start: at, end },
        form: "iso",
        readings: [day],
        weekday: undefined,
        pattern: "yyyymmdd",
        fault: undefined,
      }
    : undefined;
}
