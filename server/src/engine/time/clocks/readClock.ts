import { CASE_BIT, COLON, COMMA, DOT, FIRST_IDEOGRAPH, SMALL_H, WIDE_COLON } from "../characters/characterCodes.ts";
import {
  codeAt,
  countDigits,
  isDigit,
  isLetter,
  isWordCharacter,
  numberAt,
  skipBlanks,
  wordEnd,
} from "../characters/characters.ts";
import type { WrittenClock } from "../reading.ts";
import { clockOf } from "./clockOf.ts";
import { CLOCK_WORDS } from "./clockWords.ts";
import { readEastAsianClock } from "./readEastAsianClock.ts";
import { readMeridiem } from "./readMeridiem.ts";

export interface ClockContext {
  /** A time is known to stand here: digits without a mark between them (`1435`) are one. */
  readonly compact: boolean;
  /** A date or a preposition stands before it, so that `9h30` and `14h` are no lengths. */
  readonly afterDate: boolean;
}

/** Units and marks that make `14.35` a quantity. */
const QUANTITY =
  /[ \u00a0]?(?:%|‰|°|[kKMGT]i?[Bb]\b|[kmµn]?s\b|ms\b|(?<! )x\b|[hH]\b|[kKMB]\b|€|\$|£|(?:percent|per|hours?|hrs?|min|mins|minutes?|sec|secs|seconds?|days?|million|billion|times|points?|USD|EUR)\b)/y;

/**
 * The clock time that begins at exactly that offset, without its zone. Times that do not exist are read with a fault.
 * `undefined` where none begins there: numbers, lengths (`0:37:00`, `1h30m`), versions (`14.2`), ratios (`3:1`).
 *
 * @example
 * readClock("12.26 PM", 0, context) // { hour: 12, minute: 26, meridiem: "pm", … }
 */
export function readClock(text: string, at: number, context: ClockContext): WrittenClock | undefined {
  const code = codeAt(text, at);
  if (!isDigit(code)) {
    return code >= FIRST_IDEOGRAPH ? readEastAsianClock(text, at) : readClockWord(text, at);
  }
  const digits = countDigits(text, at);
  if (digits > 2) {
    return digits === 4 || digits === 3 || digits === 6 ? readCompact(text, { start: at, digits }, context) : undefined;
  }
  const next = codeAt(text, at + digits);
  if (next === COLON || next === WIDE_COLON) {
    return readMarked(text, { start: at, digits }, ":");
  }
  if (next === DOT) {
    return readDotted(text, { start: at, digits });
  }
  if (next >= FIRST_IDEOGRAPH) {
    return readEastAsianClock(text, at);
  }
  return readHourMark(text, { start: at, digits }, context) ?? readHourAlone(text, { start: at, digits });
}

interface Digits {
  readonly start: number;
  readonly digits: number;
}

/** `14:35`, `14:35:20`, `14:35:20.123`. */
function readMarked(text: string, { start, digits }: Digits, separator: ":" | "."): WrittenClock | undefined {
  const minuteAt = start + digits + 1;
  if (countDigits(text, minuteAt) !== 2) {
    return undefined;
  }
  let end = minuteAt + 2;
  let second: number | undefined;
  if (isSeparator(codeAt(text, end), separator) && isDigit(codeAt(text, end + 1))) {
    if (countDigits(text, end + 1) !== 2) {
      return undefined;
    }
    second = numberAt(text, end + 1, 2);
    end = skipFraction(text, end + 3);
    if (isSeparator(codeAt(text, end), ":") && isWordCharacter(codeAt(text, end + 1))) {
      return undefined;
    }
  }
  const hour = numberAt(text, start, digits);
  const clock = clockOf(text, {
    start,
    end,
    hour,
    minute: numberAt(text, minuteAt, 2),
    second,
    form: "digits",
    separator,
    padded: digits === 2,
  });
  if (clock !== undefined && digits === 1 && clock.meridiem === undefined && isLength(text, { end, hour, second })) {
    return undefined;
  }
  return clock;
}

function isSeparator(code: number, separator: ":" | "."): boolean {
  return separator === ":" ? code === COLON || code === WIDE_COLON : code === DOT;
}

function skipFraction(text: string, at: number): number {
  const mark = codeAt(text, at);
  return (mark === DOT || mark === COMMA) && isDigit(codeAt(text, at + 1)) ? at + 1 + countDigits(text, at + 1) : at;
}

const HOURS = /[ \u00a0]?(?:h|hrs?|hours?|min|mins|minutes?|m)\b/y;

/** `0:37:00` and `1:35 h` are lengths. */
function isLength(text: string, clock: { end: number; hour: number; second: number | undefined }): boolean {
  if (clock.hour === 0 && clock.second !== undefined) {
    return true;
  }
  HOURS.lastIndex = clock.end;
  return HOURS.test(text);
}

