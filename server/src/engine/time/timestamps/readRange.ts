import {
  ARROW,
  CAPITAL_N,
  CASE_BIT,
  COLON,
  DOUBLE_ARROW,
  EQUALS,
  FIRST_IDEOGRAPH,
  GREATER,
  HYPHEN,
  SMALL_A,
  SMALL_B,
  SMALL_E,
  SMALL_H,
  SMALL_I,
  SMALL_N,
  SMALL_T,
  SMALL_U,
  SMALL_W,
  SMALL_Y,
  SPACE,
  TILDE,
  WAVE_DASH,
  WIDE_TILDE,
} from "../characters/characterCodes.ts";
import { codeAt, countDigits, isBlank, isDash, isLetter, numberAt, skipBlanks } from "../characters/characters.ts";
import type { Mutable } from "../characters/mutable.ts";
import { readMeridiem } from "../clocks/readMeridiem.ts";
import { readDayRange } from "../dates/readDayRange.ts";
import type { Timestamp, WrittenClock, WrittenDate } from "../reading.ts";
import { skipHedge } from "./hedges.ts";
import { isClockFirst, readTimestamp } from "./readTimestamp.ts";
import { mayGoOn } from "./timeWords.ts";

/** One point in time or a range of two, that begins at exactly that offset. */
export function readRange(text: string, at: number, compact: boolean): Timestamp | undefined {
  const start = isClockFirst(text, at)
    ? readTimestamp(text, at, compact)
    : (readDayRange(text, at) ?? readTimestamp(text, at, compact) ?? readHourOfRange(text, at));
  if (start === undefined || start.end !== undefined) {
    return start;
  }
  if (start.span.end > start.span.start && !mayGoOn(text, start.span.end)) {
    return start;
  }
  const endAt = skipToEnd(text, start);
  const end = endAt === undefined ? undefined : readTimestamp(text, endAt, compact);
  if (end === undefined || !isRange(start, end)) {
    return start.span.end > start.span.start ? start : undefined;
  }
  return joined(start, end);
}

/** `10-11am`, `9 – 10:30 AM`: the start has only its hour, the end says AM or PM. The span is empty until it is found. */
function readHourOfRange(text: string, at: number): Timestamp | undefined {
  const begin = skipHedge(text, at);
  const digits = countDigits(text, begin);
  const hour = numberAt(text, begin, digits);
  if (digits === 0 || digits > 2 || hour < 1 || hour > 12) {
    return undefined;
  }
  const dash = skipBlanks(text, begin + digits);
  const second = skipBlanks(text, dash + 1);
  const secondDigits = countDigits(text, second);
  if (!isDash(codeAt(text, dash)) || secondDigits === 0 || secondDigits > 2) {
    return undefined;
  }
  const after = second + secondDigits;
  const clockEnd = codeAt(text, after) === COLON ? after + 3 : after;
  if (readMeridiem(text, clockEnd) === undefined) {
    return undefined;
  }
  const clock: WrittenClock = {
    span: { start: begin, end: begin + digits },
    hour,
    style: {
      form: "digits",
      clock: "12",
      separator: "",
      meridiemSpace: false,
      meridiemCase: "",
      seconds: false,
      padded: digits === 2,
    },
  };
  return { kind: "timestamp", span: { start: at, end: at }, clock, approximate: begin > at };
}

const WORD =
  /(?:to|until|till?|through|thru|bis|à|au|a|hasta|até|tot|and|und|et|y|e|至|到|から)(?: at| around| about| approximately)?[ \u00a0]{1,4}/iy;
const AND = /^(?:and|und|et|y|e)/i;
const BETWEEN = /(?:between|zwischen|entre)(?: the hours of)? {1,4}(?:~ ?)?$/i;

/** The offset after `-`, `–`, `→`, `to` and the like, where the end of a range would begin. */
function skipToEnd(text: string, start: Timestamp): number | undefined {
  const end = start.span.end > start.span.start ? start.span.end : (start.clock?.span.end ?? start.span.end);
  let at = skipBlanks(text, end);
  const code = codeAt(text, at);
  if (isDash(code) || code === EQUALS) {
    at += 1;
    at += codeAt(text, at) === HYPHEN ? 1 : 0;
    at += codeAt(text, at) === GREATER ? 1 : 0;
    return code === EQUALS && codeAt(text, at - 1) !== GREATER ? undefined : skipBlanks(text, at);
  }
  if (isArrow(code)) {
    return skipBlanks(text, at + 1);
  }
  if (at === end || !isLetter(code) || !mayBeRangeWord(code, codeAt(text, at + 1))) {
    return code >= FIRST_IDEOGRAPH && (text.startsWith("至", at) || text.startsWith("到", at))
      ? skipBlanks(text, at + 1)
      : undefined;
  }
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (
    match === null ||
    (AND.test(match[0]) && !BETWEEN.test(text.slice(Math.max(0, start.span.start - 24), start.span.start)))
  ) {
    return undefined;
  }
  return isBlank(codeAt(text, WORD.lastIndex)) ? undefined : WORD.lastIndex;
}

