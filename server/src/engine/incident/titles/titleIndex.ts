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

/** Titles in scripts that write no spaces between words, the longest first. */
export const UNSPACED_TITLES: readonly (readonly [string, KnownTitle])[] = [...TITLES]
  .filter(([folded, known]) => known.reach !== "whole" && isUnspaced(folded))
  .sort(([a], [b]) => b.length - a.length);

/** The most words that a title of the catalogue has. */
export const LONGEST_TITLE = Math.max(...[...TITLES.keys()].map((folded) => folded.split(" ").length));

export const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS.trim().split(/\s+/).map(foldTitle));

/** Folded titles of at least seven letters by their first letter, as candidates for a near spelling. */
export const TITLES_BY_LETTER: ReadonlyMap<string, readonly string[]> = groupByLetter();

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

function groupByLetter(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const folded of TITLES.keys()) {
    if (folded.length >= 7 && !isUnspaced(folded)) {
      const group = groups.get(folded.charAt(0)) ?? [];
      group.push(folded);
      groups.set(folded.charAt(0), group);
    }
  }
  return groups;
}
