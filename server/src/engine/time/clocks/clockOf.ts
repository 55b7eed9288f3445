import { CAPITAL_U, SMALL_H, SMALL_N, SMALL_O } from "../characters/characterCodes.ts";
import { codeAt, continuesWord, isBlank } from "../characters/characters.ts";
import type { ClockStyle, TimeFault, WrittenClock } from "../reading.ts";
import { type Meridiem, readMeridiem } from "./readMeridiem.ts";

export interface ClockDigits {
  readonly start: number;
  /** The end of the digits. */
  readonly end: number;
  readonly hour: number;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly form: ClockStyle["form"];
  readonly separator: ClockStyle["separator"];
  readonly padded: boolean;
  /** AM or PM written before the digits, as in 午後8時. */
  readonly meridiem?: Meridiem;
}

/**
 * The clock time that the digits make together with AM, PM or a mark of the hour after them; `undefined` where the digits
 * run on into a word.
 */
export function clockOf(text: string, digits: ClockDigits): WrittenClock | undefined {
  const meridiem = digits.meridiem ?? (digits.form === "word" ? undefined : readMeridiem(text, digits.end));
  const end = digits.meridiem !== undefined || meridiem === undefined ? endOfMark(text, digits) : meridiem.end;
  if (end === undefined) {
    return undefined;
  }
  const span = { start: digits.start, end };
  const fault = clockFault(text, digits, meridiem);
  const hour = meridiem === undefined ? digits.hour : onFullClock(digits.hour, meridiem.value);
  return {
    span,
    hour,
    minute: digits.minute,
    second: digits.second,
    meridiem: meridiem?.value,
    style: styleOf(digits, meridiem),
    fault: fault && { ...fault, span },
  };
}

/** Most clock times are written in one of these, which they share: by seconds and padding. */
const PLAIN_STYLES: readonly ClockStyle[] = [false, true].flatMap((seconds) =>
  [false, true].map(
    (padded): ClockStyle => ({
      form: "digits",
      clock: "24",
      separator: ":",
      meridiemSpace: false,
      meridiemCase: "",
      seconds,
      padded,
    }),
  ),
);

function styleOf(digits: ClockDigits, meridiem: Meridiem | undefined): ClockStyle {
  const plain = PLAIN_STYLES[(digits.second === undefined ? 0 : 2) + (digits.padded ? 1 : 0)];
  if (meridiem === undefined && digits.separator === ":" && digits.form === "digits" && plain !== undefined) {
    return plain;
  }
  return {
    form: digits.form,
    clock: meridiem === undefined ? "24" : "12",
    separator: digits.separator,
    meridiemSpace: meridiem?.space ?? false,
    meridiemCase: meridiem?.letters ?? "",
    seconds: digits.second !== undefined,
    padded: digits.padded,
  };
}

const UHR = /[ \u00a0](?:Uhr|hrs|noon)\b|(?:Uhr|hrs|h)\b/y;

/** The end of the digits with `Uhr`, `h` or `hrs` after them; `undefined` where they touch a word that is no zone. */
function endOfMark(text: string, { end, form }: ClockDigits): number | undefined {
  const next = codeAt(text, end);
  if (form === "digits" || form === "compact") {
    if (mayBeMark(text, isBlank(next) ? end + 1 : end)) {
      UHR.lastIndex = end;
      if (UHR.test(text)) {
        return UHR.lastIndex;
      }
    }
  }
  return continuesWord(text, end) && !mayTouch(text, end) ? undefined : end;
}

/** The first two letters of `Uhr`, `h`, `hrs`, `noon`. */
function mayBeMark(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return (
    code === SMALL_H ||
    (code === CAPITAL_U && codeAt(text, at + 1) === SMALL_H) ||
    (code === SMALL_N && codeAt(text, at + 1) === SMALL_O)
  );
}

const TOUCHING = /(?:Z|z|UTC|GMT|CES?T|[PMCE][SD]T|BST|EES?T|JST|IST|ish)(?![A-Za-z0-9_])|[PMCE]T\b/y;

/** Zones and `-ish` may follow without a space. */
function mayTouch(text: string, at: number): boolean {
  TOUCHING.lastIndex = at;
  return TOUCHING.test(text);
}

function onFullClock(hour: number, meridiem: "am" | "pm"): number {
  if (hour > 12) {
    return hour;
  }
  return meridiem === "am" ? hour % 12 : hour === 0 ? 0 : (hour % 12) + 12;
}

type Fault = Omit<TimeFault, "span">;

function clockFault(text: string, digits: ClockDigits, meridiem: Meridiem | undefined): Fault | undefined {
  const { hour, minute = 0, second = 0 } = digits;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) {
    return { kind: "hour-out-of-range" };
  }
  if (minute > 59) {
    return { kind: "minute-out-of-range" };
  }
  if (second > 60 || (second === 60 && (hour !== 23 || minute !== 59))) {
    return { kind: "second-out-of-range" };
  }
  return meridiem === undefined ? undefined : meridiemFault(text, digits, meridiem);
}

/** `16:40 PM` and `00:25 AM` can only be meant on the 24-hour clock; of `13:00 AM` and `0:30 PM` one half is wrong. */
function meridiemFault(text: string, { start, end, hour, form }: ClockDigits, meridiem: Meridiem): Fault | undefined {
  if (form === "cjk" || (hour >= 1 && hour <= 12)) {
    return undefined;
  }
  const isPlain = meridiem.value === "pm" ? hour > 12 : hour === 0;
  return isPlain
    ? { kind: "meridiem-on-24-hour-clock", meant: text.slice(start, end) }
    : { kind: "meridiem-impossible" };
}
