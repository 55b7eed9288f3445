import type { KnownKind } from "../sectionCatalogue.ts";
import { FILLERS, TITLES } from "./titleIndex.table.ts";

/** What the words of a heading name, and how surely. */
export interface Kinds {
  readonly kind: KnownKind | undefined;
  readonly secondKind: KnownKind | undefined;
  /** `whole`: nothing but a known title; `within`: a known title and other words; `near`: a misspelling. */
  readonly by: "whole" | "within" | "near" | undefined;
  /** The title as the catalogue spells it, where the heading misspells it. */
  readonly meant: string | undefined;
}

/** Titles of a team, folded, beside those of the catalogue. */
export type ExtraTitles = ReadonlyMap<string, KnownKind>;

/** What a summary adds to the name of a part as well: `Fix overview` is about the fix. */
const SUMMARY_WORDS: ReadonlySet<string> = new Set([...FILLERS, "summary", "overview", "description"]);

/** A title, with its words, that is known as it stands, or without words that say nothing of the kind. */
export function wholeKind(folded: string, words: readonly string[], extra: ExtraTitles): Kinds | undefined {
  const kind = known(folded, extra) ?? knownWithoutFillers(words, extra);
  return kind && { kind, secondKind: undefined, by: "whole", meant: undefined };
}

/** The kind of a title as it stands. */
export function known(folded: string, extra: ExtraTitles): KnownKind | undefined {
  return extra.get(folded) ?? TITLES.get(folded)?.kind;
}

function knownWithoutFillers(words: readonly string[], extra: ExtraTitles): KnownKind | undefined {
  if (!words.some((word) => SUMMARY_WORDS.has(word))) {
    return undefined;
  }
  return knownWithout(words, FILLERS, extra) ?? knownWithout(words, SUMMARY_WORDS, extra);
}

function knownWithout(
  words: readonly string[],
  dropped: ReadonlySet<string>,
  extra: ExtraTitles,
): KnownKind | undefined {
  const kept = words.filter((word) => !dropped.has(word));
  return kept.length === words.length ? undefined : known(kept.join(" "), extra);
}
