import { addDays } from "./calendar.ts";
import type { CalendarDate, ClockStyle, WrittenClock, WrittenDay } from "./reading.ts";

export { formatDuration } from "./formatDuration.ts";

/** A clock time on the 24-hour clock. */
export interface ClockTime {
  readonly hour: number;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
}

/** The plain manner: `09:45`. */
export const PLAIN_CLOCK: ClockStyle = {
  form: "digits",
  clock: "24",
  separator: ":",
  meridiemSpace: false,
  meridiemCase: "",
  seconds: false,
  padded: true,
};

const MERIDIEMS: Readonly<Record<ClockStyle["meridiemCase"], readonly [am: string, pm: string]>> = {
  "": ["AM", "PM"],
  upper: ["AM", "PM"],
  lower: ["am", "pm"],
  dotted: ["a.m.", "p.m."],
};

/**
 * The clock time in the given manner. Nothing is added that the time does not have: an hour alone stays one where the
 * manner allows it (`4 PM`), and gets `:00` where it does not. Seconds that the manner lacks are dropped.
 *
 * @example
 * formatClock({ hour: 12, minute: 26 }, styleOf("10:52 AM")) // "12:26 PM"
 * formatClock({ hour: 16, minute: 5 }, styleOf("14h30"))     // "16h05"
 */
export function formatClock({ hour, minute, second }: ClockTime, style: ClockStyle): string {
  if (style.form === "word") {
    return formatClock({ hour, minute: minute ?? 0 }, PLAIN_CLOCK);
  }
  const is12 = style.clock === "12";
  const shown = is12 ? hour % 12 || 12 : hour;
  const hours = style.padded || style.form === "compact" ? two(shown) : String(shown);
  const tail = style.seconds && second !== undefined ? second : undefined;
  const digits =
    style.form === "cjk" ? inEastAsian(hours, minute, tail) : joined(hours, { minute, second: tail }, style);
  if (!is12) {
    return digits;
  }
  const [am, pm] = MERIDIEMS[style.meridiemCase];
  return `${digits}${style.meridiemSpace ? " " : ""}${hour % 24 < 12 ? am : pm}`;
}

interface Minutes {
  readonly minute: number | undefined;
  readonly second: number | undefined;
}

function joined(hours: string, { minute, second }: Minutes, style: ClockStyle): string {
  if (minute === undefined && (style.clock === "12" || style.form === "h")) {
    return style.form === "h" ? `${hours}h` : hours;
  }
  const separator = style.form === "digits" && style.separator === "" ? ":" : style.separator;
  const minutes = `${hours}${separator}${two(minute ?? 0)}`;
  return second === undefined ? minutes : `${minutes}${separator === "h" ? ":" : separator}${two(second)}`;
}

function inEastAsian(hours: string, minute: number | undefined, second: number | undefined): string {
  return `${hours}時${minute === undefined ? "" : `${minute}分`}${second === undefined ? "" : `${second}秒`}`;
}

/**
 * The date in the given pattern of `yyyy` `yy` `mm` `m` `dd` `d` and separators; a year that is unknown stays `yyyy`.
 *
 * @example
 * formatDate({ year: 2023, month: 7, day: 1 }, "dd/mm/yyyy") // "01/07/2023"
 * formatDate({ year: 2023, month: 7, day: 1 })               // "2023-07-01"
 */
export function formatDate({ year, month, day }: WrittenDay, pattern = "yyyy-mm-dd"): string {
  return pattern.replace(/yyyy|yy|mm?|dd?/g, (part) => {
    switch (part) {
      case "yyyy":
        return year === undefined ? part : String(year).padStart(4, "0");
      case "yy":
        return year === undefined ? part : two(year % 100);
      case "mm":
        return two(month);
      case "m":
        return String(month);
      case "dd":
        return two(day);
      default:
        return String(day);
    }
  });
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * The English name of a month, 1 to 12; the number for any other.
 *
 * @example
 * monthName(4) // "April"
 */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/**
 * The date for a sentence; without the year where none is known.
 *
 * @example
 * formatLongDate({ year: 2023, month: 7, day: 1 }) // "1 July 2023"
 */
export function formatLongDate({ year, month, day }: WrittenDay): string {
  return `${day} ${monthName(month)}${year === undefined ? "" : ` ${year}`}`;
}

/**
 * A distance from UTC for a sentence, in minutes, with a true minus sign; `minus` may be given for text that stays ASCII.
 *
 * @example
 * formatOffset(-480)     // "UTC−8"
 * formatOffset(330)      // "UTC+05:30"
 * formatOffset(-480, "-") // "UTC-8"
 */
export function formatOffset(offset: number, minus = "−"): string {
  if (offset === 0) {
    return "UTC";
  }
  const size = Math.round(Math.abs(offset));
  const sign = offset < 0 ? minus : "+";
  const minutes = size % 60;
  const hours = Math.floor(size / 60);
  return minutes === 0 ? `UTC${sign}${hours}` : `UTC${sign}${two(hours)}:${two(minutes)}`;
}

/**
 * Minutes since midnight, with seconds as a fraction; a missing minute counts as 0.
 *
 * @example
 * minuteOfDay({ hour: 10, minute: 50 }) // 650
 */
export function minuteOfDay({ hour, minute = 0, second = 0 }: WrittenClock | ClockTime): number {
  return hour * 60 + minute + second / 60;
}

/**
 * The clock time that many minutes after the midnight of a day, and the day it falls on. Fractions become seconds.
 *
 * @example
 * clockAt({ year: 2023, month: 7, day: 1 }, 1450) // { date: { year: 2023, month: 7, day: 2 }, hour: 0, minute: 10 }
 */
export function clockAt(date: CalendarDate, minutes: number): ClockTime & { readonly date: CalendarDate } {
  const seconds = Math.round(minutes * 60);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const second = rest % 60;
  const time = { date: addDays(date, days), hour: Math.floor(rest / 3600), minute: Math.floor((rest % 3600) / 60) };
  return second === 0 ? time : { ...time, second };
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
