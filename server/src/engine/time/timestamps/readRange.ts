import { COLON } from "../characters/characterCodes.ts";
import { codeAt, countDigits, isDash, numberAt, skipBlanks } from "../characters/characters.ts";
import { readMeridiem } from "../clocks/readMeridiem.ts";
import { readDayRange } from "../dates/readDayRange.ts";
import type { Timestamp, WrittenClock, WrittenDate } from "../reading.ts";
import { skipHedge } from "./hedges.ts";
import { skipToRangeEnd } from "./rangeJoint.ts";
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
  const endAt = skipToRangeEnd(text, start);
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
    minute: undefined,
    second: undefined,
    meridiem: undefined,
    style: {
      form: "digits",
      clock: "12",
      separator: "",
      meridiemSpace: false,
      meridiemCase: "",
      seconds: false,
      padded: digits === 2,
    },
    fault: undefined,
  };
  return {
    kind: "timestamp",
    span: { start: at, end: at },
    date: undefined,
    clock,
    zone: undefined,
    approximate: begin > at,
    end: undefined,
  };
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
  return { kind: "timestamp", span, date, clock, zone, approximate: start.approximate, end };
}

/** `May 3 and May 9, 2024`: the year is written once for both. */
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
