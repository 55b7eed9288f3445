/** Where the words of a text stand, with a hash of each, so that a set of words is looked for without reading the text again. */
export interface WordIndex {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of the word in lower case (a to z). */
  readonly hashes: Int32Array;
}

/** Words to look for, all in lower case. */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  /** One place for each value of the lower 16 bits of a hash. */
  readonly marks: Uint8Array;
}

const MARKS = 0x10000;

/**
 * The words of a text: runs of letters; an apostrophe, a digit or a mark ends one.
 *
 * @example
 * readWords("It didn't").count // 3: It, didn, t
 */
export function readWords(text: string): WordIndex {
  let room = (text.length >> 2) + 16;
  let [starts, ends, hashes] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let letter = letterAt(text, at);
    if (letter === 0) {
      continue;
    }
    const start = at;
    let hash = 0;
    do {
      hash = (Math.imul(hash, 31) + letter) | 0;
      letter = letterAt(text, ++at);
    } while (letter !== 0);
    if (count === room) {
      room *= 2;
      [starts, ends, hashes] = [grown(starts, room), grown(ends, room), grown(hashes, room)];
    }
    starts[count] = start;
    ends[count] = at;
    hashes[count] = hash;
    count++;
  }
  return { text, count, starts, ends, hashes };
}

function grown(old: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const array = new Int32Array(room);
  array.set(old);
  return array;
}

/** The ASCII letters in lower case by their code; 0 for all other characters. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const small = code | 0x20;
  return code >= 0x41 && small >= 0x61 && small <= 0x7a ? small : 0;
});

/**
 * The letter at a place, a to z in lower case; 0 where none stands. Beyond Latin-1's signs everything is one that is no
 * general or CJK punctuation.
 */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return ASCII[code] ?? 0;
  }
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
    marks[hashOf(word) & (MARKS - 1)] = 1;
  }
  return { words: all, marks };
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) {
    hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  }
  return hash;
}

/** How many words of the index are most probably of a set: two words in a few thousand look alike here. */
export function countOf({ count, hashes }: WordIndex, { marks }: WordSet): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    found += marks[(hashes[i] ?? 0) & (MARKS - 1)] ?? 0;
  }
  return found;
}

/** The places in the index of the words of a set, in the order of the text. */
export function placesOf(index: WordIndex, { words, marks }: WordSet): number[] {
  const places: number[] = [];
  const { text, count, starts, ends, hashes } = index;
  for (let i = 0; i < count; i++) {
    if (marks[(hashes[i] ?? 0) & (MARKS - 1)] === 1 && words.has(text.slice(starts[i], ends[i]).toLowerCase())) {
      places.push(i);
    }
  }
  return places;
}
