import type { Phase } from "../model.ts";
import { DENIALS, PHASE_WORDS } from "./phaseWords.ts";

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
  const told = wordsOf(event);
  const best = bestPhrase(told, NOTHING);
  const denied = best && deniedPhases(told.words);
  const sure = denied?.has(best?.phase ?? "change") ? bestPhrase(told, denied) : best;
  return sure && { phase: sure.phase, certainty: sure.certainty };
}

const NOTHING: ReadonlySet<Phase> = new Set();

function bestPhrase({ words, sentence }: ToldWords, denied: ReadonlySet<Phase>): Phrase | undefined {
  let best: Phrase | undefined;
  for (let at = 0; at < words.length; at++) {
    for (const phrase of PHRASES.get(words[at] ?? "") ?? []) {
      const isTold = (at < sentence || phrase.certainty === "explicit") && !denied.has(phrase.phase);
      if (isTold && (best === undefined || phrase.rank > best.rank) && fits(phrase, words, at)) {
        best = phrase;
      }
    }
  }
  return best;
}

function deniedPhases(words: readonly string[]): ReadonlySet<Phase> {
  const denied = new Set<Phase>();
  for (let at = 0; at < words.length; at++) {
    for (const denial of DENYING.get(words[at] ?? "") ?? []) {
      if (follows(denial.rest, words, at)) {
        for (const phase of denial.phases) {
          denied.add(phase);
        }
      }
    }
  }
  return denied;
}

interface Phrase {
  readonly phase: Phase;
  readonly certainty: PhaseReading["certainty"];
  /** The surer phrase has the higher rank, and of equally sure ones the weightier. */
  readonly rank: number;
  /** What follows the first word. */
  readonly rest: readonly Step[];
}

interface DenyingPhrase {
  readonly phases: readonly Phase[];
  readonly rest: readonly Step[];
}

interface Step {
  readonly words: ReadonlySet<string>;
  readonly gap: boolean;
  readonly optional: boolean;
}

/** Events are told in their first sentence; only what is explicit counts behind it. */
const MOST_WORDS = 40;
/** A shorter one is a name or a label: `Fixed. Confirmed by AC.` */
const SHORTEST_SENTENCE = 5;
const GAP = 5;

function fits(phrase: Phrase, words: readonly string[], at: number): boolean {
  return !NEGATIONS.has(words[at - 1] ?? "") && follows(phrase.rest, words, at);
}

/** Whether the steps follow the word at that place. */
function follows(steps: readonly Step[], words: readonly string[], at: number): boolean {
  let next = at + 1;
  for (const step of steps) {
    const last = step.gap ? Math.min(next + GAP, words.length - 1) : next;
    let i = next;
    while (i <= last && !step.words.has(words[i] ?? "")) {
      i++;
    }
    if (i <= last) {
      next = i + 1;
    } else if (!step.optional) {
      return false;
    }
  }
  return true;
}

/** A word behind one of these did not happen. */
const NEGATIONS: ReadonlySet<string> = new Set(
  "no not never without cannot can't couldn't didn't doesn't don't isn't wasn't weren't aren't won't wouldn't unable until before kein keine nicht pas sin não nunca sem".split(
    " ",
  ),
);

interface ToldWords {
  readonly words: readonly string[];
  readonly sentence: number;
}

/**
 * Lower-case words: letters, digits, `%`, and hyphens and apostrophes inside; `sentence` of them make up the first
 * sentence.
 */
function wordsOf(text: string): ToldWords {
  const words: string[] = [];
  let sentence: number | undefined;
  const lower = text.toLowerCase();
  let start = -1;
  for (let i = 0; i <= lower.length && words.length < MOST_WORDS; i++) {
    const inWord = i < lower.length && (isWordCode(lower.charCodeAt(i), start >= 0) || isPoint(lower, i, start));
    if (inWord && start < 0) {
      start = i;
    } else if (!inWord && start >= 0) {
      pushWord(words, lower.slice(start, i).replace("’", "'"));
      start = -1;
    }
    const isEnd = lower.charCodeAt(i) === 0x2e && lower.charCodeAt(i + 1) === 0x20;
    if ((isEnd || lower.charCodeAt(i) === 0x28) && words.length >= SHORTEST_SENTENCE) {
      sentence ??= words.length;
    }
  }
  return { words, sentence: sentence ?? words.length };
}

/** The name of an alarm (`api-gateway-5xx-alarm`) counts by its parts. */
function pushWord(words: string[], word: string): void {
  const parts = word.split("-");
  words.push(...(parts.length > 2 ? parts : [word]));
}

/** The point of a version: `1.323.0` is one word. */
function isPoint(text: string, at: number, start: number): boolean {
  return start >= 0 && text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
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
    (inside && (code === 0x27 || code === 0x2d || code === 0x2019))
  );
}


/** Phrases by each of their first words. */
function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const { phase, weight, explicit = [], sure = [], likely = [] } of PHASE_WORDS) {
    for (const [level, phrases] of [likely, sure, explicit].entries()) {
      for (const text of phrases) {
        const certainty = CERTAINTIES[level] ?? "likely";
        addPhrase(index, text, (rest) => ({ phase, certainty, rank: level * HEAVIEST + weight, rest }));
      }
    }
  }
  return index;
}

const CERTAINTIES = ["likely", "sure", "explicit"] as const;
const HEAVIEST = 6;

function indexDenials(): ReadonlyMap<string, readonly DenyingPhrase[]> {
  const index = new Map<string, DenyingPhrase[]>();
  for (const { phases, phrases } of DENIALS) {
    for (const text of phrases) {
      addPhrase(index, text, (rest) => ({ phases, rest }));
    }
  }
  return index;
}

function addPhrase<T>(index: Map<string, T[]>, text: string, make: (rest: readonly Step[]) => T): void {
  const [first = "", ...rest] = text.split(" ");
  const phrase = make(stepsOf(rest));
  for (const word of first.split("|")) {
    const known = index.get(word);
    if (known) {
      known.push(phrase);
    } else {
      index.set(word, [phrase]);
    }
  }
}

function stepsOf(parts: readonly string[]): Step[] {
  const steps: Step[] = [];
  let gap = false;
  for (const part of parts) {
    if (part === "..") {
      gap = true;
      continue;
    }
    const optional = part.endsWith("?");
    steps.push({ words: new Set((optional ? part.slice(0, -1) : part).split("|")), gap, optional });
    gap = false;
  }
  return steps;
}

const PHRASES = indexPhrases();
const DENYING = indexDenials();
