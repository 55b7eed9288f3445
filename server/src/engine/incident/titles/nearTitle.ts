import { editDistance } from "../../text/nearest.ts";
import { BY_EAR, REAL_WORDS, TITLES, TITLES_BY_ENDS } from "./titleIndex.table.ts";
import { endsOf, lettersOf } from "./titleLetters.ts";
import type { Kinds } from "./wholeTitle.ts";

/** In a longer heading a likeness is an accident. */
const LONGEST_NEAR = 40;
const MOST_NEAR_WORDS = 4;

/** What is written as it sounds: `Route cause`. */
export function kindByEar(folded: string): Kinds | undefined {
  const meant = BY_EAR.get(folded);
  const title = meant === undefined ? undefined : TITLES.get(meant);
  return title && { kind: title.kind, secondKind: undefined, by: "near", meant: title.title };
}

/** A title of which one letter is wrong (from seven letters on) or two (from ten). */
export function nearKind(folded: string, words: number): Kinds | undefined {
  const title = nearestTitle(folded, words) ?? "";
  const known = TITLES.get(title);
  if (!known) {
    return undefined;
  }
  const { kind, title: meant } = known;
  const isPlural = folded.replace(/s\b/g, "") === title.replace(/s\b/g, "");
  return isPlural
    ? { kind, secondKind: undefined, by: "whole", meant: undefined }
    : { kind, secondKind: undefined, by: "near", meant };
}

function nearestTitle(folded: string, words: number): string | undefined {
  const length = folded.length - (words - 1);
  const slips = length >= 10 ? 2 : length >= 7 ? 1 : 0;
  if (slips === 0 || folded.length > LONGEST_NEAR || words > MOST_NEAR_WORDS || REAL_WORDS.has(folded)) {
    return undefined;
  }
  let best: string | undefined;
  let least = slips + 1;
  const letters = lettersOf(folded);
  for (const title of TITLES_BY_ENDS.get(endsOf(folded)) ?? []) {
    const isNear = Math.abs(title.length - folded.length) <= slips && bitsOf(lettersOf(title) ^ letters) <= 2 * slips;
    const distance = isNear ? editDistance(folded, title) : least;
    if (distance < least) {
      least = distance;
      best = title;
    }
  }
  return best !== undefined && differsByRealWord(folded, best) ? undefined : best;
}

/** `Post incident` is no misspelling of `past incident`. */
function differsByRealWord(folded: string, title: string): boolean {
  const meant = title.split(" ");
  return folded.split(" ").some((word, index) => word !== meant[index] && REAL_WORDS.has(word));
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    count++;
  }
  return count;
}
