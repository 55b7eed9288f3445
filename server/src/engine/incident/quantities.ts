/** Digits that measure nothing: dates, times, versions, codes of answers, numbers of tickets, letters with digits. */
const NO_MEASURE =
  /\b\d{4}-\d{1,2}-\d{1,2}(?:T[\d:.]+Z?)?|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b)?|\b\d{1,2}\s?[ap]\.?m\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\s\d{4})?\b|\b(?:19|20)\d\d\b|\bHTTP\S{0,4}\s?\d{3}\b|\b[45]\d\d\b(?=\s?(?:error|status|response|gateway|code|internal|not|bad|service|s\b|\())|\b[45]xx\b|#\d+|\bv\d[\d.]*|\b\d+\.\d+\.\d+\S*|\b(?:version|tier|phase|step|stage|region|zone|layer|level|severity|sev|priority|error|code)\s?\d[\d.]*|\b\d+(?:st|nd|rd|th)\b/gi;

const NUMBER = /(?<![\p{L}\p{N}_.#/-])\d[\d.,]*(?:\s?%|[km]\b)?(?![\p{L}\p{N}_/:-])|[０-９]/iu;
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|half|third|quarter)s?\b/i;

/**
 * Whether words hold a number that measures something: no date, no time of day, no version, no code of an answer.
 *
 * @example
 * hasMeasure("214 of 1,900 customers got HTTP 500 on 2024-03-14") // true
 * hasMeasure("Customers got HTTP 500 on 14 March 2024")           // false
 */
export function hasMeasure(plain: string): boolean {
  return NUMBER_WORD.test(plain) || (/[\d０-９]/.test(plain) && NUMBER.test(plain.replace(NO_MEASURE, " ")));
}

const WHOLE =
  /\b(?:all|every|everyone|everybody|everything|entire|entirely|whole|complete|completely|full|fully|totally?|each|both|none|nobody|no one|only one|only the|a single|one|zero|no (?:[^\s\d.,;:]+ ){0,2}(?:users?|customers?|clients?|data|impact|effect|loss|requests?|services?|traffic|downtime|disruption|funds|outage|one|interruption|consumers?))\b/i;

/** Whether words tell how far something reached, by a number or by the whole: `all customers`, `no data was lost`. */
export function statesScope(plain: string): boolean {
  return WHOLE.test(plain) || hasMeasure(plain);
}
