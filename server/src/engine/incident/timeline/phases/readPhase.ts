import type { Span } from "../../../text/span.ts";
import type { Phase } from "../../model.ts";
import { DENIALS } from "./denials.ts";
import { isEastAsian, readEastAsianPhase } from "./eastAsianPhrases.ts";
import { PHASE_LEXICON, type Phrase, type Step } from "./phaseLexicon.table.ts";
import { hashOf, nextHash } from "./wordHash.ts";

/** What the words of one event tell, before the events around it are asked. */
export interface PhaseReading {
  readonly phase: Phase;
  readonly certainty: "explicit" | "sure" | "likely";
}

/**
 * The phase that the words of an event tell, or `undefined` where they tell none or are in doubt. Negations count: "no
 * alert fired" is no detection, "attempt to roll back fails" no mitigation.
 *
 * @example
 * readPhase("Pagers alerted the on-call team") // { phase: "detected", certainty: "explicit" }
 * readPhase("Attempt to rollback fails")       // undefined
 */
export function readPhase(event: string): PhaseReading | undefined {
  return (isEastAsian(event) ? readEastAsianPhase(event) : undefined) ?? phaseOfWords(event);
}

function phaseOfWords(event: string): PhaseReading | undefined {
  const told = wordsOf(event);
  const best = bestPhrase(told, NOTHING);
  const denied = best && DENIABLE.has(best.phase) ? deniedPhases(told.words) : NOTHING;
  const sure = best && denied.has(best.phase) ? bestPhrase(told, denied) : best;
  return sure && { phase: sure.phase, certainty: sure.certainty };
}

const NOTHING: ReadonlySet<Phase> = new Set();
const DENIABLE: ReadonlySet<Phase> = new Set(DENIALS.flatMap(({ phases }) => phases));

const { words: WORDS, phrases, phrasesFrom, denials, denialsFrom, negations } = PHASE_LEXICON;
/** Worked out here, and not when the product is built: hashes in digits weigh more than the words, and nothing packs them. */
const WORD_BY_HASH: ReadonlyMap<number, number> = new Map(WORDS.map((word, place) => [hashOf(word), place]));
/** By word: 1 where what follows did not happen. */
const IS_NEGATING = new Uint8Array(WORDS.length);
for (const word of negations) {
  IS_NEGATING[word] = 1;
}
/** What every word is that no phrase has. */
const OTHER = 0;
const NONE: readonly number[] = [];

function bestPhrase({ words, sentence }: ToldWords, denied: ReadonlySet<Phase>): Phrase | undefined {
  let best: Phrase | undefined;
  for (let at = 0; at < words.length; at++) {
    const from = phrasesFrom[words[at] ?? OTHER] ?? NONE;
    // Those of the highest rank come first: where that one is no better, none is, and the word before need not be looked at.
    const highest = from.length > 0 ? phrases[from[0] ?? 0] : undefined;
    if (!highest || highest.rank <= (best?.rank ?? 0) || IS_NEGATING[words[at - 1] ?? OTHER] === 1) {
      continue;
    }
    for (const place of from) {
      const phrase = phrases[place];
      if (phrase === undefined || (best !== undefined && phrase.rank <= best.rank)) {
        break;
      }
      const isTold = at < sentence || phrase.certainty === "explicit";
      if (isTold && !denied.has(phrase.phase) && follows(phrase.rest, words, at)) {
        best = phrase;
      }
    }
  }
  return best;
}

function deniedPhases(words: readonly number[]): ReadonlySet<Phase> {
  const denied = new Set<Phase>();
  for (let at = 0; at < words.length; at++) {
    for (const place of denialsFrom[words[at] ?? OTHER] ?? NONE) {
      const denial = denials[place];
      if (denial && follows(denial.rest, words, at)) {
        for (const phase of denial.phases) {
          denied.add(phase);
        }
      }
    }
  }
  return denied;
}

