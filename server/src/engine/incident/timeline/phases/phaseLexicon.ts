import type { Span } from "../../../text/span.ts";
import type { Phase } from "../../model.ts";
import { DENIALS, NEGATIONS } from "./denials.ts";
import { RECOVERY_WORDS } from "./recoveryWords.ts";
import { RESPONSE_WORDS } from "./responseWords.ts";
import { TROUBLE_WORDS } from "./troubleWords.ts";

/** A word of the phrases, with all that begins with it. Words that no phrase has are one and the same. */
export interface Word {
  /** Those of the highest rank first. */
  readonly phrases: readonly Phrase[] | undefined;
  readonly denials: readonly DenyingPhrase[] | undefined;
  /** What follows such a word did not happen. */
  readonly isNegation: boolean;
}

export interface Phrase {
  readonly phase: Phase;
  readonly certainty: "explicit" | "sure" | "likely";
  /** The surer phrase has the higher rank, and of equally sure ones the weightier. */
  readonly rank: number;
  /** What follows the first word. */
  readonly rest: readonly Step[];
}

export interface DenyingPhrase {
  readonly phases: readonly Phase[];
  readonly rest: readonly Step[];
}

export interface Step {
  readonly words: ReadonlySet<Word>;
  readonly gap: boolean;
  readonly optional: boolean;
}

/** What every word is that no phrase knows. */
export const OTHER: Word = { phrases: undefined, denials: undefined, isNegation: false };

type Draft = { -readonly [K in keyof Word]: Word[K] } & {
  phrases: Phrase[] | undefined;
  denials: DenyingPhrase[] | undefined;
};

/** Phrases hang on each of their first words, so that a text is matched word by word. */
function indexWords(): ReadonlyMap<string, Word> {
  const index = new Map<string, Draft>();
  const wordOf = (text: string): Draft => {
    const word = index.get(text) ?? { phrases: undefined, denials: undefined, isNegation: false };
    index.set(text, word);
    return word;
  };
  const wordsOf = (choice = "") => choice.split("|").map(wordOf);
  for (const { phase, weight, explicit = [], sure = [], likely = [] } of [
    ...RECOVERY_WORDS,
    ...TROUBLE_WORDS,
    ...RESPONSE_WORDS,
  ]) {
    for (const [level, phrases] of [likely, sure, explicit].entries()) {
      const certainty = CERTAINTIES[level] ?? "likely";
      for (const [first, ...rest] of phrases.map((text) => text.split(" "))) {
        const phrase = { phase, certainty, rank: level * HEAVIEST + weight, rest: stepsOf(rest, wordsOf) };
        for (const word of wordsOf(first)) {
          word.phrases = [...(word.phrases ?? []), phrase];
        }
      }
    }
  }
  for (const { phases, phrases } of DENIALS) {
    for (const [first, ...rest] of phrases.map((text) => text.split(" "))) {
      const denial = { phases, rest: stepsOf(rest, wordsOf) };
      for (const word of wordsOf(first)) {
        word.denials = [...(word.denials ?? []), denial];
      }
    }
  }
  for (const word of wordsOf(NEGATIONS.replaceAll(" ", "|"))) {
    word.isNegation = true;
  }
  for (const { phrases } of index.values()) {
    phrases?.sort((a, b) => b.rank - a.rank);
  }
  return index;
}

const CERTAINTIES = ["likely", "sure", "explicit"] as const;
/** Above every weight, so that what is surer always has the higher rank. */
const HEAVIEST = 6;

function stepsOf(parts: readonly string[], wordsOf: (choice: string) => readonly Word[]): Step[] {
  const steps: Step[] = [];
  let gap = false;
  for (const part of parts) {
    if (part === "..") {
      gap = true;
    } else {
      const optional = part.endsWith("?");
      steps.push({ words: new Set(wordsOf(optional ? part.slice(0, -1) : part)), gap, optional });
      gap = false;
    }
  }
  return steps;
}

/** All words of the phrases, in lower case. */
const WORDS: ReadonlyMap<string, Word> = indexWords();

const BY_HASH: ReadonlyMap<number, { readonly text: string; readonly word: Word }> = new Map(
  [...WORDS].map(([text, word]) => [hashOf(text), { text, word }]),
);

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = nextHash(hash, text.charCodeAt(i));
  }
  return hash;
}

/** The hash of a word that goes on with a character. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The word of the phrases that a text is. */
export function wordOf(text: string): Word {
  return WORDS.get(text) ?? OTHER;
}

/** The word of the phrases that stands in a text, by its hash, so that no other word has to be cut out. */
export function wordWithin(text: string, { start, end }: Span, hash: number): Word {
  const known = BY_HASH.get(hash);
  return known && known.text.length === end - start && text.startsWith(known.text, start) ? known.word : OTHER;
}
