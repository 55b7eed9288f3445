import type { Span } from "../../text/span.ts";
import { CASE_BIT, CLOSING_BRACKET, COLON, SMALL_A, SMALL_M, SMALL_P } from "../characters/characterCodes.ts";
import { codeAt, isBlank, isDigit, skipBlanks } from "../characters/characters.ts";
import { readClock } from "../clocks/readClock.ts";
import { readCompactDate } from "../dates/readCompactDate.ts";
import { isYearless, readDate } from "../dates/readDate.ts";
import type { Mutable } from "../mutable.ts";
import type { Timestamp, WrittenClock, WrittenDate } from "../reading.ts";
import { readZoneAfterClock } from "../zones/readZoneAfterClock.ts";
import { skipHedge, skipHedgeAfter } from "./hedges.ts";
import { type JointToDate, skipToClock, skipToDate } from "./joints.ts";
import { mayBeginTime, mayGoOn } from "./timeWords.ts";

/** A time while it is read: its parts are added, and its span grows. */
type Draft = Mutable<Omit<Timestamp, "span">> & { readonly span: Mutable<Span> };

/**
 * One point in time that begins at exactly that offset: date and clock in either order, with the zone; no range.
 * `compact` tells that a time is known to stand here, so that `1435` is one.
 */
export function readTimestamp(text: string, at: number, compact: boolean): Timestamp | undefined {
  if (!mayBeginTime(text, at)) {
    return undefined;
  }
  const begin = skipHedge(text, at);
  const draft: Draft = {
    kind: "timestamp",
    span: { start: at, end: at },
    date: undefined,
    clock: undefined,
    zone: undefined,
    approximate: begin > at,
    end: undefined,
  };
  const isRead =
    (!isClockFirst(text, begin) && startWithDate(text, begin, { draft, compact })) ||
    startWithClock(text, begin, { draft, compact });
  return isRead ? draft : undefined;
}

/** `14:`, `9:`, `4pm` and `4 PM` can begin no date. */
export function isClockFirst(text: string, at: number): boolean {
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

interface Reading {
  readonly draft: Draft;
  readonly compact: boolean;
}

function startWithDate(text: string, at: number, { draft, compact }: Reading): boolean {
  const day = readDate(text, at);
  const date = day ?? readCompactDate(text, at, compact);
  if (date === undefined) {
    return false;
  }
  const isBasic = date.pattern === "yyyymmdd";
  const joint = skipToClock(text, date.span.end);
  const clockAt = joint === undefined ? undefined : skipHedge(text, joint);
  const clock =
    clockAt === undefined ? undefined : readClock(text, clockAt, { compact: compact || isBasic, afterDate: true });
  if (clock !== undefined && mayFollowDate(date, clock)) {
    draft.date = date;
    draft.clock = clock;
    draft.approximate ||= clockAt !== joint;
    draft.span.end = clock.span.end;
    addZone(text, draft);
    addYear(text, draft);
    return true;
  }
  if (day !== undefined && isYearless(day)) {
    return false;
  }
  draft.date = date;
  draft.span.end = date.span.end;
  addZone(text, draft);
  return true;
}

/** `12/05 4.30` and `2023-07-01: 1.25 is out` are no times. */
function mayFollowDate(date: WrittenDate, { style, meridiem }: WrittenClock): boolean {
  return (
    style.separator === ":" ||
    meridiem !== undefined ||
    (!isYearless(date) && (style.separator !== "." || style.padded))
  );
}

function startWithClock(text: string, at: number, { draft, compact }: Reading): boolean {
  const clock = readClock(text, at, { compact, afterDate: false });
  if (clock === undefined) {
    return false;
  }
  draft.clock = clock;
  draft.span.end = clock.span.end;
  addZone(text, draft);
  const joint = mayGoOn(text, draft.span.end) ? skipToDate(text, draft.span.end) : undefined;
  if (joint !== undefined) {
    addDate(text, draft, joint);
  }
  return true;
}

/** The date after the clock time: `22:30 UTC (Oct 29)`, `10:50 on 1 July 2023`. */
function addDate(text: string, draft: Draft, joint: JointToDate): void {
  const date = readDate(text, joint.at);
  if (date === undefined || isYearless(date) || (date.form === "weekday" && !joint.isClose)) {
    return;
  }
  if (joint.bracket && codeAt(text, skipBlanks(text, date.span.end)) !== CLOSING_BRACKET) {
    return;
  }
  draft.date = date;
  draft.span.end = date.span.end + (joint.bracket ? 1 : 0);
  if (draft.zone === undefined) {
    addZone(text, draft);
  }
}

/** The zone, and a hedge before or after it: `11:58 頃 JST`, `11:58 JST 頃`. */
function addZone(text: string, draft: Draft): void {
  if (!mayGoOn(text, draft.span.end)) {
    return;
  }
  addHedge(text, draft);
  const found = readZoneAfterClock(text, draft.span.end, draft.clock);
  if (found !== undefined) {
    draft.zone = found.zone;
    draft.span.end = found.end;
    addHedge(text, draft);
  }
}

function addHedge(text: string, draft: Draft): void {
  const end = skipHedgeAfter(text, draft.span.end);
  draft.approximate ||= end > draft.span.end;
  draft.span.end = end;
}

/** A number of things may follow a clock time too, so without seconds the year must end there. */
const YEAR = /[ \u00a0]((?:19|20)\d\d)(?!\d|[:.]\d)(?:(?=$|[.,:;)\]]|[ \u00a0](?:to|-|–|→)[ \u00a0])|())/my;

/** The year after the clock: `Tue Jan 3 14:00:00 UTC 2023`, as `date` writes it, or `15 Feb at 3:36 PM 2022`. */
function addYear(text: string, draft: Draft): void {
  const { date } = draft;
  const day = date?.readings[0];
  if (date?.form !== "words" || day === undefined || day.year !== undefined) {
    return;
  }
  YEAR.lastIndex = draft.span.end;
  const match = YEAR.exec(text);
  if (match !== null && (match[2] === undefined || draft.clock?.second !== undefined)) {
    draft.date = { ...date, readings: [{ year: Number(match[1]), month: day.month, day: day.day }] };
    draft.span.end = YEAR.lastIndex;
  }
}
