import { COLON } from "../characters/characterCodes.ts";
import { codeAt, countDigits, numberAt, skipBlanks } from "../characters/characters.ts";
import type { WrittenClock } from "../reading.ts";
import { clockOf } from "./clockOf.ts";
import { EAST_ASIAN_MERIDIEMS } from "./clockWords.ts";
import type { Meridiem } from "./readMeridiem.ts";

const HOUR_MARKS = "時时点點";
const MINUTE = 0x5206;
const SECOND = 0x79d2;
const HALF = 0x534a;
/** 時間 and 小时 count hours, 点钟 is o'clock. */
const LENGTH_MARKS = "間间";

/** `20時`, `20時5分`, `8時半`, `午後8時30分`, `下午 3:30`. */
export function readEastAsianClock(text: string, at: number): WrittenClock | undefined {
  const before = EAST_ASIAN_MERIDIEMS.get(text.slice(at, at + 2));
  const number = before === undefined ? at : skipBlanks(text, at + 2);
  const digits = countDigits(text, number);
  if (digits === 0 || digits > 2) {
    return undefined;
  }
  const meridiem: Meridiem | undefined = before && { end: number, value: before, space: false, letters: "" };
  const hour = numberAt(text, number, digits);
  const hourEnd = number + digits;
  if (codeAt(text, hourEnd) === COLON && countDigits(text, hourEnd + 1) === 2) {
    const minute = numberAt(text, hourEnd + 1, 2);
    const clock = { start: at, end: hourEnd + 3, hour, minute, form: "digits", separator: ":" } as const;
    return clockOf(text, { ...clock, padded: digits === 2, ...(meridiem && { meridiem }) });
  }
  const mark = skipBlanks(text, hourEnd);
  if (
    !HOUR_MARKS.includes(text.charAt(mark)) ||
    mark >= text.length ||
    LENGTH_MARKS.includes(text.charAt(mark + 1) || " ")
  ) {
    return undefined;
  }
  const rest = readMinutes(text, mark + 1);
  const clock = { start: at, hour, ...rest, form: "cjk", separator: "" } as const;
  return clockOf(text, { ...clock, padded: digits === 2, ...(meridiem && { meridiem }) });
}

function readMinutes(text: string, at: number): { end: number; minute?: number; second?: number } {
  if (codeAt(text, at) === HALF) {
    return { end: at + 1, minute: 30 };
  }
  const minute = readUnit(text, at, MINUTE);
  if (minute === undefined) {
    return { end: at };
  }
  const second = readUnit(text, minute.end, SECOND);
  return second === undefined
    ? { end: minute.end, minute: minute.value }
    : { end: second.end, minute: minute.value, second: second.value };
}

function readUnit(text: string, at: number, unit: number): { end: number; value: number } | undefined {
  const start = skipBlanks(text, at);
  const digits = countDigits(text, start);
  const mark = skipBlanks(text, start + digits);
  return digits === 0 || digits > 2 || codeAt(text, mark) !== unit
    ? undefined
    : { end: mark + 1, value: numberAt(text, start, digits) };
}