/** Events are told in their first sentence; only what is explicit counts behind it. */
const MOST_WORDS = 30;
const LONGEST_EVENT = 160;
/** A shorter one is a name or a label: `Fixed. Confirmed by AC.` */
const SHORTEST_SENTENCE = 6;
const GAP = 5;

/** Whether the steps follow the word at that place. */
function follows(steps: readonly Step[], words: readonly number[], at: number): boolean {
  let next = at + 1;
  for (const step of steps) {
    const last = step.gap ? Math.min(next + GAP, words.length - 1) : next;
    let i = next;
    while (i <= last && !step.words.includes(words[i] ?? OTHER)) {
      // `started; no restart`: what stands behind a negation is another matter.
      i = IS_NEGATING[words[i] ?? OTHER] === 1 ? words.length : i + 1;
    }
    if (i <= last) {
      next = i + 1;
    } else if (!step.optional) {
      return false;
    }
  }
  return true;
}

interface ToldWords {
  /** By their places in the lexicon. */
  readonly words: readonly number[];
  /** So many of them make up the first sentence. */
  readonly sentence: number;
}

/** The words of an event in any case: letters, digits, `%`, and hyphens, underscores and apostrophes inside. */
function wordsOf(text: string): ToldWords {
  const words: number[] = [];
  let sentence: number | undefined;
  const lower = text.slice(0, LONGEST_EVENT).toLowerCase();
  let start = -1;
  let hash = 0;
  let isPlain = true;
  for (let i = 0; i <= lower.length && words.length < MOST_WORDS; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 0;
    if (isWordCode(code, start >= 0) || (code === POINT && isPoint(lower, i, start))) {
      start = start < 0 ? i : start;
      hash = nextHash(hash, code);
      isPlain &&= code !== HYPHEN && code !== UNDERSCORE && code !== APOSTROPHE;
      continue;
    }
    if (start >= 0) {
      if (isPlain) {
        words.push(wordWithin(lower, { start, end: i }, hash));
      } else {
        pushWord(words, lower.slice(start, i));
      }
      start = -1;
      hash = 0;
      isPlain = true;
    }
    const isEnd = code === OPENING || (code === POINT && lower.charCodeAt(i + 1) === 0x20);
    if (isEnd && sentence === undefined && words.length >= SHORTEST_SENTENCE) {
      sentence = words.length;
    }
  }
  return { words, sentence: sentence ?? words.length };
}

const POINT = 0x2e;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
/** The curly one. */
const APOSTROPHE = 0x2019;
const OPENING = 0x28;

/** The name of an alarm (`api-gateway-5xx-alarm`) counts by its parts; any other (`release_guardian`) is one word. */
function pushWord(words: number[], word: string): void {
  if (ALARM_NAME.test(word)) {
    for (const part of word.split(/[-_]/)) {
      words.push(wordOf(part));
    }
  } else {
    words.push(wordOf(word.replace("’", "'")));
  }
}

const ALARM_NAME = /[-_].*[-_].*(?:alarm|alert)/;

/** The word of the phrases that a text is. */
function wordOf(text: string): number {
  return wordWithin(text, { start: 0, end: text.length }, hashOf(text));
}

/** The word of the phrases that stands in a text, by its hash, so that no other word has to be cut out. */
function wordWithin(text: string, { start, end }: Span, hash: number): number {
  const place = WORD_BY_HASH.get(hash) ?? OTHER;
  const word = WORDS[place] ?? "";
  return word.length === end - start && text.startsWith(word, start) ? place : OTHER;
}

/** The point of a version: `1.323.0` is one word. */
function isPoint(text: string, at: number, start: number): boolean {
  return start >= 0 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordCode(code: number, inside: boolean): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x25 ||
    (code >= 0xc0 && code < 0x2000) ||
    (inside && (code === 0x27 || code === HYPHEN || code === UNDERSCORE || code === APOSTROPHE))
  );
}
