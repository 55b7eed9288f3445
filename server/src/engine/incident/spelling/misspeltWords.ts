import type { Span } from "../../text/span.ts";
import { kindOfKey } from "../prose/keyTable.ts";
import { type OwnWord, ownWord, type Prose } from "../prose/prose.ts";
import { endOf, lengthOf, placesOfKey } from "../prose/wordIndex.ts";
import {
  BEGIN,
  KNOWN_WORDS,
  LETTERS,
  LISTED,
  LONG_WORDS,
  MEANT,
  REAL,
  SHORTEST_SLIP,
  WRONG,
} from "./knownWords.table.ts";
import { groupOf, lettersOf } from "./lettersOf.ts";
import { WRONG_WORDS } from "./misspellings.ts";

/** A word of the author's that is written for another one. */
export interface MisspeltWord extends OwnWord {
  /** In lower case, as far as it is no name. */
  readonly meant: string;
  /** The word is no word at all, so there is no doubt that it must change. */
  readonly isNoWord: boolean;
}

const LONGEST_SLIP = 18;

/** The misspelt words of an English text, in no order. Code, quotations and parts of names and paths are no words here. */
export function misspeltWords(prose: Prose): readonly MisspeltWord[] {
  const { words } = prose;
  const found: MisspeltWord[] = [];
  for (let place = 0; place < words.count; place++) {
    // What holds for the first of equal words holds for all of them.
    const read = words.before[place] === -1 ? readerFor(prose, place) : undefined;
    if (read) {
      for (const each of placesOfKey(words, words.keys[place] ?? 0)) {
        const misspelt = read(prose, each);
        if (misspelt) {
          found.push(misspelt);
        }
      }
    }
  }
  return found;
}

/** How to read the places of a word that may be misspelt, as hardly any is. */
function readerFor({ text, words }: Prose, place: number): typeof slip | undefined {
  const key = words.keys[place] ?? 0;
  switch (kindOfKey(KNOWN_WORDS, key)) {
    case REAL:
      return undefined;
    case LISTED:
      return listedWord;
    case WRONG:
      return wrongWord;
    default:
      return meantBySlip(text, words.starts[place] ?? 0, lengthOf(key)) === undefined ? undefined : slip;
  }
}

function listedWord(prose: Prose, place: number): MisspeltWord | undefined {
  const own = ownWord(prose, place);
  const meant = own && MEANT.get(own.word);
  const isFree = own && meant !== undefined && (meant !== meant.toLowerCase() || !isName(prose.text, own));
  return isFree && isWholeWord(prose.text, own) ? { ...own, meant, isNoWord: true } : undefined;
}

/** A piece of an id, a path or an address is no word, nor one in capitals. */
function isWholeWord(text: string, { span }: OwnWord): boolean {
  const around = text.charAt(span.start - 1) + text.charAt(span.end);
  const isJoined = /[\d_/\\@#$=&~-]/.test(around) || /^[.:]\w/.test(text.slice(span.end, span.end + 2));
  const word = text.slice(span.start, span.end);
  return !isJoined && !/[\p{Ll}]\p{Lu}/u.test(word) && (word !== word.toUpperCase() || word === word.toLowerCase());
}

function slip(prose: Prose, place: number): MisspeltWord | undefined {
  const { words, text } = prose;
  const meant = meantBySlip(text, words.starts[place] ?? 0, lengthOf(words.keys[place] ?? 0));
  const own = meant === undefined ? undefined : ownWord(prose, place);
  return meant !== undefined && own && isWholeWord(text, own) && !isName(text, own)
    ? { ...own, meant, isNoWord: true }
    : undefined;
}

/** The long word from which a word is a slip away. Hardly any word has the letters for it, so few are compared in full. */
function meantBySlip(text: string, start: number, length: number): string | undefined {
  if (length < SHORTEST_SLIP || length > LONGEST_SLIP) {
    return undefined;
  }
  const letters = lettersOf(text, start, length);
  const end = BEGIN[groupOf(text, start, length + 2)] ?? 0;
  for (let i = BEGIN[groupOf(text, start, length - 1)] ?? 0; i < end; i++) {
    if (isNear(letters, LETTERS[i] ?? 0)) {
      const known = LONG_WORDS[i] ?? "";
      if (isSlip(text.slice(start, start + length).toLowerCase(), known)) {
        return known;
      }
    }
  }
  return undefined;
}

/** Words that are a slip apart differ by one letter at most, or by vowels. */
function isNear(some: number, others: number): boolean {
  const apart = some ^ others;
  return (apart & (apart - 1)) === 0 || (apart & ~VOWEL_LETTERS) === 0;
}

const VOWELS = "aeiou";
const VOWEL_LETTERS = lettersOf(VOWELS, 0, VOWELS.length);
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

/** The source is looked at first: most of them are common words, and right, and their passage need not be read. */
function wrongWord(prose: Prose, place: number): MisspeltWord | undefined {
  const start = prose.words.starts[place] ?? 0;
  const own = wrongAt(prose.text, { start, end: endOf(prose.words, place) }) ? ownWord(prose, place) : undefined;
  const wrong = own && wrongAt(own.passage.inline.plain, own.plainSpan);
  return wrong && isWholeWord(prose.text, own) ? { ...own, meant: wrong.meant, isNoWord: false } : undefined;
}

function wrongAt(text: string, { start, end }: Span): (typeof WRONG_WORDS)[number] | undefined {
  const word = text.slice(start, end).toLowerCase();
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  return WRONG_WORDS.find(
    (each) => each.word === word && (each.before?.test(before) ?? true) && (each.after?.test(after) ?? true),
  );
}
