import { anyWithin } from "../../text/anyWithin.ts";
import type { Span } from "../../text/span.ts";
import { HYPHEN, NO_BREAK_SPACE, SPACE } from "../../time/characters/characterCodes.ts";
import { codeAt, endOfDigits, isDigit } from "../../time/characters/characters.ts";
import { placesOf, type WordIndex, wordSet } from "../prose/wordIndex.ts";

/** Where lengths of time may stand in a text, in order; found once, so that nothing else of it has to be read. */
export interface LengthPlaces {
  /** Numbers before a unit of time, and units that may have their number in words. */
  readonly marks: readonly number[];
  /** All numbers, as in `0:37:00`. */
  readonly numbers: readonly number[];
}

/** @param numbers where the numbers of the text begin */
export function lengthPlaces(words: WordIndex, numbers: readonly number[]): LengthPlaces {
  const { text } = words;
  const marks: number[] = [];
  for (const number of numbers) {
    if (isBeforeUnit(text, endOfDigits(text, number))) {
      marks.push(number);
    }
  }
  const inDigits = marks.length;
  for (const place of placesOf(words, UNITS)) {
    const start = words.starts[place] ?? 0;
    // A number in digits is a mark already.
    if (isSeparator(codeAt(text, start - 1)) && !isDigit(codeAt(text, start - 2))) {
      marks.push(start);
    }
  }
  return { marks: inDigits > 0 && marks.length > inDigits ? marks.sort((a, b) => a - b) : marks, numbers };
}

/** Whether a part of the text may state a length at all. */
export function mayStateLength({ marks, numbers }: LengthPlaces, part: Span): boolean {
  return anyWithin(numbers, part) || anyWithin(marks, part);
}

/** Units that may follow a number in words: `two and a half hours`. */
const UNITS = wordSet(
  "hour hours minute minutes day days week weeks hora horas minuto minutos heure heures stunde stunden".split(" "),
);

/** The last digit of a number before a unit of time, or before the first letter of one. */
const NUMBER_AND_UNIT =
  /\d[ \u00a0-]?(?:h(?:\d|\b|r|o|eu)|m(?:\b|in)|s(?:\b|e[cgk]|t[du])|d(?:\b|a[yg]|[ií]a)|w(?:\b|ee|o)|j(?:\b|ou)|ta|[時分日小天周週])/iy;

/** By character code: what a unit may begin with. */
const BEGINS_UNIT = new Uint8Array(128);
for (const letter of "hmsdwjtHMSDWJT") {
  BEGINS_UNIT[letter.charCodeAt(0)] = 1;
}

function isBeforeUnit(text: string, end: number): boolean {
  const next = codeAt(text, end);
  const code = isSeparator(next) ? codeAt(text, end + 1) : next;
  if (code < BEGINS_UNIT.length && BEGINS_UNIT[code] === 0) {
    return false;
  }
  NUMBER_AND_UNIT.lastIndex = end - 1;
  return NUMBER_AND_UNIT.test(text);
}

function isSeparator(code: number): boolean {
  return code === SPACE || code === HYPHEN || code === NO_BREAK_SPACE;
}
