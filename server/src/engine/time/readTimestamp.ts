import {
  CASE_BIT,
  CLOSING_BRACKET,
  COLON,
  COMMA,
  OPENING_BRACKET,
  OPENING_SQUARE,
  PLUS,
  SMALL_A,
  SMALL_M,
  SMALL_P,
} from "./characterCodes.ts";
import { codeAt, isBlank, isDash, isDigit, isLetter, skipBlanks } from "./characters.ts";
import { skipHedge, skipHedgeAfter } from "./hedges.ts";
import { skipToClock, skipToDate } from "./joints.ts";
import type { Mutable } from "./mutable.ts";
import { readClock } from "./readClock.ts";
import { isYearless, readDate } from "./readDate.ts";
import type { Timestamp, WrittenClock, WrittenDate, WrittenZone } from "./reading.ts";
import { readZoneAfterClock } from "./readZoneAfterClock.ts";
import { mayBeginTime, mayGoOn } from "./timeWords.ts";

/** What the parts of one time add up to while it is read. */
interface Draft {
  end: number;
  /** A hedge stands between the parts: `13 August, ~15:00 UTC`, `11:58 頃 JST`. */
  isHedged?: boolean;
  date?: WrittenDate;
  clock?: WrittenClock;
  zone?: WrittenZone;
}

/**
 * One point in time that begins at exactly that offset: date and clock in either order, with the zone; no range.
 * `compact` tells that a time is known to stand here, so that `1435` is one.
 */
export function readTimestamp(text: string, at: number, compact: boolean): Timestamp | undefined {
  if (!mayBeginTime(text, at)) {
    return undefined;
  }
  const begin = skipHedge(text, at);
  const draft = isClockFirst(text, begin) ? undefined : startWithDate(text, begin, compact);
  const read = draft ?? startWithClock(text, begin, compact);
  if (read === undefined) {
    return undefined;
  }
  const end = skipHedgeAfter(text, read.end);
  const span = { start: at, end };
  const approximate = begin > at || end > read.end || read.isHedged === true;
  const { date, clock, zone } = read;
  const timestamp: Mutable<Timestamp> = { kind: "timestamp", span, approximate };
  if (date !== undefined) {
    timestamp.date = date;
  }
  if (clock !== undefined) {
    timestamp.clock = clock;
  }
  if (zone !== undefined) {
    timestamp.zone = zone;
  }
  return timestamp;
}

/** `14:`, `9:`, `4pm` and `4 PM` can begin no date. */
function isClockFirst(text: string, at: number): boolean {
  if (!isDigit(codeAt(text, at))) {
    return false;
  }
  const end = isDigit(codeAt(text, at + 1)) ? at + 2 : at + 1;
  const code = codeAt(text, end);
  if (code === COLON) {
    return true;
  }
  const mark = isBlank(code) ? end + 1 : end;
  const letter = codeAt(text, mark) | CASE_BIT;
  return (letter === SMALL_A || letter === SMALL_P) && (codeAt(text, mark + 1) | CASE_BIT) === SMALL_M;
}

function startWithDate(text: string, at: number, compact: boolean): Draft | undefined {
  const date = readDate(text, at);
  if (date === undefined) {
    return undefined;
  }
  const draft: Draft = { end: date.span.end, date };
  const joint = skipToClock(text, date.span.end);
  const clockAt = joint === undefined ? undefined : skipHedge(text, joint);
  const clock = clockAt === undefined ? undefined : readClock(text, clockAt, { compact, afterDate: true });
  if (clock === undefined || !mayFollowDate(date, clock)) {
    if (isYearless(date)) {
      return undefined;
    }
    addZone(text, draft);
    return draft;
  }
  draft.clock = clock;
  draft.end = clock.span.end;
  draft.isHedged = clockAt !== joint;
  if (!mayGoOn(text, draft.end)) {
    return draft;
  }
  draft.end = skipHedgeAfter(text, clock.span.end);
  draft.isHedged = clockAt !== joint || draft.end > clock.span.end;
  addZone(text, draft);
  addYear(text, draft);
  return draft;
}

/** `12/05 4.30` and `2023-07-01: 1.25 is out` are no times. */
function mayFollowDate(date: WrittenDate, { style, meridiem }: WrittenClock): boolean {
  return (
    style.separator === ":" ||
    meridiem !== undefined ||
    (!isYearless(date) && (style.separator !== "." || style.padded))
  );
}

function startWithClock(text: string, at: number, compact: boolean): Draft | undefined {
  const clock = readClock(text, at, { compact, afterDate: false });
  if (clock === undefined) {
    return undefined;
  }
  const draft: Draft = { end: clock.span.end, clock };
  if (!mayGoOn(text, draft.end)) {
    return draft;
  }
  addZone(text, draft);
  const joint = skipToDate(text, draft.end);
  if (joint === undefined) {
    return draft;
  }
  const date = readDate(text, joint.at);
  if (date === undefined || isYearless(date) || (date.form === "weekday" && !joint.isClose)) {
    return draft;
  }
  const close = joint.bracket ? codeAt(text, skipBlanks(text, date.span.end)) === CLOSING_BRACKET : true;
  if (!close) {
    return draft;
  }
  draft.date = date;
  draft.end = date.span.end + (joint.bracket ? 1 : 0);
  if (draft.zone === undefined) {
    addZone(text, draft);
  }
  return draft;
}

function addZone(text: string, draft: Draft): void {
  const code = codeAt(text, draft.end);
  if (
    !isBlank(code) &&
    !isLetter(code) &&
    code !== PLUS &&
    code !== OPENING_BRACKET &&
    code !== OPENING_SQUARE &&
    code !== COMMA &&
    !isDash(code)
  ) {
    return;
  }
  const found = readZoneAfterClock(text, draft.end, draft.clock);
  if (found !== undefined) {
    draft.zone = found.zone;
    draft.end = found.end;
  }
}

const YEAR = /[ \u00a0]((?:19|20)\d\d)(?!\d|[:.]\d)/y;

/** The output of `date`: `Tue Jan 4 14:00:00 UTC 2023`. */
function addYear(text: string, draft: Draft): void {
  const { date } = draft;
  const day = date?.readings[0];
  if (date?.form !== "words" || day === undefined || day.year !== undefined || draft.clock?.second === undefined) {
    return;
  }
  YEAR.lastIndex = draft.end;
  const match = YEAR.exec(text);
  if (match !== null) {
    draft.date = { ...date, readings: [{ year: Number(match[1]), month: day.month, day: day.day }] };
    draft.end = YEAR.lastIndex;
  }
}
