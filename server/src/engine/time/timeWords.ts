import { HYPHEN, PLUS, QUESTION_MARK, TILDE, UNDERSCORE } from "./characterCodes.ts";
import { isDigit, isLetter, wordEnd } from "./characters.ts";
import { CLOCK_WORDS } from "./clockWords.ts";
import { ENGLISH_MONTHS } from "./monthNames.ts";
import { WEEKDAYS } from "./weekdayNames.ts";
import { ZONE_ABBREVIATIONS } from "./zoneNames.ts";
import { FIRST_WORDS, GENERIC_WORDS, GENERIC_ZONES, PLACE_AREAS } from "./zonePhrases.ts";

/** Most words neither begin a time nor go on with one. Two sets spare the readers the look at each of them. */
const HEDGES =
  "c ca circa approx approximately around about roughly gegen etwa ungefähr vers environ hacia aproximadamente cerca rond ongeveer por alrededor shortly just";
const HOLES_AND_ZEROES = "t tbd tbc tba x xx h hh yyyy dd mm d";
const JOINTS =
  "to until till til through thru bis à au a hasta até tot and und et y e at on am le el em de del op of um às as om alle kl ish z utc";

const BEGINNING = new Set([
  ...HEDGES.split(" "),
  ...HOLES_AND_ZEROES.split(" "),
  ...CLOCK_WORDS.keys(),
  ...ENGLISH_MONTHS.keys(),
  ...WEEKDAYS.keys(),
]);

const FOLLOWING = new Set([
  ...BEGINNING,
  ...JOINTS.split(" "),
  ...FIRST_WORDS,
  ...GENERIC_WORDS.keys(),
  ...[...ZONE_ABBREVIATIONS.keys(), ...GENERIC_ZONES.keys(), ...PLACE_AREAS].map((name) => name.toLowerCase()),
]);

/** Whether a time can begin at the offset: never where this is false, and often where it is true. */
export function mayBeginTime(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    return true;
  }
  return isLetter(code)
    ? BEGINNING.has(wordAt(text, at))
    : code === TILDE ||
        code === PLUS ||
        code === QUESTION_MARK ||
        code === HYPHEN ||
        code === UNDERSCORE ||
        code >= 0x2200;
}

/** Whether a zone, a date or the end of a range can follow a clock time at the offset, where a letter stands. */
export function mayFollowClock(text: string, at: number): boolean {
  return FOLLOWING.has(wordAt(text, at));
}

function wordAt(text: string, at: number): string {
  return text.slice(at, wordEnd(text, at)).toLowerCase();
}
