import type { Phase } from "../model.ts";
import { FAILURES, NEGATIONS, PHASE_WORDS } from "./phaseWords.ts";

/**
 * The phase that the words of an event tell, or `undefined` where they tell none or are in doubt. Negations count: "no
 * alert fired" is no detection, "attempt to roll back fails" no mitigation.
 *
 * @example
 * readPhase("Pagers alerted the on-call team") // "detected"
 * readPhase("Attempt to rollback fails")       // undefined
 */
export function readPhase(event: string): Phase | undefined {
  const words = wordsOf(event);
  let best: Match | undefined;
  for (let at = 0; at < words.length; at++) {
    for (const phrase of PHRASES.get(words[at] ?? "") ?? []) {
      if (best !== undefined && phrase.rank <= best.phrase.rank) {
        continue;
      }
      const end = matchEnd(phrase, words, at);
      if (end !== undefined && !isDenied(phrase, words, { at, end })) {
        best = { phrase, at };
      }
    }
  }
  return best?.phrase.phase;
}

interface Match {
  readonly phrase: Phrase;
  readonly at: number;
}

interface Phrase {
  readonly phase: Phase;
  /** The surer and the more telling phrase has the higher rank. */
  readonly rank: number;
  readonly explicit: boolean;
  /** What follows the first word. */
  readonly rest: readonly Step[];
}

interface Step {
  readonly words: ReadonlySet<string>;
  readonly gap: boolean;
  readonly optional: boolean;
}

/** Events are told in their first words; what comes later is detail. */
const MOST_WORDS = 40;
const GAP = 4;

function matchEnd(phrase: Phrase, words: readonly string[], at: number): number | undefined {
  let next = at + 1;
  for (const step of phrase.rest) {
    const last = step.gap ? Math.min(next + GAP, words.length - 1) : next;
    let found: number | undefined;
    for (let i = next; i <= last && found === undefined; i++) {
      if (step.words.has(words[i] ?? "")) {
        found = i;
      }
    }
    if (found !== undefined) {
      next = found + 1;
    } else if (!step.optional) {
      return undefined;
    }
  }
  return next;
}

function isDenied(phrase: Phrase, words: readonly string[], { at, end }: { at: number; end: number }): boolean {
  if (phrase.phase === "impact-start" || phrase.phase === "detected" || phrase.phase === "change") {
    return isAny(words, NO, { from: at - 2, to: at });
  }
  if (phrase.phase === "investigating" || phrase.phase === "mitigation-start") {
    return isAny(words, NO, { from: at - 3, to: at }) || isAny(words, FAILURES, { from: end, to: end + 3 });
  }
  return isAny(words, NEGATIONS, { from: at - 4, to: end }) || isAny(words, FAILURES, { from: end, to: end + 3 });
}

const NO: ReadonlySet<string> = new Set(["no", "not", "never", "without", "didn't", "before", "until", "fails"]);

function isAny(
  words: readonly string[],
  wanted: ReadonlySet<string>,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  for (let i = Math.max(0, from); i < to && i < words.length; i++) {
    if (wanted.has(words[i] ?? "")) {
      return true;
    }
  }
  return false;
}

/** Lower-case words; letters, digits, `%`, and hyphens and apostrophes inside. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  const lower = text.toLowerCase();
  let start = -1;
  for (let i = 0; i <= lower.length && words.length < MOST_WORDS; i++) {
    const inWord = i < lower.length && isWordCode(lower.charCodeAt(i), start >= 0);
    if (inWord && start < 0) {
      start = i;
    } else if (!inWord && start >= 0) {
      words.push(lower.slice(start, i).replace("’", "'"));
      start = -1;
    }
  }
  return words;
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
  PHASE_WORDS.forEach(({ phase, explicit = [], sure = [], likely = [] }, place) => {
    const rank = (level: number) => level * PHASE_WORDS.length - place;
    for (const [level, texts] of [explicit, sure, likely].entries()) {
      for (const text of texts) {
        const [first = "", ...rest] = text.split(" ");
        const phrase = { phase, rank: rank(3 - level), explicit: level === 0, rest: stepsOf(rest) };
        for (const word of first.split("|")) {
          index.set(word, [...(index.get(word) ?? []), phrase]);
        }
      }
    }
  });
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
