import { type Span, trim } from "../../../text/span.ts";
import type { TimeReading, Timestamp } from "../../../time/reading.ts";
import { type ReadTimeOptions, readTime, skipLeadIn } from "../../../time/readTime.ts";
import { readZone } from "../../../time/readZone.ts";
import { isFirstWord } from "./firstWords.ts";
import { joinTimes } from "./joinTimes.ts";
import { behindZero, restOf } from "./restOf.ts";

/** A time at the head of a line. */
export interface Lead {
  readonly reading: TimeReading;
  /** `head`: the time comes first; `spoken`: after At, On, From; `inside`: after a label or a name. */
  readonly kind: "head" | "spoken" | "inside";
  /** What follows the time and its punctuation. */
  readonly rest: Span;
  /** The label or name before a time inside. */
  readonly before: Span | undefined;
  /** What stands for a clock time beside a readable date and is none: `2019-12-03 --:--`, `2019-12-03 07:7:47`. */
  readonly hole: Span | undefined;
}

/**
 * The time with which a line begins, marks, brackets and link around it left out. Date and clock may stand apart
 * (`**2023-05-04** 10:00`), and so may the zone (`[10:00] UTC`).
 *
 * @example
 * readLead("**11:58:** Irregularities", { start: 0, end: 25 }) // reading 11:58, rest "Irregularities"
 */
export function readLead(text: string, line: Span, options?: ReadTimeOptions): Lead | undefined {
  const head = skipMarks(text, line);
  if (!mayBeginTime(text, head.at, line.end)) {
    return undefined;
  }
  const time = readWholeTime(text, { at: head.at, end: line.end, options });
  if (time) {
    return leadOf(text, time, { kind: "head", end: line.end, approximate: head.approximate });
  }
  if (isDigit(text.charCodeAt(head.at))) {
    return undefined;
  }
  const part = PART_OF_DAY.exec(text.slice(head.at, Math.min(line.end, head.at + 32)));
  const dated = part ? readWholeTime(text, { at: head.at + part[0].length, end: line.end }) : undefined;
  if (dated) {
    return leadOf(text, dated, { kind: "head", end: line.end, approximate: true });
  }
  const spoken = skipLeadIn(text, head.at);
  const said =
    spoken > head.at
      ? readWholeTime(text, { at: skipMarks(text, { start: spoken, end: line.end }).at, end: line.end })
      : undefined;
  return said ? leadOf(text, said, { kind: "spoken", end: line.end, approximate: false }) : undefined;
}

/** A date with such words is known less exactly than the day. */
const PART_OF_DAY =
  /^(?:(?:early|late|mid|in the|the)[ -])*(?:morning|afternoon|evening|night|noon|week)(?: of)?(?: the)?,? +/i;

/**
 * A time that stands after a few words of a label or a name: `First detected 2024-05-03 14:02`, `@x 13:26 reports`.
 *
 * @example
 * readInnerLead("Repaired: 2022-01-22 13:59", { start: 0, end: 26 }) // before "Repaired"
 */
export function readInnerLead(text: string, line: Span): Lead | undefined {
  const digit = firstDigit(text, line, INSIDE_LENGTH);
  if (digit === undefined) {
    return undefined;
  }
  for (const at of startsBefore(text, line.start, digit)) {
    const time = readWholeTime(text, { at, end: line.end });
    if (time && time.reading.kind === "timestamp" && time.end > digit) {
      const before = trimRight(text, { start: line.start, end: at });
      const isLabel = before.end > before.start;
      return isLabel
        ? { ...leadOf(text, time, { kind: "inside", end: line.end, approximate: false }), before }
        : undefined;
    }
  }
  return undefined;
}

