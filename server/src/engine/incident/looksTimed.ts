const CLOCK = /^\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m\b)/i;
const OFFSET = /^[T+]\s?[+-]?\d/i;
const DATE = /^(?:\d{4}[-/.年]|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\d{1,2}月)/;
const MONTHS =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|juin|juil|août|ene|abr|ago|dic|fev|mai|out|dez|okt";
const DAY_AND_MONTH = new RegExp(`^\\d{1,2}(?:st|nd|rd|th|\\.|º)?\\s+(?:of\\s+|de\\s+)?(?:${MONTHS})`, "i");
const NAME = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|(?:${MONTHS})[a-zçé]*\\.?,?\\s+(?:the\\s+)?\\d|day\\s+\\d)`,
  "i",
);
/** What such a name begins with: few titles do, and the whole pattern is dear. */
const BEGINNINGS = new Set(["mon", "tue", "wed", "thu", "fri", "sat", "sun", "day"]);
for (const month of MONTHS.split("|")) {
  BEGINNINGS.add(month.slice(0, 3));
}
const MARKS = /^[\s*_~`[(<|{#>≈@•·-]*(?:(?:on|at|c|ca|around|approx)\.?\s*)?/i;

/**
 * Whether a line begins with a time or a date. A look, no reading: it only keeps the entries and day headers of a timeline
 * from being taken for sections, fields and titles.
 *
 * @example
 * looksTimed("**10:05** down")   // true
 * looksTimed("28 January 2021") // true
 */
export function looksTimed(line: string): boolean {
  const text = line.slice(0, 60).replace(MARKS, "");
  const code = text.charCodeAt(0);
  const isDigit = code >= 48 && code <= 57;
  return isDigit
    ? CLOCK.test(text) || DATE.test(text) || DAY_AND_MONTH.test(text)
    : OFFSET.test(text) || (BEGINNINGS.has(text.slice(0, 3).toLowerCase()) && NAME.test(text));
}
