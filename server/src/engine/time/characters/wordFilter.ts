import { CASE_BIT } from "./characterCodes.ts";
import { codeAt, isLetter } from "./characters.ts";

const LETTERS = 27;

/**
 * A quick look whether the word at an offset can be one of the given words, in lower case: never where the answer is
 * false. It goes by the first three letters in a table, without a piece of text cut out or a set asked.
 *
 * @example
 * const mayBeMonth = wordFilter(["january", "may"]);
 * mayBeMonth("The alert", 0) // false
 * mayBeMonth("Maybe", 0)     // true
 */
export function wordFilter(words: Iterable<string>): (text: string, at: number) => boolean {
  const table = new Uint8Array(LETTERS ** 3);
  for (const word of words) {
    const key = keyAt(word, 0);
    if (key >= 0) {
      table[key] = 1;
    }
  }
  return (text, at) => {
    const key = keyAt(text, at);
    return key < 0 || table[key] === 1;
  };
}

/** The first three letters as a number, fewer where the word is shorter; -1 for a letter beyond a–z. */
function keyAt(text: string, at: number): number {
  let key = 0;
  for (let i = at; i < at + 3; i++) {
    const code = codeAt(text, i);
    const letter = (code | CASE_BIT) - 0x60;
    if (letter >= 1 && letter < LETTERS && code > 0x40) {
      key = key * LETTERS + letter;
    } else if (isLetter(code)) {
      return -1;
    } else {
      return key * LETTERS ** (at + 3 - i);
    }
  }
  return key;
}
