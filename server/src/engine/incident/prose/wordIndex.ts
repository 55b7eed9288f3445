/**
 * Where the words of a text stand, with a key of each, and the words of one key linked: looking for a set of words costs a
 * look for each word of the set, however long the text is.
 */
export interface WordIndex {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  /** Of the word in lower case (a to z): 27 bits of a hash, then 5 of its length (31 for all that are longer). */
  readonly keys: Int32Array;
  /** For each word the one before it with its key; -1 for the first. */
  readonly before: Int32Array;
  /** The last word of each key, in the slot of the key or the next that was free; -1 for none. Their number is a power of two. */
  readonly last: Int32Array;
  /** The words of two letters and more without a small one among A to Z. */
  readonly capitals: readonly number[];
  /** By character code: 1 for what the text holds among the signs of ASCII; 0x80 stands for all that is no ASCII. */
  readonly signs: Uint8Array;
}

/** Words to look for, all in lower case, each with its key. */
export interface WordSet {
  readonly words: readonly string[];
  readonly keys: readonly number[];
}

const LONGEST = 31;

/**
 * The words of a text: runs of letters; an apostrophe, a digit or a mark ends one.
 *
 * @example
 * readWords("It didn't").count // 3: It, didn, t
 */
export function readWords(text: string): WordIndex {
  const { length } = text;
  const index = new GrowingIndex(text);
  for (let at = 0; at < length; at++) {
    let code = text.charCodeAt(at);
    let letter = letterOf(code);
    if (letter !== 0) {
      const start = at;
      let hash = 0;
      let bits = 0;
      while (letter !== 0) {
        hash = (Math.imul(hash, 31) + letter) | 0;
        bits |= code;
        at++;
        code = at < length ? text.charCodeAt(at) : 0;
        letter = letterOf(code);
      }
      index.add(start, keyOf(hash, at - start), bits);
    }
    // What is no letter: between two words, or what has just ended one.
    index.signs[Math.min(code, BEYOND_ASCII)] = 1;
  }
  return index;
}

class GrowingIndex implements WordIndex {
  readonly text: string;
  count = 0;
  starts: Int32Array<ArrayBuffer>;
  keys: Int32Array<ArrayBuffer>;
  before: Int32Array<ArrayBuffer>;
  last: Int32Array<ArrayBuffer>;
  readonly capitals: number[] = [];
  readonly signs = new Uint8Array(BEYOND_ASCII + 1);
  private different = 0;

  constructor(text: string) {
    const most = (text.length >> 2) + 8;
    this.text = text;
    this.starts = new Int32Array(most);
    this.keys = new Int32Array(most);
    this.before = new Int32Array(most);
    this.last = new Int32Array(slotsFor(text.length)).fill(-1);
  }

