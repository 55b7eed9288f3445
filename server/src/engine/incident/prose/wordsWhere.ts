import type { Span } from "../../text/span.ts";
import { type OwnWord, ownWord, type Prose } from "./prose.ts";
import { endOf, placesOf, type WordSet } from "./wordIndex.ts";

/**
 * The words of a set that the author says, where a look at the source says that it is worth while: telling whose words they
 * are means to read their passage, which for common words costs more than the look.
 *
 * @example
 * wordsWhere(prose, wordSet(["should"]), ({ end }) => prose.text.startsWith(" have", end))
 */
export function wordsWhere(prose: Prose, set: WordSet, isLikely: (span: Span) => boolean): readonly OwnWord[] {
  const { words } = prose;
  const found: OwnWord[] = [];
  for (const place of placesOf(words, set)) {
    const own = isLikely({ start: words.starts[place] ?? 0, end: endOf(words, place) })
      ? ownWord(prose, place)
      : undefined;
    if (own) {
      found.push(own);
    }
  }
  return found;
}
