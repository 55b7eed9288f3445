import { codeAt, isLetter, isWordCharacter, wordStart } from "../characters/characters.ts";
import { ENGLISH_MONTHS } from "../dates/monthNames.ts";

const MONEY_AND_IDS = "$€£#&";
const JOINTS = ".:/,=\\";

/**
 * Whether the digit at `at` goes on with something before it, so that no time begins there: a word, a number, a path, an
 * amount of money.
 *
 * @example
 * goesOnBefore("$14.35", 1)      // true
 * goesOnBefore("Start:10:30", 6) // false
 */
export function goesOnBefore(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === "" || before === " " || before >= "\u3000") {
    return false;
  }
  switch (before) {
    case "T": // T12 is none, 2023-07-01T10:50 is read from its date
      return isWordCharacter(codeAt(text, at - 2));
    case "+":
    case "-":
      return goesOnBeforeSign(text, at - 1);
    case ":":
      return goesOnBeforeColon(text, at - 1);
    case "c": // c16.55
    case "_": // _14:35_
      return isWordCharacter(codeAt(text, at - 2));
  }
  if (JOINTS.includes(before)) {
    const code = codeAt(text, at - 2);
    return isWordCharacter(code) || JOINTS.includes(text.charAt(at - 2) || " ");
  }
  return MONEY_AND_IDS.includes(before) || isWordCharacter(codeAt(text, at - 1));
}

/** `INC-2023` and `abc-14:35` go on, `T+12m`, `Feb-08-2021` and `- 14:35` do not. */
function goesOnBeforeSign(text: string, sign: number): boolean {
  const before = codeAt(text, sign - 1);
  if (!isWordCharacter(before)) {
    return false;
  }
  const word = wordStart(text, sign);
  const isFree = !isWordCharacter(codeAt(text, word - 1)) && text.charAt(word - 1) !== "-";
  const name = text.slice(word, sign);
  return !(isFree && (name === "T" || (name !== "may" && ENGLISH_MONTHS.has(name.toLowerCase()))));
}

const LABEL = /(?:^|[\s*([|>"])[A-Za-z]+$/;
const HEX = /^[\da-f]+$/i;

/** `fe80::10:30`, `10.0.0.1:80` and `a.ts:12:34` go on; a label does not: `Start:10:30`, `**Start:**10:30`. */
function goesOnBeforeColon(text: string, colon: number): boolean {
  const before = text.charAt(colon - 1);
  if (before === ")" || before === "*" || before === " ") {
    return false;
  }
  const word = wordStart(text, colon);
  const isLabel = isLetter(codeAt(text, colon - 1)) && LABEL.test(text.slice(Math.max(0, word - 1), colon));
  return !isLabel || HEX.test(text.slice(word, colon));
}
