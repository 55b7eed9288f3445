import { groupBy } from "../../text/groupBy.ts";
import type { KnownKind } from "../sectionCatalogue.ts";
import { foldTitle } from "./foldTitle.ts";
import { FILLER_WORDS, NOT_MISSPELT, SECTION_TITLES, SOUND_ALIKES } from "./sectionTitles.ts";

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

/** The same by the catalogue's own spelling in lower case, which most headings have: nothing has to be folded then. */
export const TITLES_AS_SPELT: ReadonlyMap<string, KnownTitle> = new Map(
  [...TITLES.values()].flatMap((known): [string, KnownTitle][] => {
    const spelt = known.title.toLowerCase();
    return /^[a-z]{2,}(?: [a-z]+)*$/.test(spelt) ? [[spelt, known]] : [];
  }),
);

/** Titles in scripts that write no spaces between words, by their first letter. */
export const UNSPACED_TITLES: ReadonlyMap<string, readonly string[]> = groupBy(
  [...TITLES].flatMap(([folded, { reach }]) => (reach !== "whole" && isUnspaced(folded) ? folded : [])),
  (folded) => folded.charAt(0),
);

/** How many words the longest title has that begins with a word and may stand within a heading. */
export const WORDS_FROM: ReadonlyMap<string, number> = longestByFirstWord();

export const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS.trim().split(/\s+/).map(foldTitle));

/** Titles of at least seven letters a to z by their first and last letter, as candidates for a near spelling. */
export const TITLES_BY_ENDS: ReadonlyMap<string, readonly SpeltTitle[]> = groupBy(
  [...TITLES.keys()]
    .filter((folded) => folded.length >= 7 && /^[a-z\d ]+$/i.test(TITLES.get(folded)?.title ?? ""))
    .map((folded) => ({ folded, letters: lettersOf(folded) })),
  ({ folded }) => endsOf(folded),
);

export interface SpeltTitle {
  readonly folded: string;
  readonly letters: number;
}

export const REAL_WORDS: ReadonlySet<string> = new Set(NOT_MISSPELT.trim().split(/\s+/).map(foldTitle));

export const BY_EAR: ReadonlyMap<string, string> = new Map(
  SOUND_ALIKES.map(([heard, meant]) => [foldTitle(heard), foldTitle(meant)]),
);

/** Whether a folded title is written in Chinese, Japanese, Korean or Thai letters. */
export function isUnspaced(folded: string): boolean {
  return /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(folded);
}

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

/** The first and the last letter, which a slip of the pen seldom hits; another ending makes another word. */
export function endsOf(folded: string): string {
  return folded.charAt(0) + folded.charAt(folded.length - 1);
}

/**
 * The letters a to z that a text has, a bit for each. Two texts that are n edits apart differ in at most 2n letters, which
 * is far cheaper to see than the edits themselves.
 */
export function lettersOf(folded: string): number {
  let letters = 0;
  for (let i = 0; i < folded.length; i++) {
    const letter = folded.charCodeAt(i) - 97;
    letters |= letter >= 0 && letter < 26 ? 1 << letter : 0;
  }
  return letters;
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
