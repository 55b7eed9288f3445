import { isRealDate } from "../calendar.ts";
import { COLON, COMMA, DOT, PERCENT, SLASH } from "../characters/characterCodes.ts";
import {
  codeAt,
  countDigits,
  isBlank,
  isDash,
  isDigit,
  isLetter,
  numberAt,
  skipBlanks,
  wordEnd,
} from "../characters/characters.ts";
import type { Timestamp, WrittenDate } from "../reading.ts";
import { skipHedge } from "../timestamps/hedges.ts";
import { ENGLISH_MONTHS, MONTHS } from "./monthNames.ts";
import { readOrdinal, type WrittenOrdinal } from "./readOrdinal.ts";

interface Days {
  readonly first: WrittenOrdinal;
  readonly firstAt: number;
  readonly second: WrittenOrdinal;
  readonly secondAt: number;
}

/** Two days of one month with the month written once: `January 14-19, 2026`, `27–28 July 2023`. */
export function readDayRange(text: string, at: number): Timestamp | undefined {
  const begin = skipHedge(text, at);
  const isDay = isDigit(codeAt(text, begin));
  if (isDay ? !mayBeDays(text, begin) : !isLetter(codeAt(text, begin))) {
    return undefined;
  }
  const read = isDay ? readMonthLast(text, begin) : readMonthFirst(text, begin);
  if (read === undefined) {
    return undefined;
  }
  const { days, month } = read;
  const year = readYear(text, read.end);
  const end = year?.end ?? read.end;
  const first = { year: year?.year, month, day: days.first.value };
  const second = { year: year?.year, month, day: days.second.value };
  if (!isRealDate(first) || !isRealDate(second) || first.day >= second.day) {
    return undefined;
  }
  const start: WrittenDate = {
    span: { start: begin, end: days.first.end },
    form: "words",
    readings: [first],
    weekday: undefined,
    pattern: undefined,
    fault: undefined,
  };
  const last: WrittenDate = { ...start, span: { start: days.secondAt, end }, readings: [second] };
  const approximate = begin > at;
  return {
    kind: "timestamp",
    span: { start: at, end },
    date: start,
    clock: undefined,
    zone: undefined,
    approximate,
    end: {
      kind: "timestamp",
      span: last.span,
      date: last,
      clock: undefined,
      zone: undefined,
      approximate: false,
      end: undefined,
    },
  };
}

/** One or two digits with a dash or a word for one after them. */
function mayBeDays(text: string, at: number): boolean {
  const digits = countDigits(text, at);
  return digits <= 2 && secondDayAt(text, at + digits) !== undefined;
}

const JOINT_WORD = /(?:to|and|bis|und|au|et|al|y|e|a)[ \u00a0](?=\d)/iy;

/** Where the second day begins: behind a dash, `to`, `and`. */
function secondDayAt(text: string, end: number): number | undefined {
  const joint = skipBlanks(text, end);
  if (isDash(codeAt(text, joint))) {
    return skipBlanks(text, joint + 1);
  }
  JOINT_WORD.lastIndex = joint;
  return joint > end && isLetter(codeAt(text, joint)) && JOINT_WORD.test(text) ? JOINT_WORD.lastIndex : undefined;
}

function readDays(text: string, firstAt: number): Days | undefined {
  const first = readOrdinal(text, firstAt);
  const secondAt = first && secondDayAt(text, first.end);
  const second = secondAt === undefined ? undefined : readOrdinal(text, secondAt);
  return first && secondAt !== undefined ? second && { first, firstAt, second, secondAt } : undefined;
}

function readMonthFirst(text: string, at: number): { days: Days; month: number; end: number } | undefined {
  const end = wordEnd(text, at);
  const gap = skipBlanks(text, codeAt(text, end) === DOT ? end + 1 : end);
  if (end - at < 3 || end - at > 10 || !isDigit(codeAt(text, gap)) || !isBlank(codeAt(text, gap - 1))) {
    return undefined;
  }
  const days = readDays(text, gap);
  const month = days && ENGLISH_MONTHS.get(text.slice(at, end).toLowerCase());
  const next = codeAt(text, days?.second.end ?? 0);
  const isLonger = isLetter(next) || isDash(next) || next === COLON || next === SLASH || next === PERCENT;
  return days === undefined || month === undefined || isLonger ? undefined : { days, month, end: days.second.end };
}

function readMonthLast(text: string, at: number): { days: Days; month: number; end: number } | undefined {
  const days = readDays(text, at);
  if (days === undefined) {
    return undefined;
  }
  const { end: secondEnd } = days.second;
  const gap = skipBlanks(text, codeAt(text, secondEnd) === DOT ? secondEnd + 1 : secondEnd);
  const end = wordEnd(text, gap);
  const month = gap > secondEnd && end - gap > 2 ? MONTHS.get(text.slice(gap, end).toLowerCase()) : undefined;
  return month === undefined ? undefined : { days, month, end };
}

function readYear(text: string, at: number): { year: number; end: number } | undefined {
  const start = skipBlanks(text, codeAt(text, at) === COMMA ? at + 1 : at);
  const year = countDigits(text, start) === 4 ? numberAt(text, start, 4) : 0;
  const next = codeAt(text, start + 4);
  return start > at && year >= 1900 && year < 2200 && next !== COLON && !isLetter(next)
    ? { year, end: start + 4 }
    : undefined;
}
