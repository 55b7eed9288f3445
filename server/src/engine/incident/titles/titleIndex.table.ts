import { groupBy } from "../../text/groupBy.ts";
import type { KnownKind } from "../sectionCatalogue.ts";
import { foldTitle } from "./foldTitle.ts";
import { FILLER_WORDS, NOT_MISSPELT, SECTION_TITLES, SOUND_ALIKES } from "./sectionTitles.ts";
import { endsOf, isUnspaced } from "./titleLetters.ts";

/** A title of the catalogue, made ready for comparison. */
export interface KnownTitle {
  readonly kind: KnownKind;
  /** As the catalogue spells it. */
  readonly title: string;
  /** `strong` and `weak` are also found within a longer heading, weak ones only where nothing else is. */
  readonly reach: "whole" | "strong" | "weak";
}

/** The titles of `sectionTitles.ts` by their folded form; what is written twice (`detection`, `détection`) counts once. */
export const TITLES: ReadonlyMap<string, KnownTitle> = readTitles();

/** Titles in scripts that write no spaces between words, by their first letter. */
export const UNSPACED_TITLES: ReadonlyMap<string, readonly string[]> = groupBy(
  [...TITLES].flatMap(([folded, { reach }]) => (reach !== "whole" && isUnspaced(folded) ? folded : [])),
  (folded) => folded.charAt(0),
);

/** How many words the longest title has that begins with a word and may stand within a heading. */
export const WORDS_FROM: ReadonlyMap<string, number> = longestByFirstWord();

export const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS.trim().split(/\s+/).map(foldTitle));

/** Titles of at least seven letters a to z by their first and last letter, as candidates for a near spelling. */
export const TITLES_BY_ENDS: ReadonlyMap<string, readonly string[]> = groupBy(
  [...TITLES.keys()].filter((folded) => folded.length >= 7 && /^[a-z\d ]+$/i.test(TITLES.get(folded)?.title ?? "")),
  endsOf,
);

export const REAL_WORDS: ReadonlySet<string> = new Set(NOT_MISSPELT.trim().split(/\s+/).map(foldTitle));

export const BY_EAR: ReadonlyMap<string, string> = new Map(
  SOUND_ALIKES.map(([heard, meant]) => [foldTitle(heard), foldTitle(meant)]),
);

function readTitles(): ReadonlyMap<string, KnownTitle> {
  const titles = new Map<string, KnownTitle>();
  for (const [kind, list] of Object.entries(SECTION_TITLES)) {
    for (const entry of entriesOf(list)) {
      const reach = entry.startsWith("*") ? "strong" : entry.startsWith("?") ? "weak" : "whole";
      const title = reach === "whole" ? entry : entry.slice(1);
      const folded = foldTitle(title);
      if (!titles.has(folded)) {
        titles.set(folded, { kind: kind as KnownKind, title, reach });
      }
    }
  }
  return titles;
}

function entriesOf(titles: string): readonly string[] {
  return titles
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function longestByFirstWord(): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const [folded, { reach }] of TITLES) {
    const words = folded.split(" ");
    const first = words[0] ?? "";
    if (reach !== "whole") {
      longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
    }
  }
  return longest;
}
