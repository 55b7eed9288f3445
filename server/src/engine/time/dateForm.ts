import { slice } from "../text/span.ts";
import type { WrittenDate } from "./reading.ts";

/** The manner in which a date is written. */
export interface DateForm {
  /** Which part comes first. */
  readonly first: "year" | "month" | "day";
  /** Between the numbers of a numeric date; a space for one in words. */
  readonly separator: "-" | "/" | "." | " ";
  /** 0 where the year is not written. */
  readonly yearDigits: 0 | 2 | 4;
}

/**
 * The form of a date. One with two readings has day or month first by the given order; dates in words by their words.
 * `undefined` for a weekday alone and for East Asian dates, which have only one form.
 *
 * @example
 * dateForm("8/9/23", date, "mdy") // { first: "month", separator: "/", yearDigits: 2 }
 * dateForm("15 May", date, "dmy") // { first: "day", separator: " ", yearDigits: 0 }
 */
export function dateForm(text: string, date: WrittenDate, order: "dmy" | "mdy"): DateForm | undefined {
  const pattern = patternOf(date, order);
  if (pattern !== undefined) {
    return {
      first: pattern.startsWith("y") ? "year" : pattern.startsWith("m") ? "month" : "day",
      separator: separatorOf(pattern),
      yearDigits: pattern.includes("yyyy") ? 4 : pattern.includes("yy") ? 2 : 0,
    };
  }
  if (date.form !== "words") {
    return undefined;
  }
  const words = withoutWeekday(text, date);
  const first = /^\d{4}/.test(words) ? "year" : /^\d/.test(words) ? "day" : "month";
  return { first, separator: " ", yearDigits: /\d{4}/.test(words) ? 4 : 0 };
}

/**
 * The pattern of a numeric date; one with two readings is written in the given order. `undefined` for a date in words.
 *
 * @example
 * patternOf(dateOf("08/09/2023"), "mdy") // "mm/dd/yyyy"
 */
export function patternOf({ pattern, readings }: WrittenDate, order: "dmy" | "mdy"): string | undefined {
  return readings.length > 1 && order === "mdy"
    ? pattern?.replace(/[dm]/g, (letter) => (letter === "d" ? "m" : "d"))
    : pattern;
}

function separatorOf(pattern: string): DateForm["separator"] {
  return pattern.includes("/") ? "/" : pattern.includes(".") ? "." : "-";
}

/** The words of a date behind its weekday, where that comes first. */
function withoutWeekday(text: string, { span, weekday }: WrittenDate): string {
  const start = weekday?.span.start === span.start ? weekday.span.end : span.start;
  return slice(text, { start, end: span.end }).replace(/^[\s,.]+(?:the )?/, "");
}