/** Where the time may begin that the digit belongs to: at the word before (`March 3`, `Feb-08`, `~14`) or at the digit. */
function startsBefore(text: string, from: number, digit: number): number[] {
  let word = digit;
  while (word > from && !/[\s([:*_]/.test(text[word - 1] ?? "")) {
    word--;
  }
  let before = word;
  while (before > from && text[before - 1] === " ") {
    before--;
  }
  while (before > from && /[\p{L}.,]/u.test(text[before - 1] ?? "")) {
    before--;
  }
  return [...new Set([before, word, digit])].filter((at) => at >= from);
}

const HEAD_LENGTH = 48;
const INSIDE_LENGTH = 64;

/** A look before anything is read: at the head stands a digit, a mark of a hole, or a word that may begin a time. */
function mayBeginTime(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    return true;
  }
  if (isLatin(code)) {
    return isFirstWord(text, at);
  }
  return code === QUESTION_MARK || firstDigit(text, { start: at, end }, LONGEST_WORDS) !== undefined;
}

const QUESTION_MARK = 0x3f;
/** `≈ 14:05`, `午後2時`. */
const LONGEST_WORDS = 30;

function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function firstDigit(text: string, line: Span, length: number): number | undefined {
  const end = Math.min(line.end, line.start + length);
  for (let i = line.start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      return i;
    }
  }
  return undefined;
}

/** Skips what is neither letter nor digit at the head of a line: emphasis, brackets, bullets, emoji, tags. */
function skipMarks(text: string, line: Span): { readonly at: number; readonly approximate: boolean } {
  let at = line.start;
  let approximate = false;
  const end = Math.min(line.end, line.start + HEAD_LENGTH);
  while (at < end && !beginsWord(text, at)) {
    const isHedge = text.charCodeAt(at) === TILDE && text[at + 1] !== "~" && text[at - 1] !== "~";
    if ((isHedge && /[\d\s]/.test(text[at + 1] ?? "")) || isSignedLength(text, at)) {
      break;
    }
    const hedge = text.charCodeAt(at) === OPENING ? HEDGE.exec(text.slice(at, at + 16))?.[0].length : undefined;
    approximate ||= isHedge || hedge !== undefined;
    if (hedge !== undefined) {
      at += hedge;
      continue;
    }
    const tag = text[at] === "<" ? text.slice(at, line.end).indexOf(">") : 0;
    if (tag < 0) {
      break;
    }
    at += tag + 1;
  }
  return { at, approximate };
}

const TILDE = 0x7e;
const OPENING = 0x28;
/** `(approx.) 14:05` */
const HEDGE = /^\((?:approx(?:imately)?|ca|circa|est(?:imated)?|about|around)\.?\)/i;
const HYPHEN = 0x2d;
const SIGNED_LENGTH =
  /-\d{1,4} ?(?:s|secs?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b(?! (?:later|after|before|earlier|prior|ago|into|of|for)\b)/y;

/** `-5 min` before the beginning, and no dash before a length. */
function isSignedLength(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== HYPHEN || !isDigit(text.charCodeAt(at + 1))) {
    return false;
  }
  SIGNED_LENGTH.lastIndex = at;
  return SIGNED_LENGTH.test(text);
}

const OTHER_HEADS = /[\p{L}?≈+−]/u;

function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLatin(code) || isDigit(code) || OTHER_HEADS.test(text[at] ?? "");
}

interface WholeTime {
  readonly reading: TimeReading;
  readonly end: number;
  readonly hole: Span | undefined;
}

interface TimePlace {
  readonly at: number;
  readonly end: number;
  readonly options?: ReadTimeOptions | undefined;
}

