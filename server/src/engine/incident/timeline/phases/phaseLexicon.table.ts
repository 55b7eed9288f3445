import type { Phase } from "../../model.ts";
import { DENIALS, NEGATIONS } from "./denials.ts";
import { RECOVERY_WORDS } from "./recoveryWords.ts";
import { RESPONSE_WORDS } from "./responseWords.ts";
import { TROUBLE_WORDS } from "./troubleWords.ts";

/** Phrases hang on each of their first words, so that a text is matched word by word. Words and phrases go by their places. */
export interface PhaseLexicon {
  /** In lower case. The first is empty: it stands for every word that no phrase has. */
  readonly words: readonly string[];
  readonly phrases: readonly Phrase[];
  readonly denials: readonly DenyingPhrase[];
  /** The phrases that begin with each word, those of the highest rank first. */
  readonly phrasesFrom: readonly (readonly number[])[];
  readonly denialsFrom: readonly (readonly number[])[];
  /** What follows such a word did not happen. */
  readonly negations: readonly number[];
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
  /** The words any of which may stand here. */
  readonly words: readonly number[];
  readonly gap: boolean;
  readonly optional: boolean;
}

const CERTAINTIES = ["likely", "sure", "explicit"] as const;
/** Above every weight, so that what is surer always has the higher rank. */
const HEAVIEST = 6;

export const PHASE_LEXICON: PhaseLexicon = readLexicon();

function readLexicon(): PhaseLexicon {
  const words = [""];
  const places = new Map<string, number>();
  const placesOf = (choice = ""): number[] => choice.split("|").map((word) => places.get(word) ?? add(word));
  const add = (word: string): number => {
    places.set(word, words.length);
    return words.push(word) - 1;
  };
  const phrases = readPhrases(placesOf);
  const denials = DENIALS.flatMap(({ phases, phrases }) =>
    phrases.map((text) => ({ phases, ...readSteps(text, placesOf) })),
  );
  const negations = placesOf(NEGATIONS.replaceAll(" ", "|"));
  const fromEach = (all: readonly { readonly first: readonly number[] }[]) =>
    words.map((_, word) => [...all.keys()].filter((place) => all[place]?.first.includes(word)));
  return {
    words,
    phrases: phrases.map(({ first, ...phrase }) => phrase),
    denials: denials.map(({ first, ...denial }) => denial),
    phrasesFrom: fromEach(phrases).map((from) => from.sort((a, b) => rankOf(phrases[b]) - rankOf(phrases[a]))),
    denialsFrom: fromEach(denials),
    negations,
  };
}

type PlacesOf = (choice?: string) => number[];

function readPhrases(placesOf: PlacesOf) {
  return [...RECOVERY_WORDS, ...TROUBLE_WORDS, ...RESPONSE_WORDS].flatMap(
    ({ phase, weight, explicit = [], sure = [], likely = [] }) =>
      [likely, sure, explicit].flatMap((texts, level) =>
        texts.map((text) => ({
          phase,
          certainty: CERTAINTIES[level] ?? "likely",
          rank: level * HEAVIEST + weight,
          ...readSteps(text, placesOf),
        })),
      ),
  );
}

function rankOf(phrase: { readonly rank: number } | undefined): number {
  return phrase?.rank ?? 0;
}

function readSteps(text: string, placesOf: PlacesOf) {
  const [first, ...parts] = text.split(" ");
  const rest: Step[] = [];
  let gap = false;
  for (const part of parts) {
    if (part === "..") {
      gap = true;
    } else {
      const optional = part.endsWith("?");
      rest.push({ words: placesOf(optional ? part.slice(0, -1) : part), gap, optional });
      gap = false;
    }
  }
  return { first: placesOf(first), rest };
}
