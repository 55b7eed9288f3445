/** Where the words of a text stand, with a key of each, so that a set of words is looked for without reading the text again. */
export interface WordIndex {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  /** Of the word in lower case (a to z): 27 bits of a hash, then 5 of its length (31 for all that are longer). */
  readonly keys: Int32Array;
}

/** Words to look for, all in lower case. */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  /** A bit for each slot of a key: 8 KB, so that a look at all words of a text stays within the processor's cache. */
  readonly marks: Uint32Array;
}

const SLOTS = 0x10000;
const LONGEST = 31;

/**
 * The words of a text: runs of letters; an apostrophe, a digit or a mark ends one.
 *
 * @example
 * readWords("It didn't").count // 3: It, didn, t
 */
export function readWords(text: string): WordIndex {
  const { length } = text;
  let starts = new Int32Array((length >> 2) + 8);
  let keys = new Int32Array(starts.length);
  let count = 0;
  for (let at = 0; at < length; at++) {
    let letter = letterOf(text.charCodeAt(at));
    if (letter === 0) {
      continue;
    }
    const start = at;
    let hash = 0;
    while (letter !== 0) {
      hash = (Math.imul(hash, 31) + letter) | 0;
      at++;
      letter = at < length ? letterOf(text.charCodeAt(at)) : 0;
    }
    if (count === starts.length) {
      [starts, keys] = [grown(starts), grown(keys)];
    }
    starts[count] = start;
    keys[count++] = keyOf(hash, at - start);
  }
  return { text, count, starts, keys };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function keyOf(hash: number, length: number): number {
  return (hash << 5) | Math.min(length, LONGEST);
}

/** How many letters the word of a key has; 31 stands for all longer ones. */
export function lengthOf(key: number): number {
  return key & LONGEST;
}

/** Where a word ends. */
export function endOf({ text, starts, keys }: WordIndex, place: number): number {
  const start = starts[place] ?? 0;
  let end = start + lengthOf(keys[place] ?? 0);
  while (end < text.length && end - start >= LONGEST && letterOf(text.charCodeAt(end)) !== 0) {
    end++;
  }
  return end;
}

/** The letter in lower case (a to z); 0 for what is none. */
function letterOf(code: number): number {
  return code < 128 ? (ASCII[code] ?? 0) : letterBeyondAscii(code);
}

/** The ASCII letters in lower case by their code; 0 for all other characters. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const small = code | 0x20;
  return code >= 0x41 && small >= 0x61 && small <= 0x7a ? small : 0;
});

/** Beyond Latin-1's signs everything is a letter that is no general or CJK punctuation; 0 for what is none. */
function letterBeyondAscii(code: number): number {
  return code >= 0xc0 && (code < 0x2000 || (code > 0x2bff && !(code >= 0x3000 && code <= 0x303f))) ? code : 0;
}

/**
 * @example
 * const EMOTIVE = wordSet(["crazy", "insane"]);
 */
export function wordSet(words: Iterable<string>): WordSet {
  const marks = new Uint32Array(SLOTS / 32);
  const all = new Set(words);
  for (const word of all) {
    const slot = slotOf(keyOfWord(word));
    marks[slot >>> 5] = (marks[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  return { words: all, marks };
}

/** The key of a word, in any case; of its first part where a mark divides it. */
export function keyOfWord(word: string): number {
  return readWords(word).keys[0] ?? 0;
}

/** All bits of a key in sixteen; the multiplier is that of Fibonacci hashing, which spreads even short words. */
function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 16;
}

/** Whether the word of a key may be one of the set; seldom true for another. */
function isMarked(marks: Uint32Array, key: number): boolean {
  const slot = slotOf(key);
  return (((marks[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
}

/** How many words of the index are most probably of a set: two words in a few thousand look alike here. */
export function countOf({ count, keys }: WordIndex, { marks }: WordSet): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    found += isMarked(marks, keys[i] ?? 0) ? 1 : 0;
  }
  return found;
}

/** The places in the index of the words of a set, in the order of the text. */
export function placesOf(index: WordIndex, { words, marks }: WordSet): number[] {
  const places: number[] = [];
  const { text, count, starts, keys } = index;
  for (let i = 0; i < count; i++) {
    if (isMarked(marks, keys[i] ?? 0) && words.has(text.slice(starts[i], endOf(index, i)).toLowerCase())) {
      places.push(i);
    }
  }
  return places;
}
