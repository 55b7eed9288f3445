import { type KeyTable, keyTable } from "../prose/keyTable.ts";
import { keyOfWord } from "../prose/wordIndex.ts";
import { groupOf, lettersOf } from "./lettersOf.ts";
import { MISSPELLINGS, WRONG_WORDS } from "./misspellings.ts";
import { REAL_WORDS, TRADE_WORDS } from "./tradeWords.ts";

/** What each misspelling is meant for. */
export const MEANT: ReadonlyMap<string, string> = new Map(
  MISSPELLINGS.split(/[,\n]/).flatMap((entry): [string, string][] => {
    const [word, ...meant] = entry.trim().split(" ");
    return word ? [[word, meant.join(" ")]] : [];
  }),
);
export const LISTED = 1;
export const WRONG = 2;
/** No slip of another word. */
export const REAL = 3;

export const KNOWN_WORDS: KeyTable = keyTable([
  ...`${REAL_WORDS} ${TRADE_WORDS}`
    .trim()
    .split(/\s+/)
    .map((word) => [keyOfWord(word), REAL] as const),
  ...WRONG_WORDS.map(({ word }) => [keyOfWord(word), WRONG] as const),
  ...[...MEANT.keys()].map((word) => [keyOfWord(word), LISTED] as const),
]);

/** Only from this length on is a slip told from another word. */
export const SHORTEST_SLIP = 7;

/** The trade's long words by first letter and length: hardly anybody misses the first letter, and a slip changes one. */
export const LONG_WORDS: readonly string[] = TRADE_WORDS.trim()
  .split(/\s+/)
  .filter((word) => word.length > SHORTEST_SLIP)
  .sort((a, b) => groupOf(a, 0, a.length) - groupOf(b, 0, b.length));
/** In plain numbers, since every long word of a document is held against them. */
export const LETTERS: Int32Array = Int32Array.from(LONG_WORDS, (word) => lettersOf(word, 0, word.length));
/** Where each group begins. */
export const BEGIN: Int32Array = beginningsOf(LONG_WORDS.map((word) => groupOf(word, 0, word.length)));

function beginningsOf(groups: readonly number[]): Int32Array {
  const begin = new Int32Array(32 * 32);
  let at = 0;
  for (let group = 0; group < begin.length; group++) {
    while (at < groups.length && (groups[at] ?? 0) < group) {
      at++;
    }
    begin[group] = at;
  }
  return begin;
}
