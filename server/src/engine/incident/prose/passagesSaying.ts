import type { Passage } from "./passage.ts";
import type { Prose } from "./prose.ts";
import { readWords } from "./wordIndex.ts";

/** Sayings to look for, made ready once. */
export interface Sayings {
  /** The sum of the keys of the words of each. */
  readonly sums: ReadonlySet<number>;
  readonly folded: ReadonlySet<string>;
}

/** @example const PROMPTS = sayings(["Describe what happened."]); */
export function sayings(texts: readonly string[]): Sayings {
  return {
    sums: new Set(
      texts.map((text) => {
        const { keys, count } = readWords(text);
        return sum(keys, 0, count);
      }),
    ),
    folded: new Set(texts.map(fold)),
  };
}

/**
 * The passages that say one of the sayings and nothing else, whatever marks, case and space are between the words. The sums
 * of the words' keys tell nearly all others apart.
 */
export function* passagesSaying({ passages, words }: Prose, { sums, folded }: Sayings): Iterable<Passage> {
  let at = 0;
  for (const passage of passages) {
    while (at < words.count && (words.starts[at] ?? 0) < passage.span.start) {
      at++;
    }
    const first = at;
    while (at < words.count && (words.starts[at] ?? 0) < passage.span.end) {
      at++;
    }
    if (at - first > 2 && sums.has(sum(words.keys, first, at)) && folded.has(fold(passage.inline.plain))) {
      yield passage;
    }
  }
}

/** Whether some words are one of the sayings and nothing else. */
export function sayOne({ folded }: Sayings, words: string): boolean {
  return folded.has(fold(words));
}

function sum(keys: Int32Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) {
    total = (total + (keys[i] ?? 0)) | 0;
  }
  return total;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
