import { countOf, type WordIndex, wordSet } from "./wordIndex.ts";

const FUNCTION_WORDS = wordSet("the and was were of to is with for that this have has by from which we it".split(" "));

/** English prose has one of these in three or four words; logs, names and paths between them thin it out. */
const ONE_IN = 20;

/** Whether most of the words of a text are in English. */
export function isEnglish(words: WordIndex): boolean {
  return countOf(words, FUNCTION_WORDS) * ONE_IN >= words.count;
}
