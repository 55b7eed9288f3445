import type { Span } from "../text/span.ts";
import {
  AT_SIGN,
  CAPITAL_Z,
  CLOSING_BRACKET,
  COLON,
  DOLLAR,
  DOT,
  FIRST_EAST_ASIAN,
  HASH,
  HYPHEN,
  OPENING_BRACKET,
  SLASH,
  SPACE,
} from "./characters/characterCodes.ts";
import {
  codeAt,
  continuesWord,
  isDigit,
  isLetter,
  isWordCharacter,
  skipBlanks,
  wordEnd,
  wordStart,
} from "./characters/characters.ts";
import type { WrittenZone } from "./reading.ts";
import { readZone } from "./readZone.ts";
import { WORDLIKE_ZONES } from "./zones/zoneNames.ts";
import { FIRST_WORDS, PLACE_AREAS } from "./zones/zonePhrases.ts";

/** Words that say that what follows or precedes speaks of time. */
const CUES = new Set("time times timezone zone timestamps hours clock all reported local tz are am pm".split(" "));

/**
 * All zones that running text names, or the part `within` of it, in order. Abbreviations that are also words or other
 * things (CAT, ET, BST) count only beside a clock time, in brackets alone, or next to a word such as `times` or `zone`.
 *
 * @example
 * findZones("All times are CET unless stated.")   // CET
 * findZones("The AST of a CAT scan, see PT-142.") // nothing
 */
export function findZones(whole: string, within?: Span): WrittenZone[] {
  const text = within === undefined ? whole : whole.slice(0, within.end);
  const found: WrittenZone[] = [];
  for (let at = nextCandidate(text, within?.start ?? 0); at >= 0; ) {
    const code = codeAt(text, at);
    const isInWord = isLetter(code) && code !== CAPITAL_Z && isWordCharacter(codeAt(text, at - 1));
    const zone = isInWord ? undefined : readZone(text, at);
    let next = Math.max(wordEnd(text, at), at + 1);
    if (zone !== undefined && isSure(text, zone)) {
      found.push(zone);
      next = zone.span.end;
    }
    at = nextCandidate(text, next);
  }
  return found;
}

const TITLES = [...FIRST_WORDS, ...PLACE_AREAS].map((word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Two capitals, `Z` after a digit, the first word of a name, the sign of a distance before a digit or UTC, or in brackets. */
const CANDIDATE = new RegExp(
  `[A-Z]{2}|Z|${[...new Set(TITLES)].join("|")}|[+\u2212](?=\\d\\d:?\\d\\d|UTC)|(?<=[( ])-(?=\\d\\d:\\d\\d\\))|utc|gmt|日本時間|北京时间`,
  "g",
);

function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  const match = CANDIDATE.exec(text);
  return match === null ? -1 : match.index;
}

/** `(-04:00)`, `(local time, -04:00)`. */
function endsBrackets(before: number, after: number): boolean {
  return after === CLOSING_BRACKET && (before === OPENING_BRACKET || before === SPACE);
}

function isSure(text: string, zone: WrittenZone): boolean {
  const { start, end } = zone.span;
  const before = codeAt(text, start - 1);
  const after = codeAt(text, end);
  if (
    continuesWord(text, end) ||
    (after === HYPHEN && isWordCharacter(codeAt(text, end + 1)) && !zone.text.includes("UTC"))
  ) {
    return false;
  }
  const code = codeAt(zone.text, 0);
  if (code >= FIRST_EAST_ASIAN) {
    return true;
  }
  if (!isLetter(code)) {
    return (
      zone.text.includes("UTC") ||
      zone.text.includes("GMT") ||
      (zone.text.includes(":") && (followsClock(text, start) || endsBrackets(before, after)))
    );
  }
  if (zone.text === "Z") {
    return isDigit(before) && isDigit(codeAt(text, start - 2)) && codeAt(text, start - 3) === COLON;
  }
  if (
    before === HYPHEN ||
    before === SLASH ||
    before === DOT ||
    before === DOLLAR ||
    before === AT_SIGN ||
    before === HASH
  ) {
    return zone.text.includes("/");
  }
  return !WORDLIKE_ZONES.has(zone.text) || hasCue(text, zone);
}

function hasCue(text: string, zone: WrittenZone): boolean {
  const { start, end } = zone.span;
  if (codeAt(text, start - 1) === OPENING_BRACKET && codeAt(text, end) === CLOSING_BRACKET) {
    return true;
  }
  if (followsClock(text, start) || isCue(text, skipBlanks(text, end))) {
    return true;
  }
  let before = start;
  while (before > 0 && start - before < 4 && !isLetter(codeAt(text, before - 1))) {
    before--;
  }
  const word = wordStart(text, before);
  const isIn = text.slice(word, before).toLowerCase() === "in";
  return isCue(text, isIn ? previousWord(text, word) : word) || (isIn && codeAt(text, word - 1) === OPENING_BRACKET);
}

function previousWord(text: string, at: number): number {
  let end = at;
  while (end > 0 && at - end < 3 && !isLetter(codeAt(text, end - 1))) {
    end--;
  }
  return wordStart(text, end);
}

function isCue(text: string, at: number): boolean {
  return CUES.has(text.slice(at, wordEnd(text, at)).toLowerCase());
}

/** Whether the last thing before it, blanks and a bracket aside, is a digit or AM/PM. */
function followsClock(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 3 && (codeAt(text, end - 1) === SPACE || codeAt(text, end - 1) === OPENING_BRACKET)) {
    end--;
  }
  return isDigit(codeAt(text, end - 1)) || /[ap]\.?m\.?$/i.test(text.slice(Math.max(0, end - 4), end));
}
