/** What a person who tells of an incident speaks of; each counts once, however often it is said. */
const WORDS: readonly RegExp[] = [
  /\boutages?\b/i,
  /\bincidents?\b/i,
  /\bdown(?:time)?\b/i,
  /\b(?:unavailab|inaccessib|unreachab)/i,
  /\bdegrad/i,
  /\broot cause|\bcaused by|\bthe cause\b/i,
  /\brestor(?:ed|ing)\b|\brecover(?:ed|y)\b|\bback online\b/i,
  /\bfail(?:ed|ing|ures?|over)\b|\bcrash(?:ed|es)\b/i,
  /\bimpact(?:ed|ing)\b|\baffect(?:ed|ing)\b/i,
  /\bmitigat|\bworkaround|\broll(?:ed|ing)?[ -]?back\b/i,
  /\binvestigat/i,
  /\balert(?:ed|s)?\b|\bnoticed\b|\bpaged\b/i,
  /\berrors?\b/i,
  /\bapologi[sz]e/i,
  /\bresolved\b|\bfixed\b/i,
  /\bpost-?\s?mortem/i,
];

const CLOCK_TIME = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\b/g;
const DATE =
  /\b20\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\b\d{1,2}[-/.]\d{1,2}[-/.]20\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** A report in plain prose is no longer than this; in a longer text some of the words are bound to occur. */
const LONGEST_TEXT = 20_000;

/**
 * How many of the things that belong to an incident a text in plain prose tells of; 0 without a date and two times of day.
 *
 * @example
 * wordsOfIncident("On 3 May at 10:05 the API was down; it was restored at 10:40.") // 2
 */
export function wordsOfIncident(text: string): number {
  if (text.length > LONGEST_TEXT || (text.match(CLOCK_TIME)?.length ?? 0) < 2 || !DATE.test(text)) {
    return 0;
  }
  return WORDS.filter((word) => word.test(text)).length;
}