/** A time with what belongs to it beyond marks: clock after date, date after clock, zone after both. */
function readWholeTime(text: string, { at, end, options }: TimePlace): WholeTime | undefined {
  const first = readTime(text, at, options);
  if (first === undefined || first.span.end > end) {
    return undefined;
  }
  if (first.kind === "hole" && first.date) {
    const reading: Timestamp = {
      kind: "timestamp",
      span: first.date.span,
      date: first.date,
      clock: undefined,
      zone: undefined,
      approximate: false,
      end: undefined,
    };
    return { reading, end: first.span.end, hole: trim(text, { start: first.date.span.end, end: first.span.end }) };
  }
  if (first.kind !== "timestamp") {
    return { reading: first, end: first.span.end, hole: undefined };
  }
  const hole = first.date && !first.clock ? holeBehind(text, first.span.end) : undefined;
  if (hole && hole.end <= end) {
    return { reading: first, end: hole.end, hole };
  }
  const next = JOIN.exec(text.slice(first.span.end, Math.min(end, first.span.end + 12)))?.[0].length ?? 0;
  const second = next > 0 ? readTime(text, first.span.end + next, options) : undefined;
  const joined = second?.kind === "timestamp" && second.span.end <= end ? joinTimes(first, second) : undefined;
  return withZone(text, joined ?? first, end);
}

/** What stands in the place of the clock time: a hole that is meant, or digits that make none, as in `07:7:47`. */
function holeBehind(text: string, end: number): Span | undefined {
  const at = text[end] === " " ? end + 1 : end;
  const hole = at > end ? readTime(text, at) : undefined;
  if (hole?.kind === "hole" && hole.hour === undefined) {
    return hole.span;
  }
  const broken = at > end && hole === undefined ? BROKEN_CLOCK.exec(text.slice(at, at + 16)) : null;
  return broken ? { start: at, end: at + broken[0].length } : undefined;
}

const BROKEN_CLOCK = /^\d{1,4}(?::\d{1,4}){1,3}(?![\w:])/;

/** What may stand between a date and its clock time: marks, punctuation and `at`. */
const JOIN = /^[ \t*_`~,;:/|()[\]\-–—\u00a0]*(?:(?:at|um|à|às|a las|@|between|from|around)[ *_]+)?/i;

function withZone(text: string, time: Timestamp, end: number): WholeTime {
  const marks = time.clock && !time.zone ? ZONE_MARKS.exec(text.slice(time.span.end, time.span.end + 6)) : null;
  const zone = marks ? readZone(text, time.span.end + marks[0].length) : undefined;
  const isOpened = marks !== null && /[([]$/.test(marks[0]);
  const behind =
    zone && isOpened ? (IN_BRACKETS.exec(text.slice(zone.span.end, zone.span.end + 8))?.[0] ?? "none") : "";
  if (!zone || zone.span.end > end || behind === "none") {
    return { reading: time, end: time.span.end, hole: undefined };
  }
  // What else the bracket holds is of the event, which then begins with it.
  return { reading: { ...time, zone }, end: behind === "" ? zone.span.end : time.span.end, hole: undefined };
}

/** What may follow a zone in brackets: their end, or something else beside it; `(PST team)` is no zone. */
const IN_BRACKETS = /^(?=[)\]])|^ ?[,;/|]|^ times?\b/i;

const ZONE_MARKS = /^[*_`\])]{0,3} ?[([]?(?=[A-Z+-])/;

interface LeadPlace {
  readonly kind: Lead["kind"];
  readonly end: number;
  /** A hedge stood before the marks around the time. */
  readonly approximate: boolean;
}

function leadOf(text: string, time: WholeTime, { kind, end, approximate }: LeadPlace): Lead {
  const isHedged = approximate && (time.reading.kind === "timestamp" || time.reading.kind === "relative");
  const reading: TimeReading = isHedged ? { ...time.reading, approximate: true } : time.reading;
  const rest = restOf(text, reading.kind === "relative" ? behindZero(text, time.end, end) : time.end, end);
  return { reading, kind, rest, before: undefined, hole: time.hole };
}

function trimRight(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && /[\s*_`([:\-–—,]/.test(text[end - 1] ?? "")) {
    end--;
  }
  while (start < end && /[\s*_`([]/.test(text[start] ?? "")) {
    start++;
  }
  return { start, end };
}
