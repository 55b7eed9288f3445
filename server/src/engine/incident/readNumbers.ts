import { endOfDigits } from "../time/characters/characters.ts";

/**
 * Where the numbers of a text begin: runs of digits, in order. Times and lengths are looked for from there, since most
 * lines have none and a pattern passes over a text several times as fast as anything that goes by characters.
 *
 * @example
 * readNumbers("14:05, 3 nodes") // [0, 3, 7]
 */
export function readNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  DIGIT.lastIndex = 0;
  while (DIGIT.test(text)) {
    const start = DIGIT.lastIndex - 1;
    numbers.push(start);
    DIGIT.lastIndex = endOfDigits(text, start);
  }
  return numbers;
}

/** One digit, since where it stands is known without a match, which would be made for each number. */
const DIGIT = /\d/g;
