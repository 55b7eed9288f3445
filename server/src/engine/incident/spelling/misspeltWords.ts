import { type OwnWord, ownWord, type Prose, wordsIn } from "../prose/prose.ts";
import { keyOfWord, lengthOf, type WordSet, wordSet } from "../prose/wordIndex.ts";
import { MISSPELLINGS, WRONG_WORDS } from "./misspellings.ts";
import { REAL_WORDS, TRADE_WORDS } from "./tradeWords.ts";

/** A word of the author's that is written for another one. */
export interface MisspeltWord extends OwnWord {
  /** In lower case, as far as it is no name. */
  readonly meant: string;
  /** The word is no word at all, so there is no doubt that it must change. */
  readonly isNoWord: boolean;
}

const MEANT: ReadonlyMap<string, string> = new Map(
  MISSPELLINGS.split(/[,\n]/).flatMap((entry): [string, string][] => {
    const [word, ...meant] = entry.trim().split(" ");
    return word ? [[word, meant.join(" ")]] : [];
  }),
);
const LISTED: WordSet = wordSet(MEANT.keys());
const WRONG: WordSet = wordSet(WRONG_WORDS.map(({ word }) => word));
const REAL: ReadonlySet<string> = new Set(`${REAL_WORDS} ${TRADE_WORDS}`.trim().split(/\s+/));

/** The words that are no slip of another one, by their keys: nearly all long words of a report. */
const KNOWN: ReadonlySet<number> = new Set([...REAL, ...MEANT.keys()].map(keyOfWord));

/** Only from this length on is a slip told from another word. */
const SHORTEST_SLIP = 7;
const LONGEST_SLIP = 18;

interface KnownWord {
  readonly word: string;
  readonly letters: number;
}

/** The trade's long words by first letter and length: hardly anybody misses the first letter, and a slip changes one. */
const LONG_WORDS: readonly (readonly KnownWord[] | undefined)[] = byLetterAndLength(
  TRADE_WORDS.trim()
    .split(/\s+/)
    .filter((word) => word.length > SHORTEST_SLIP),
);

function byLetterAndLength(words: readonly string[]): readonly (readonly KnownWord[] | undefined)[] {
  const groups: (KnownWord[] | undefined)[] = Array.from({ length: 32 * 32 });
  for (const word of words) {
    const key = groupOf(word.charCodeAt(0), word.length);
    const known = { word, letters: lettersOf(word, 0, word.length) };
    groups[key] = [...(groups[key] ?? []), known];
  }
  return groups;
}

/** Capitals and small letters alike. */
function groupOf(first: number, length: number): number {
  return (first & 31) * 32 + length;
}

/** Which letters occur, a bit for each, capitals and small ones alike. */
function lettersOf(text: string, start: number, length: number): number {
  let letters = 0;
  for (let i = start; i < start + length; i++) {
    letters |= 1 << (text.charCodeAt(i) & 31);
  }
  return letters;
}

/** The misspelt words of an English text, in no order. Code, quotations and parts of names and paths are no words here. */
export function* misspeltWords(prose: Prose): Iterable<MisspeltWord> {
  for (const own of wordsIn(prose, LISTED)) {
    const meant = MEANT.get(own.word);
    const isFree = meant !== undefined && (meant !== meant.toLowerCase() || !isName(prose.text, own));
    if (isFree && isWholeWord(prose.text, own)) {
      yield { ...own, meant, isNoWord: true };
    }
  }
  yield* slips(prose);
  yield* wrongWords(prose);
}

