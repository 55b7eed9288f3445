import type { TextEdit } from "../text/edit.ts";
import { slice } from "../text/span.ts";
import { formatDate } from "./format.ts";
import type { CalendarDate, WrittenDate, WrittenDay } from "./reading.ts";

/**
 * The smallest edit that makes a written date another day, in the same manner: numeric dates in their pattern, dates in
 * words by the one number that differs. `undefined` where that cannot be done with certainty, as for another month in words.
 *
 * @example
 * rewriteDate("on 30/01/2023", date, { year: 2023, month: 1, day: 31 }) // "30/01/2023" → "31/01/2023"
 */
export function rewriteDate(text: string, date: WrittenDate, to: CalendarDate): TextEdit | undefined {
  const [from] = date.readings;
  if (!from) {
    return undefined;
  }
  return date.pattern === undefined ? rewriteWords(text, date, { from, to }) : rewritePattern(text, date, { from, to });
}

interface Change {
  readonly from: WrittenDay;
  readonly to: CalendarDate;
}

function rewritePattern(text: string, { span, pattern }: WrittenDate, { from, to }: Change): TextEdit | undefined {
  const start = span.start + slice(text, span).search(/\d/);
  const written = formatDate(from, pattern);
  const digits = { start, end: start + written.length };
  return slice(text, digits) === written ? { span: digits, newText: formatDate(to, pattern) } : undefined;
}

function rewriteWords(text: string, { span }: WrittenDate, { from, to }: Change): TextEdit | undefined {
  const words = slice(text, span);
  const changes = [from.day !== to.day, from.month !== to.month, from.year !== undefined && from.year !== to.year];
  if (changes[1] || changes.filter(Boolean).length !== 1) {
    return undefined;
  }
  const [old, fresh] = changes[0] ? [from.day, to.day] : [from.year, to.year];
  const match = new RegExp(`(?<!\\d)0?${old}(?!\\d|st|nd|rd|th)`).exec(words);
  if (!match) {
    return undefined;
  }
  const start = span.start + match.index;
  return { span: { start, end: start + match[0].length }, newText: String(fresh) };
}
