import { weekdayOf } from "./calendar.ts";
import { ENGLISH_MONTHS } from "./dates/monthNames.ts";
import { formatDate, monthName } from "./format.ts";
import type { CalendarDate, WrittenDate } from "./reading.ts";
import { WEEKDAYS, weekdayName } from "./weekdayNames.ts";

/** A date as somebody wrote it: its words, and what was read in them. */
export interface SampleDate {
  readonly words: string;
  readonly date: WrittenDate;
}

const WORD = /\p{L}+/gu;
const ORDINAL = /(?<!\d)(\d{1,2})(st|nd|rd|th)?(?!\d)/;

/**
 * The day in the manner of another date: in its pattern, or in English words with the month and the weekday as long as
 * they are there. `undefined` where the manner cannot be followed with certainty, as for a month in another language.
 *
 * @example
 * writeDateLike({ words: "Thu, Mar 14th, 2024", date }, { year: 2024, month: 4, day: 2 }) // "Tue, Apr 2nd, 2024"
 */
export function writeDateLike({ words, date }: SampleDate, day: CalendarDate): string | undefined {
  if (date.pattern !== undefined) {
    return formatDate(day, date.pattern);
  }
  const [sample] = date.readings;
  if (date.form !== "words" || !sample) {
    return undefined;
  }
  let known = true;
  const named = words.replace(WORD, (word) => {
    const lower = word.toLowerCase();
    if (ENGLISH_MONTHS.has(lower)) {
      return inCaseOf(word, monthName(day.month));
    }
    if (WEEKDAYS.has(lower)) {
      return inCaseOf(word, weekdayName(weekdayOf(day)));
    }
    known &&= /^(?:st|nd|rd|th|of|the)$/.test(lower);
    return word;
  });
  if (!known) {
    return undefined;
  }
  // The year has four digits, so that what is left of one or two is the day.
  return named
    .replace(ORDINAL, (_, digits: string, suffix?: string) => {
      const number = digits.startsWith("0") ? String(day.day).padStart(2, "0") : String(day.day);
      return suffix === undefined ? number : `${number}${ordinalOf(day.day)}`;
    })
    .replace(/(?<!\d)\d{4}(?!\d)/, String(day.year));
}

/** As long as the word that it replaces, if that is an abbreviation; in capitals if that is. */
function inCaseOf(word: string, name: string): string {
  const isShort = word.length <= 4 && !/^(?:june|july)$/i.test(word);
  const written = isShort ? name.slice(0, 3) : name;
  return word === word.toUpperCase() ? written.toUpperCase() : written;
}

function ordinalOf(day: number): string {
  const isTeen = day >= 11 && day <= 13;
  return (!isTeen && ["th", "st", "nd", "rd"][day % 10]) || "th";
}
