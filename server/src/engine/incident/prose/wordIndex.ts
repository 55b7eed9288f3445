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
  /** One place for each value of the lower 16 bits of a key. */
  readonly marks: Uint8Array;
}

const MARKS = 0x10000;
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
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 0;
    const letter = code < 128 ? (ASCII[code] ?? 0) : letterBeyondAscii(code);
    if (letter !== 0) {
      start = start < 0 ? at : start;
      hash = (Math.imul(hash, 31) + letter) | 0;
    } else if (start >= 0) {
      if (count === starts.length) {
        [starts, keys] = [grown(starts), grown(keys)];
      }
      starts[count] = start;
      keys[count++] = keyOf(hash, at - start);
      start = -1;
      hash = 0;
    }
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
  while (end < text.length && end - start >= LONGEST && isLetter(text.charCodeAt(end))) {
    end++;
  }
  return end;
}

function isLetter(code: number): boolean {
  return (code < 128 ? (ASCII[code] ?? 0) : letterBeyondAscii(code)) !== 0;
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
  const marks = new Uint8Array(MARKS);
  const all = new Set(words);
  for (const word of all) {
    marks[(readWords(word).keys[0] ?? 0) & (MARKS - 1)] = 1;
  }
  return { words: all, marks };
}

/** How many words of the index are most probably of a set: two words in a few thousand look alike here. */
export function countOf({ count, keys }: WordIndex, { marks }: WordSet): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    found += marks[(keys[i] ?? 0) & (MARKS - 1)] ?? 0;
  }
  return found;
}

/** The places in the index of the words of a set, in the order of the text. */
export function placesOf(index: WordIndex, { words, marks }: WordSet): number[] {
  const places: number[] = [];
  const { text, count, starts, keys } = index;
  for (let i = 0; i < count; i++) {
    if (marks[(keys[i] ?? 0) & (MARKS - 1)] === 1 && words.has(text.slice(starts[i], endOf(index, i)).toLowerCase())) {
      places.push(i);
    }
  }
  return places;
}