/** A piece of an id, a path or an address is no word, nor one in capitals. */
function isWholeWord(text: string, { span }: OwnWord): boolean {
  const around = text.charAt(span.start - 1) + text.charAt(span.end);
  const isJoined = /[\d_/\\@#$=&~-]/.test(around) || /^[.:]\w/.test(text.slice(span.end, span.end + 2));
  const word = text.slice(span.start, span.end);
  return !isJoined && !/[\p{Ll}]\p{Lu}/u.test(word) && (word !== word.toUpperCase() || word === word.toLowerCase());
}

function* slips(prose: Prose): Iterable<MisspeltWord> {
  const { words, text } = prose;
  for (let i = 0; i < words.count; i++) {
    const key = words.keys[i] ?? 0;
    const length = lengthOf(key);
    if (length < SHORTEST_SLIP || length > LONGEST_SLIP || KNOWN.has(key)) {
      continue;
    }
    const meant = meantBySlip(text, words.starts[i] ?? 0, length);
    const own = meant === undefined ? undefined : ownWord(prose, i);
    if (meant !== undefined && own && isWholeWord(text, own) && !isName(text, own)) {
      yield { ...own, meant, isNoWord: true };
    }
  }
}

/** The long word from which a word is a slip away. Hardly any word has the letters for it, so few are compared in full. */
function meantBySlip(text: string, start: number, length: number): string | undefined {
  const letters = lettersOf(text, start, length);
  for (let wanted = length - 1; wanted <= length + 1; wanted++) {
    const group = LONG_WORDS[groupOf(text.charCodeAt(start), wanted)] ?? NONE;
    for (let i = 0; i < group.length; i++) {
      const known = group[i] ?? NO_WORD;
      const apart = letters ^ known.letters;
      const rest = apart & (apart - 1);
      // A slip brings in one letter at most and takes out another.
      if ((rest & (rest - 1)) === 0) {
        const word = text.slice(start, start + length).toLowerCase();
        if (isSlip(word, known.word)) {
          return known.word;
        }
      }
    }
  }
  return undefined;
}

const NONE: readonly KnownWord[] = [];
const NO_WORD: KnownWord = { word: "", letters: 0 };
const VOWELS = "aeiou";
/** In words shorter than this another vowel makes another word too often. */
const SHORTEST_WITH_OTHER_VOWEL = 9;

/** One inner letter left out, written twice, swapped with its neighbour, or another vowel. */
function isSlip(word: string, known: string): boolean {
  const surplus = word.length - known.length;
  if (surplus < -1 || surplus > 1) {
    return false;
  }
  let at = 0;
  while (at < word.length && word[at] === known[at]) {
    at++;
  }
  if (surplus === -1) {
    return at < word.length && word.slice(at) === known.slice(at + 1);
  }
  if (surplus === 1) {
    return at < known.length && word[at] === word[at - 1] && word.slice(at + 1) === known.slice(at);
  }
  const isSwapped =
    word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2);
  const isVowel =
    known.length >= SHORTEST_WITH_OTHER_VOWEL &&
    VOWELS.includes(word[at] ?? "-") &&
    VOWELS.includes(known[at] ?? "-") &&
    word.slice(at + 1) === known.slice(at + 1);
  return at > 0 && at + 1 < known.length && (isSwapped || isVowel);
}

/** A capital within a sentence. */
function isName(text: string, { span }: OwnWord): boolean {
  const first = text.charAt(span.start);
  return (
    first !== first.toLowerCase() &&
    /[\p{L}\p{N},;)]\s+[*_]*$/u.test(text.slice(Math.max(0, span.start - 8), span.start))
  );
}

function* wrongWords(prose: Prose): Iterable<MisspeltWord> {
  for (const own of wordsIn(prose, WRONG)) {
    const { plain } = own.passage.inline;
    const before = plain.slice(Math.max(0, own.plainSpan.start - 60), own.plainSpan.start);
    const after = plain.slice(own.plainSpan.end, own.plainSpan.end + 40);
    const wrong = WRONG_WORDS.find(
      (each) => each.word === own.word && (each.before?.test(before) ?? true) && (each.after?.test(after) ?? true),
    );
    if (wrong && isWholeWord(prose.text, own)) {
      yield { ...own, meant: wrong.meant, isNoWord: false };
    }
  }
}
