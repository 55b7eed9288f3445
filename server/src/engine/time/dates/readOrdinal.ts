import { codeAt, countDigits, isLetter, numberAt, wordEnd } from "../characters/characters.ts";
import type { TimeFault } from "../reading.ts";

export interface WrittenOrdinal {
  readonly value: number;
  readonly end: number;
  readonly fault?: TimeFault;
}

const ENGLISH = new Set(["st", "nd", "rd", "th"]);
const OTHERS = new Set(["er", "º", "ª", "e"]);

/**
 * A day of the month in digits, with its ordinal ending: `29`, `3rd`, `1er`. A wrong English ending is a fault that says
 * the right one. `undefined` for anything but one or two digits.
 *
 * @example
 * readOrdinal("3th", 0) // { value: 3, end: 3, fault: { kind: "wrong-ordinal", meant: "3rd", … } }
 */
export function readOrdinal(text: string, at: number): WrittenOrdinal | undefined {
  const digits = countDigits(text, at);
  if (digits === 0 || digits > 2) {
    return undefined;
  }
  const value = numberAt(text, at, digits);
  const end = at + digits;
  const ending = wordEnd(text, end);
  if (!isLetter(codeAt(text, end)) || ending - end > 2) {
    return { value, end };
  }
  const letters = text.slice(end, ending).toLowerCase();
  if (OTHERS.has(letters) || letters === endingOf(value)) {
    return { value, end: ending };
  }
  if (!ENGLISH.has(letters)) {
    return { value, end };
  }
  const meant = text.slice(at, end) + endingOf(value);
  return { value, end: ending, fault: { kind: "wrong-ordinal", span: { start: at, end: ending }, meant } };
}

function endingOf(value: number): string {
  const last = value % 10;
  if (last === 0 || last > 3 || Math.floor(value / 10) % 10 === 1) {
    return "th";
  }
  return last === 1 ? "st" : last === 2 ? "nd" : "rd";
}