  /** `bits` are those that occur in the codes of its letters. */
  add(start: number, key: number, bits: number): void {
    const place = this.count++;
    if (place === this.starts.length) {
      this.starts = grown(this.starts);
      this.keys = grown(this.keys);
      this.before = grown(this.before);
    }
    if ((bits & SMALL) === 0 && lengthOf(key) > 1) {
      this.capitals.push(place);
    }
    if (bits >= BEYOND_ASCII) {
      this.signs[BEYOND_ASCII] = 1;
    }
    const slot = slotIn(this.last, this.keys, key);
    const earlier = this.last[slot] ?? -1;
    this.starts[place] = start;
    this.keys[place] = key;
    this.before[place] = earlier;
    this.last[slot] = place;
    this.different += earlier < 0 ? 1 : 0;
    if (this.different * 2 > this.last.length) {
      this.last = withMoreSlots(this.last, this.keys);
    }
  }
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

/**
 * Whether a text may hold some characters that begin with a sign (a letter is none), without looking for them; this is known
 * since the words were read.
 *
 * @example
 * mayHold(readWords("a & b"), "&amp;") // true
 */
export function mayHold({ signs }: WordIndex, characters: string): boolean {
  const code = characters.charCodeAt(0);
  return letterOf(code) !== 0 || signs[Math.min(code, BEYOND_ASCII)] === 1;
}

/** Whether a text holds nothing but ASCII, so that no other character need be looked for. */
export function isAscii({ signs }: WordIndex): boolean {
  return signs[BEYOND_ASCII] === 0;
}

/** The letter in lower case (a to z); 0 for what is none. */
function letterOf(code: number): number {
  return code < 128 ? (ASCII[code] ?? 0) : letterBeyondAscii(code);
}

const BEYOND_ASCII = 0x80;

/** By this bit a small letter of ASCII differs from its capital. */
const SMALL = 0x20;

/** The ASCII letters in lower case by their code; 0 for all other characters. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const small = code | 0x20;
  return code >= 0x41 && small >= 0x61 && small <= 0x7a ? small : 0;
});

/** Beyond Latin-1's signs everything is a letter that is no general or CJK punctuation; 0 for what is none. */
function letterBeyondAscii(code: number): number {
  return code >= 0xc0 && (code < 0x2000 || (code > 0x2bff && !(code >= 0x3000 && code <= 0x303f))) ? code : 0;
}

/** Twice the slots that the different words of most texts of that length take. */
function slotsFor(length: number): number {
  let slots = 16;
  while (slots < length >> 3) {
    slots *= 2;
  }
  return slots;
}

/** The slot of a key among a power of two: all its bits in a few; the multiplier is that of Fibonacci hashing, which spreads even short words. */
export function slotOf(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & (slots - 1);
}

/** The slot where the last word of a key stands, or would stand. */
function slotIn(last: Int32Array, keys: Int32Array, key: number): number {
  let slot = slotOf(key, last.length);
  for (let place = last[slot] ?? -1; place >= 0 && keys[place] !== key; place = last[slot] ?? -1) {
    slot = (slot + 1) & (last.length - 1);
  }
  return slot;
}

function withMoreSlots(last: Int32Array, keys: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(last.length * 2).fill(-1);
  for (const place of last) {
    if (place >= 0) {
      more[slotIn(more, keys, keys[place] ?? 0)] = place;
    }
  }
  return more;
}

/**
 * @example
 * const EMOTIVE = wordSet(["crazy", "insane"]);
 */
export function wordSet(words: Iterable<string>): WordSet {
  const all = [...new Set(words)];
  return { words: all, keys: all.map(keyOfWord) };
}

/** The key of a word, in any case; of its first part where a mark divides it. */
export function keyOfWord(word: string): number {
  let hash = 0;
  let at = 0;
  for (let letter = letterOf(word.charCodeAt(at)); at < word.length && letter !== 0; ) {
    hash = (Math.imul(hash, 31) + letter) | 0;
    at++;
    letter = at < word.length ? letterOf(word.charCodeAt(at)) : 0;
  }
  return keyOf(hash, at);
}

/** How many words of the index are most probably of a set. */
export function countOf(index: WordIndex, { keys }: WordSet): number {
  let found = 0;
  for (const key of keys) {
    for (let place = lastPlaceOf(index, key); place >= 0; place = index.before[place] ?? -1) {
      found++;
    }
  }
  return found;
}

/** The places in the index of the words of a set, in the order of the text. */
export function placesOf(index: WordIndex, { words, keys }: WordSet): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    for (let place = lastPlaceOf(index, keys[i] ?? 0); place >= 0; place = index.before[place] ?? -1) {
      if (isWordAt(index, place, words[i] ?? "")) {
        places.push(place);
      }
    }
  }
  return places.length > 1 ? places.sort((a, b) => a - b) : places;
}

/** The places in the index of the words of a key, from the last to the first. */
export function placesOfKey(index: WordIndex, key: number): readonly number[] {
  const places: number[] = [];
  for (let place = lastPlaceOf(index, key); place >= 0; place = index.before[place] ?? -1) {
    places.push(place);
  }
  return places;
}

function lastPlaceOf({ last, keys }: WordIndex, key: number): number {
  return last[slotIn(last, keys, key)] ?? -1;
}

/** Two words hardly ever have one key, yet they may. */
function isWordAt(index: WordIndex, place: number, word: string): boolean {
  const { text } = index;
  const start = index.starts[place] ?? 0;
  return text.startsWith(word, start) || text.slice(start, endOf(index, place)).toLowerCase() === word;
}