/** `14.35`, `12.26 PM`, `14.35.20`: never a time that does not exist, for then it is a number. */
function readDotted(text: string, digits: Digits): WrittenClock | undefined {
  const clock = readMarked(text, digits, ".");
  if (clock === undefined || clock.hour > 24 || (clock.minute ?? 0) > 59 || (clock.second ?? 0) > 59) {
    return undefined;
  }
  const { end } = clock.span;
  const next = codeAt(text, end);
  if (clock.meridiem === undefined) {
    QUANTITY.lastIndex = end;
    if (((next === DOT || next === COMMA) && isDigit(codeAt(text, end + 1))) || QUANTITY.test(text)) {
      return undefined;
    }
  }
  return clock;
}

/** `14h30`, `14 h 30`; after a date or a preposition also `9h30` and `14h`, and `9 h 30 :` with a colon in the French manner. */
function readHourMark(text: string, { start, digits }: Digits, context: ClockContext): WrittenClock | undefined {
  const mark = skipBlanks(text, start + digits);
  if ((codeAt(text, mark) | CASE_BIT) !== SMALL_H) {
    return undefined;
  }
  const spaced = mark > start + digits;
  const minuteAt = spaced ? skipBlanks(text, mark + 1) : mark + 1;
  const hasMinutes = countDigits(text, minuteAt) === 2;
  const end = hasMinutes ? minuteAt + 2 : mark + 1;
  if (isLetter(codeAt(text, end)) || isDigit(codeAt(text, end)) || (spaced && minuteAt === mark + 1)) {
    return undefined;
  }
  const isLabel = hasMinutes && skipBlanks(text, end) > end && codeAt(text, skipBlanks(text, end)) === COLON;
  if (!context.afterDate && !isLabel && (digits === 1 || !hasMinutes)) {
    return undefined;
  }
  return clockOf(text, {
    start,
    end,
    hour: numberAt(text, start, digits),
    minute: hasMinutes ? numberAt(text, minuteAt, 2) : undefined,
    form: "h",
    separator: "h",
    padded: digits === 2,
  });
}

const O_CLOCK = /[ \u00a0]?(?:Uhr\b(?: (\d\d)\b)?|o['’]clock\b)/y;

/** `4pm`, `10 in the morning`, `14 Uhr`, `12 noon`. */
function readHourAlone(text: string, { start, digits }: Digits): WrittenClock | undefined {
  const hour = numberAt(text, start, digits);
  const end = start + digits;
  if (readMeridiem(text, end) !== undefined) {
    return clockOf(text, { start, end, hour, form: "digits", separator: "", padded: digits === 2 });
  }
  O_CLOCK.lastIndex = end;
  const match = O_CLOCK.exec(text);
  if (match !== null) {
    const minute = match[1] === undefined ? undefined : Number(match[1]);
    return clockOf(text, {
      start,
      end: O_CLOCK.lastIndex,
      hour,
      minute,
      form: "digits",
      separator: "",
      padded: digits === 2,
    });
  }
  const word = hour === 12 ? readClockWord(text, skipBlanks(text, end)) : undefined;
  return word && { ...word, span: { start, end: word.span.end } };
}

const COMPACT_ZONE = /[ \u00a0]?(?:Z|UTC|GMT|CES?T|[PMCE][SD]T|BST|EES?T|JST|IST)\b|[ \u00a0]?(?:hrs\b|Uhr\b)/y;

/** `1435 UTC`, `0935Z`, `1435` where a time is known to stand; `930 AM`. */
function readCompact(text: string, { start, digits }: Digits, context: ClockContext): WrittenClock | undefined {
  const end = start + digits;
  const hourDigits = digits === 3 ? 1 : 2;
  const hour = numberAt(text, start, hourDigits);
  const minute = numberAt(text, start + hourDigits, 2);
  const second = digits === 6 ? numberAt(text, start + 4, 2) : undefined;
  if (hour > 24 || minute > 59 || (second ?? 0) > 59) {
    return undefined;
  }
  const hasMeridiem = readMeridiem(text, end) !== undefined && digits < 6;
  if (!hasMeridiem && !(context.compact && digits !== 3)) {
    COMPACT_ZONE.lastIndex = end;
    if (digits !== 4 || !COMPACT_ZONE.test(text)) {
      return undefined;
    }
  }
  return clockOf(text, { start, end, hour, minute, second, form: "compact", separator: "", padded: digits !== 3 });
}

/** `noon`, `midnight`, `Mitternacht`. */
function readClockWord(text: string, at: number): WrittenClock | undefined {
  const end = wordEnd(text, at);
  if (end - at < 4 || end - at > 11 || isWordCharacter(codeAt(text, end))) {
    return undefined;
  }
  const hour = CLOCK_WORDS.get(text.slice(at, end).toLowerCase());
  return hour === undefined
    ? undefined
    : clockOf(text, { start: at, end, hour, form: "word", separator: "", padded: false });
}