/** The first two letters of `to`, `until`, `through`, `bis`, `and` and their like. */
function mayBeRangeWord(first: number, second: number): boolean {
  switch (first | CASE_BIT) {
    case SMALL_T: // t
      return second !== SMALL_E && second !== SMALL_W;
    case SMALL_U: // u
      return second === SMALL_N || second === CAPITAL_N;
    case SMALL_B: // b
      return second === SMALL_I;
    case SMALL_A: // a
      return second === SPACE || second === SMALL_U || second === SMALL_N || second === SMALL_T;
    case SMALL_E: // e
      return second === SPACE || second === SMALL_T;
    case SMALL_H: // h
      return second === SMALL_A;
    case SMALL_Y: // y
      return second === SPACE;
    default:
      return first > 0xbf;
  }
}

function isArrow(code: number): boolean {
  return (
    code === ARROW ||
    code === TILDE ||
    code === WAVE_DASH ||
    code === WIDE_TILDE ||
    code === DOUBLE_ARROW ||
    code === 0x279c ||
    code === 0x2794
  );
}

/** A range goes from clock to clock or from date to date; a dotted end needs a dotted start. */
function isRange(start: Timestamp, end: Timestamp): boolean {
  if (start.clock === undefined) {
    return end.clock === undefined && end.date !== undefined && start.date?.form !== "weekday";
  }
  if (end.clock === undefined) {
    return false;
  }
  const isDotted = end.clock.style.separator === "." && end.clock.meridiem === undefined;
  return !isDotted || start.clock.style.separator === "." || end.date !== undefined;
}

/** What is written once, after the end, holds for the start too: AM or PM, the zone, a date on the same day. */
function joined(start: Timestamp, end: Timestamp): Timestamp {
  const clock = start.clock && end.clock ? withMeridiemOf(start.clock, end.clock) : start.clock;
  const zone = start.zone ?? end.zone;
  const sharesDate =
    start.date === undefined && end.date !== undefined && isLater(end.clock, clock) && isAfterClock(end);
  const date = start.date === undefined ? (sharesDate ? end.date : undefined) : withYearOf(start.date, end.date);
  const span = { start: start.span.start, end: end.span.end };
  const range: Mutable<Timestamp> = { kind: "timestamp", span, approximate: start.approximate, end };
  if (date !== undefined) {
    range.date = date;
  }
  if (clock !== undefined) {
    range.clock = clock;
  }
  if (zone !== undefined) {
    range.zone = zone;
  }
  return range;
}

/** `October 21 and October 30, 2025`: the year is written once for both. */
function withYearOf(start: WrittenDate, end: WrittenDate | undefined): WrittenDate {
  const day = start.readings[0];
  const year = end?.readings[0]?.year;
  const isMissing = start.form === "words" && day !== undefined && day.year === undefined && year !== undefined;
  return isMissing && day.month <= (end?.readings[0]?.month ?? 0)
    ? { ...start, readings: [{ year, month: day.month, day: day.day }] }
    : start;
}

function isAfterClock({ date, clock }: Timestamp): boolean {
  return date !== undefined && clock !== undefined && date.span.start > clock.span.start;
}

function isLater(end: WrittenClock | undefined, start: WrittenClock | undefined): boolean {
  return end !== undefined && start !== undefined && minutes(end) >= minutes(start);
}

function minutes({ hour, minute = 0 }: WrittenClock): number {
  return hour * 60 + minute;
}

/** `2:00 - 4:30 PM` begins at 2 PM, `11 - 1 PM` at 11 AM. */
function withMeridiemOf(start: WrittenClock, end: WrittenClock): WrittenClock {
  if (start.meridiem !== undefined || end.meridiem === undefined || start.hour > 12 || start.hour === 0 || end.fault) {
    return start;
  }
  const afternoon = (start.hour % 12) + 12;
  const isPm = end.meridiem === "pm" && afternoon * 60 + (start.minute ?? 0) <= minutes(end);
  const { meridiemSpace, meridiemCase } = end.style;
  return {
    ...start,
    hour: isPm ? afternoon : start.hour % 12,
    meridiem: isPm ? "pm" : "am",
    style: { ...start.style, clock: "12", meridiemSpace, meridiemCase },
  };
}
