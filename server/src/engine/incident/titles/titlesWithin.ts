import type { KnownKind } from "../sectionCatalogue.ts";
import { type KnownTitle, TITLES, UNSPACED_TITLES, WORDS_FROM } from "./titleIndex.table.ts";
import { isUnspaced } from "./titleLetters.ts";
import { type ExtraTitles, type Kinds, known, wholeKind } from "./wholeTitle.ts";

/** In a longer heading a weak title is there by accident. */
const MOST_WEAK_WORDS = 5;

const AND = new Set("and und et y e en og or oder ou o и và plus".split(" "));
/** `Scope of the outage` is a scope; `log in` is no log. */
const SCOPE_OF = new Set("of for on".split(" "));
const OF = new Set("of for in on to from at by de del da do du des von der por para bei".split(" "));
const UNSPACED_AND = / and |と|及び|および|並びに|和|与|及|및/;

/** Known titles among other words; each part between two `and` may name a kind of its own. */
export function kindsWithin(folded: string, words: readonly string[], extra: ExtraTitles): Kinds | undefined {
  if (isUnspaced(folded)) {
    return kindsOf(unspacedKinds(folded), "within");
  }
  if (!words.some(isTelling)) {
    return undefined;
  }
  const parts = partsOf(words, words.length <= MOST_WEAK_WORDS);
  // A single part is the heading as a whole, which is not known.
  const wholes = parts.length > 1 ? parts.map((part) => kindOfPart(wordsOf(part), extra)) : [];
  const by = parts.length > 1 && wholes.every((kind) => kind !== undefined) ? "whole" : "within";
  return kindsOf(
    parts.map((part, i) => wholes[i] ?? headOf(part, extra)),
    by,
  );
}

function kindOfPart(folded: string, extra: ExtraTitles): KnownKind | undefined {
  return wholeKind(folded, folded.split(" "), extra)?.kind;
}

/** Without such a word no known title stands within a heading. */
function isTelling(word: string): boolean {
  return WORDS_FROM.has(word) || AND.has(word) || SCOPE_OF.has(word);
}

function kindsOf(named: readonly (KnownKind | undefined)[], by: "whole" | "within"): Kinds | undefined {
  const kind = named.find((each) => each !== undefined);
  const secondKind = named.find((each) => each !== undefined && each !== kind);
  return kind && { kind, secondKind, by, meant: undefined };
}

/** One word of a heading, or several that are together a known title. */
interface Piece {
  readonly words: string;
  readonly count: number;
  readonly known?: KnownTitle;
}

function partsOf(words: readonly string[], withWeak: boolean): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (let i = 0; i < words.length; ) {
    const piece = pieceAt(words, i, withWeak);
    if (!piece.known && AND.has(piece.words)) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(piece);
    }
    i += piece.count;
  }
  return parts;
}

/** The longest known title that begins at a word, else the word. */
function pieceAt(words: readonly string[], start: number, withWeak: boolean): Piece {
  const longest = WORDS_FROM.get(words[start] ?? "") ?? 0;
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const phrase = words.slice(start, start + length).join(" ");
    const known = TITLES.get(phrase);
    if (known && (known.reach === "strong" || (known.reach === "weak" && withWeak))) {
      return { words: phrase, count: length, known };
    }
  }
  return { words: words[start] ?? "", count: 1 };
}

/**
 * The head of a noun phrase is its last word before a preposition: `detection timeline` is a timeline, `timeline of the
 * detection` too.
 */
function headOf(part: readonly Piece[], extra: ExtraTitles): KnownKind | undefined {
  const preposition = part.findIndex((piece) => !piece.known && OF.has(piece.words));
  const before = preposition === -1 ? part : part.slice(0, preposition);
  const first =
    preposition > 0 && SCOPE_OF.has(part[preposition]?.words ?? "") ? known(wordsOf(before), extra) : undefined;
  const strong = (piece: Piece) => piece.known?.reach === "strong";
  const weak = (piece: Piece) => piece.known?.reach === "weak";
  const head = before.findLast(strong) ?? part.find(strong) ?? part.find(weak);
  return first ?? head?.known?.kind;
}

function wordsOf(part: readonly Piece[]): string {
  return part.map((piece) => piece.words).join(" ");
}

/** The longest known title wins, of two the later one; where two are joined, each counts, in their order. */
function unspacedKinds(folded: string): readonly KnownKind[] {
  return folded.split(UNSPACED_AND).flatMap((part) => {
    let longest = "";
    for (let at = 0; at < part.length; at++) {
      for (const title of UNSPACED_TITLES.get(part.charAt(at)) ?? []) {
        longest = title.length >= longest.length && part.startsWith(title, at) ? title : longest;
      }
    }
    return TITLES.get(longest)?.kind ?? [];
  });
}
