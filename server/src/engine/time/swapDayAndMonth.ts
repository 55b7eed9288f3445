import type { TextEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import type { WrittenDate } from "./reading.ts";

const DAY_FIRST = /(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>\p{L}{3,})\.?(?:,? (?<year>\d{4}))?$/u;
const MONTH_FIRST = /(?<month>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/u;

/**
 * The edit that puts the month of a date in words before its day, or behind it; a weekday before both stays. `undefined` for
 * a date that is not written so plainly.
 *
 * @example
 * swapDayAndMonth("Wed 15 May 2024", date) // "15 May 2024" → "May 15, 2024"
 * swapDayAndMonth("May 12th", date)        // "May 12th" → "12 May"
 */
export function swapDayAndMonth(text: string, { span, form }: WrittenDate): TextEdit | undefined {
  const words = slice(text, span);
  const isDayFirst = DAY_FIRST.test(words);
  const match = form === "words" ? (isDayFirst ? DAY_FIRST : MONTH_FIRST).exec(words) : null;
  const { day, month, year } = match?.groups ?? {};
  if (!match || day === undefined || month === undefined) {
    return undefined;
  }
  const swapped = isDayFirst
    ? `${month} ${day}${year === undefined ? "" : `, ${year}`}`
    : `${day} ${month}${year === undefined ? "" : ` ${year}`}`;
  return { span: { start: span.start + match.index, end: span.end }, newText: swapped };
}
