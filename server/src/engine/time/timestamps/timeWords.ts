import {
  CASE_BIT,
  COMMA,
  EQUALS,
  HYPHEN,
  OPENING_BRACKET,
  OPENING_SQUARE,
  PLUS,
  QUESTION_MARK,
  SLASH,
  SMALL_Z,
  TILDE,
  UNDERSCORE,
} from "../characters/characterCodes.ts";
import { codeAt, isDigit, isLetter, skipBlanks } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";
import { CLOCK_WORDS } from "../clocks/clockWords.ts";
import { ENGLISH_MONTHS } from "../dates/monthNames.ts";
import { WEEKDAYS } from "../weekdayNames.ts";
import { ZONE_ABBREVIATIONS } from "../zones/zoneNames.ts";
import { FIRST_WORDS, GENERIC_WORDS, GENERIC_ZONES, PLACE_AREAS } from "../zones/zonePhrases.ts";
import { HEDGE_WORDS } from "./hedges.ts";

const HOLES_AND_ZEROES = "t tbd tbc tba x xx h hh yyyy dd mm d".split(" ");
const JOINTS =
  "to until till til through thru bis a au hasta tot and und et y e at on am le el em de del op of um as om alle kl ish z utc";

/** Most words neither begin a time nor go on with one; these two spare the readers the look at them. */
const isBeginning = wordFilter([
  ...HEDGE_WORDS,
  ...HOLES_AND_ZEROES,
  ...CLOCK_WORDS.keys(),
  ...ENGLISH_MONTHS.keys(),
  ...WEEKDAYS.keys(),
]);

const isFollowing = wordFilter([
  ...HEDGE_WORDS,
  ...CLOCK_WORDS.keys(),
  ...ENGLISH_MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...JOINTS.split(" "),
  ...FIRST_WORDS,
  ...GENERIC_WORDS.keys(),
  ...[...ZONE_ABBREVIATIONS.keys(), ...GENERIC_ZONES.keys(), ...PLACE_AREAS].map((name) => name.toLowerCase()),
]);

const FIRST_SIGN = 0x2000;

/** Whether a time can begin at the offset: never where this is false, and often where it is true. */
export function mayBeginTime(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (isDigit(code)) {
    return true;
  }
  if (isLetter(code)) {
    return isBeginning(text, at);
  }
  const isMark = code === TILDE || code === PLUS || code === QUESTION_MARK || code === HYPHEN || code === UNDERSCORE;
  return isMark || code >= FIRST_SIGN;
}

/** A letter alone is Z, or leads to the end of a range: `10:02 a 10:06`. */
function mayFollowLetter(text: string, at: number): boolean {
  return (codeAt(text, at) | CASE_BIT) === SMALL_Z || mayBeginTime(text, skipBlanks(text, at + 1));
}

/** Whether a zone, a date, a hedge or the end of a range can follow a time that ends at the offset. */
export function mayGoOn(text: string, end: number): boolean {
  const at = skipBlanks(text, end);
  const code = codeAt(text, at);
  if (isLetter(code)) {
    return isFollowing(text, at) && (isLetter(codeAt(text, at + 1)) || mayFollowLetter(text, at));
  }
  switch (code) {
    case OPENING_BRACKET:
    case OPENING_SQUARE:
    case PLUS:
    case HYPHEN:
    case COMMA:
    case SLASH:
    case EQUALS:
    case TILDE:
      return true;
    default:
      return isDigit(code) || code >= FIRST_SIGN;
  }
}
