import type { Phase } from "../model.ts";
import { PHASE_WORDS } from "./phaseWords.ts";

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
  const { words, sentence } = wordsOf(event);
  let best: Phrase | undefined;
  for (let at = 0; at < words.length; at++) {
    for (const phrase of PHRASES.get(words[at] ?? "") ?? []) {
      const isTold = at < sentence || phrase.certainty === "explicit";
      if (isTold && (best === undefined || phrase.rank > best.rank) && fits(phrase, words, at)) {
        best = phrase;
      }
    }
  }
  return best?.phase && { phase: best.phase, certainty: best.certainty };
}

interface Phrase {
  readonly phase: Phase | undefined;
  readonly certainty: PhaseReading["certainty"];
  /** The surer phrase has the higher rank, and of equally sure ones the weightier. */
  readonly rank: number;
  /** What follows the first word. */
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
  if (NEGATIONS.has(words[at - 1] ?? "") && phrase.phase !== "impact-start") {
    return phrase.phase === undefined;
  }
  let next = at + 1;
  for (const step of phrase.rest) {
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

/**
 * Lower-case words: letters, digits, `%`, and hyphens and apostrophes inside; `sentence` of them make up the first
 * sentence.
 */
function wordsOf(text: string): { readonly words: readonly string[]; readonly sentence: number } {
  const words: string[] = [];
  let sentence: number | undefined;
  const lower = text.toLowerCase();
  let start = -1;
  for (let i = 0; i <= lower.length && words.length < MOST_WORDS; i++) {
    const inWord = i < lower.length && isWordCode(lower.charCodeAt(i), start >= 0);
    if (inWord && start < 0) {
      start = i;
    } else if (!inWord && start >= 0) {
      pushWord(words, lower.slice(start, i).replace("’", "'"));
      start = -1;
    }
    if (lower.charCodeAt(i) === 0x2e && lower.charCodeAt(i + 1) === 0x20 && words.length >= SHORTEST_SENTENCE) {
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

function isWordCode(code: number, inside: boolean): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x25 ||
    (code >= 0xc0 && code < 0x2000) ||
    (inside && (code === 0x27 || code === 0x2d || code === 0x2019))
  );
}

const PHRASES = indexPhrases();

/** Phrases by each of their first words. */
function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const { phase, weight, explicit = [], sure = [], likely = [] } of PHASE_WORDS) {
    const levels = [
      { certainty: "likely" as const, phrases: likely },
      { certainty: "sure" as const, phrases: sure },
      { certainty: "explicit" as const, phrases: explicit },
    ];
    for (const [level, { certainty, phrases }] of levels.entries()) {
      for (const text of phrases) {
        const [first = "", ...rest] = text.split(" ");
        const phrase = { phase, certainty, rank: level * 6 + weight, rest: stepsOf(rest) };
        for (const word of first.split("|")) {
          index.set(word, [...(index.get(word) ?? []), phrase]);
        }
      }
    }
  }
  return index;
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
