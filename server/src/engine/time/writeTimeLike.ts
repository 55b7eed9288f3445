import { type Span, slice } from "../text/span.ts";
import { weekdayOf } from "./calendar.ts";
import { type ClockTime, formatClock, formatDate, monthName, PLAIN_CLOCK } from "./format.ts";
import type { CalendarDate, Timestamp, WrittenDate } from "./reading.ts";

/** What is to be written: a clock time, and its day where that is to be written, too. */
export interface TimeToWrite {
  readonly date?: CalendarDate | undefined;
  readonly clock: ClockTime;
  /** The day of the model, where that is known: it says which of day and month comes first. */
  readonly was?: CalendarDate | undefined;
}

/**
 * A time in the manner of one that is written already: its clock, the form of its date, its zone, and what stands between
 * them. A hedge and the end of a range are not taken over. Where a date is to be written and the model has none, it is
 * ISO 8601; where none is to be written, the model's is left out.
 *
 * @example
 * // "1 Jul 2023, 10:50 PM UTC" as the model
 * writeTimeLike(text, model, { date: { year: 2023, month: 7, day: 2 }, clock: { hour: 0, minute: 5 } })
 * // "2 Jul 2023, 12:05 AM UTC"
 */
export function writeTimeLike(text: string, model: Timestamp, { date, clock, was }: TimeToWrite): string {
  const written = formatClock({ minute: 0, second: 0, ...clock }, model.clock?.style ?? PLAIN_CLOCK);
  const parts = [
    ...(model.date && date
      ? [{ span: model.date.span, newText: writeDateLike(text, model.date, { to: date, was }) }]
      : []),
    ...(model.clock ? [{ span: model.clock.span, newText: written }] : []),
    ...(model.zone ? [{ span: model.zone.span, newText: zoneOf(text, model.zone.span) }] : []),
  ].sort((a, b) => a.span.start - b.span.start);
  const whole = parts
    .map(({ span, newText }, index) => {
      const before = parts[index - 1];
      return `${before ? between(text, { from: before.span.end, to: span.start, model, date }) : ""}${newText}`;
    })
    .join("");
  const clocked = model.clock ? whole : `${whole}${whole === "" ? "" : " "}${written}`;
  return date && !model.date ? `${formatDate(date)} ${clocked}` : clocked;
}

/** The zone as it is written, with the bracket that closes behind it. */
function zoneOf(text: string, { start, end }: Span): string {
  const opening = text.charAt(start - 1);
  const closing = opening === "(" ? ")" : opening === "[" ? "]" : "";
  return text.slice(start, end) + (closing !== "" && text.startsWith(closing, end) ? closing : "");
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly model: Timestamp;
  readonly date: CalendarDate | undefined;
}

/** What stands between two parts of the model; a space where a date was left out from between them. */
function between(text: string, { from, to, model, date }: Gap): string {
  const isLeftOut = model.date && !date && from <= model.date.span.start && model.date.span.end <= to;
  return isLeftOut ? " " : text.slice(from, to).replace(/[~≈]/g, "");
}

/**
 * A day in the manner of a written date: by its pattern, or in English words with its month, day, year and weekday
 * replaced; ISO 8601 where its manner cannot be followed.
 *
 * @param was the day that the written date is, where that is known: it says which of day and month comes first
 * @example
 * writeDateLike("Tue, April 29", written, { to: { year: 2025, month: 5, day: 1 } }) // "Thu, May 1"
 */
export function writeDateLike(text: string, { span, pattern, readings }: WrittenDate, { to, was }: DayToWrite): string {
  const written = slice(text, span);
  const [first, second] = readings;
  if (first === undefined) {
    return formatDate(to);
  }
  if (pattern === undefined) {
    return rewordDate(written, { day: first.day, year: first.year }, to) ?? formatDate(to);
  }
  const isSwapped = second !== undefined && was?.month === second.month && was.day === second.day;
  const digits = formatDate(first, pattern);
  const at = written.indexOf(digits);
  const fresh = formatDate(to, evenly(isSwapped ? swapped(pattern) : pattern));
  return at === -1
    ? fresh
    : `${withWeekday(written.slice(0, at), to)}${fresh}${withWeekday(written.slice(at + digits.length), to)}`;
}

export interface DayToWrite {
  readonly to: CalendarDate;
  readonly was?: CalendarDate | undefined;
}

/** The pattern with day and month in each other's place: `dd/mm/yyyy` → `mm/dd/yyyy`. */
function swapped(pattern: string): string {
  return pattern.replace(/[dm]+/g, (part) =>
    part.startsWith("d") ? part.replace(/d/g, "m") : part.replace(/m/g, "d"),
  );
}

/** Who writes one number without a zero before it writes none before the other: `30.4.2025`, `2.5.2025`. */
function evenly(pattern: string): string {
  return /(?<![dm])[dm](?![dm])/.test(pattern) ? pattern.replace(/dd|mm/g, (part) => part.charAt(0)) : pattern;
}

function withWeekday(words: string, to: CalendarDate): string {
  return words.replace(/\p{L}+/gu, (word) =>
    isNameOf(WEEKDAYS, word) ? nameLike(WEEKDAYS, weekdayOf(to), word) : word,
  );
}

const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1));

interface WrittenNumbers {
  readonly day: number;
  readonly year: number | undefined;
}

function rewordDate(written: string, { day, year }: WrittenNumbers, to: CalendarDate): string | undefined {
  let months = 0;
  const reworded = written.replace(/(\d+)(st|nd|rd|th)?|\p{L}+/gu, (part, digits?: string, ordinal?: string) => {
    if (digits === undefined) {
      const isMonth = isNameOf(MONTHS, part);
      months += isMonth ? 1 : 0;
      return isMonth
        ? nameLike(MONTHS, to.month, part)
        : isNameOf(WEEKDAYS, part)
          ? nameLike(WEEKDAYS, weekdayOf(to), part)
          : part;
    }
    if (Number(digits) === day) {
      const padded = digits.length === 2 && day < 10 ? String(to.day).padStart(2, "0") : String(to.day);
      return `${padded}${ordinal === undefined ? "" : ordinalOf(to.day)}`;
    }
    return year !== undefined && Number(digits) === year ? String(to.year) : part;
  });
  return months === 1 ? reworded : undefined;
}

function isNameOf(names: readonly string[], word: string): boolean {
  const lower = word.toLowerCase();
  return word.length >= 3 && names.some((name) => name.toLowerCase().startsWith(lower));
}

/** The name with that number as long as the word is: in full or in three letters, capital letters where it has them. */
function nameLike(names: readonly string[], number: number, word: string): string {
  const name = names[number - 1] ?? "";
  const isWhole = names.some((each) => each.toLowerCase() === word.toLowerCase()) && word.toLowerCase() !== "may";
  const sized = isWhole ? name : name.slice(0, 3);
  if (word === word.toUpperCase()) {
    return sized.toUpperCase();
  }
  return word === word.toLowerCase() ? sized.toLowerCase() : sized;
}

function ordinalOf(day: number): string {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  return teen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
}
