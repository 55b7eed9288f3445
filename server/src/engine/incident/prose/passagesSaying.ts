import { type KeyTable, keyTable, kindOfKey } from "./keyTable.ts";
import type { Passage } from "./passage.ts";
import type { Prose } from "./prose.ts";
import { readWords, type WordIndex } from "./wordIndex.ts";

/** Sayings to look for, made ready once. */
export interface Sayings {
  /** The words that they open with. */
  readonly openings: KeyTable;
  readonly folded: ReadonlySet<string>;
}

/** @example const PROMPTS = sayings(["Describe what happened."]); */
export function sayings(texts: readonly string[]): Sayings {
  const openings = texts.map((text) => [openingAt(readWords(text), 0), 1] as const);
  return { openings: keyTable(openings), folded: new Set(texts.map(fold)) };
}

/**
 * The passages that say one of the sayings and nothing else, whatever marks, case and space are between the words. The
 * first three words tell nearly all others apart.
 */
export function passagesSaying({ passages, words }: Prose, { openings, folded }: Sayings): readonly Passage[] {
  const found: Passage[] = [];
  let at = 0;
  for (const passage of passages) {
    while (at < words.count && (words.starts[at] ?? 0) < passage.span.start) {
      at++;
    }
    if (kindOfKey(openings, openingAt(words, at)) !== 0 && folded.has(fold(passage.inline.plain))) {
      found.push(passage);
    }
  }
  return found;
}

/** Whether some words are one of the sayings and nothing else. */
export function sayOne({ folded }: Sayings, words: string): boolean {
  return folded.has(fold(words));
}

/** A key of three words in a row. */
function openingAt({ keys }: WordIndex, at: number): number {
  return (Math.imul(Math.imul(keys[at] ?? 0, 31) + (keys[at + 1] ?? 0), 31) + (keys[at + 2] ?? 0)) | 0;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
