import { editDistance } from "../../text/nearest.ts";
import type { KnownKind } from "../sectionCatalogue.ts";
import { cleanTitle } from "./cleanTitle.ts";
import { foldTitle } from "./foldTitle.ts";
import {
  BY_EAR,
  FILLERS,
  isUnspaced,
  type KnownTitle,
  lettersOf,
  REAL_WORDS,
  TITLES,
  TITLES_BY_LETTER,
  UNSPACED_TITLES,
  WORDS_FROM,
} from "./titleIndex.ts";

/** What a heading says of the section under it. */
export interface TitleMatch {
  /** Absent for a title that nobody knows. */
  readonly kind?: KnownKind;
  readonly secondKind?: KnownKind;
  readonly title: string;
  readonly hint?: string;
  /** `whole`: nothing but a known title; `within`: a known title and other words; `near`: a misspelling. */
  readonly by?: "whole" | "within" | "near";
  /** The title as the catalogue spells it, where the heading misspells it. */
  readonly meant?: string;
}

/** Titles of a team, folded, beside those of the catalogue. */
export type ExtraTitles = ReadonlyMap<string, KnownKind>;

type Kinds = Pick<TitleMatch, "kind" | "secondKind" | "by" | "meant">;

/** A heading longer than this is a sentence; a question may be longer. */
const MOST_WORDS = 9;
const MOST_WORDS_OF_A_QUESTION = 12;
const MOST_LETTERS = 120;
const MOST_WEAK_WORDS = 5;
const LONGEST_NEAR = 40;
const MOST_NEAR_WORDS = 4;

/** What stands before a dash, a bar or a colon. */
const HEAD = /^[^-–—|:：]{3,60}?(?=\s[-–—|]+\s|:\s|：)/;
const RULE = /^[\s-–—|:：]+/;

/** What a summary adds to the name of a part as well: `Fix overview` is about the fix. */
const SUMMARY_WORDS: ReadonlySet<string> = new Set([...FILLERS, "summary", "overview", "description"]);

const AND = new Set("and und et y e en og or oder ou o и và plus".split(" "));
/** `Scope of the outage` is a scope; `log in` is no log. */
const SCOPE_OF = new Set("of for on".split(" "));
const OF = new Set("of for in on to from at by de del da do du des von der por para bei".split(" "));
const UNSPACED_AND = / and |と|及び|および|並びに|和|与|及|및/;

/**
 * Which kind of section a heading announces: by its whole title, by a known title within it, by what stands before or
 * after a dash, by its parenthesis, and last by a near spelling.
 *
 * @example
 * matchTitle("3) Root cause & resolution:", new Map()) // { kind: "root-cause", secondKind: "resolution", … }
 */
export function matchTitle(text: string, extra: ExtraTitles): TitleMatch {
  const plain = known(text.toLowerCase(), extra);
  if (plain) {
    return { kind: plain, by: "whole", title: text };
  }
  const { title, hint } = cleanTitle(text);
  if (title.length > MOST_LETTERS) {
    return { title };
  }
  const folded = foldTitle(title);
  const words = folded.split(" ").length;
  const most = text.includes("?") ? MOST_WORDS_OF_A_QUESTION : MOST_WORDS;
  const head = HEAD.exec(title)?.[0].trim();
  const headKinds = head === undefined ? undefined : headKind(head, extra);
  const found: Kinds =
    wholeKind(folded, extra) ??
    headKinds ??
    kindByEar(folded) ??
    (words <= most ? kindsWithin(folded, extra) : undefined) ??
    (hint === undefined || isAscii(title) ? undefined : wholeKind(foldTitle(hint), extra)) ??
    nearKind(folded) ??
    {};
  const told = hint ?? (head !== undefined && headKinds === found ? title.slice(head.length).replace(RULE, "") : "");
  return { title, ...(told === "" ? {} : { hint: told }), ...found };
}

/** `Timeline - UTC`. A single everyday word before a colon (`Event: close`) announces something else. */
function headKind(head: string, extra: ExtraTitles): Kinds | undefined {
  const folded = foldTitle(head);
  const isEveryday = !folded.includes(" ") && TITLES.get(folded)?.reach === "whole";
  return isEveryday ? undefined : wholeKind(folded, extra);
}

/** A parenthesis translates the title only where that is in another language. */
function isAscii(title: string): boolean {
  return !/[^\u0000-\u007f]/.test(title);
}

/** A title that is known as it stands, or without words that say nothing of the kind. */
function wholeKind(folded: string, extra: ExtraTitles): Kinds | undefined {
  const words = folded.split(" ");
  const kind = known(folded, extra) ?? knownWithout(words, FILLERS, extra) ?? knownWithout(words, SUMMARY_WORDS, extra);
  return kind && { kind, by: "whole" };
}

function known(folded: string, extra: ExtraTitles): KnownKind | undefined {
  return extra.get(folded) ?? TITLES.get(folded)?.kind;
}

function knownWithout(
  words: readonly string[],
  dropped: ReadonlySet<string>,
  extra: ExtraTitles,
): KnownKind | undefined {
  const kept = words.filter((word) => !dropped.has(word));
  return kept.length === words.length ? undefined : known(kept.join(" "), extra);
}

/** Known titles among other words; each part between two `and` may name a kind of its own. */
function kindsWithin(folded: string, extra: ExtraTitles): Kinds | undefined {
  const words = folded.split(" ");
  const parts = isUnspaced(folded) ? [] : partsOf(words, words.length <= MOST_WEAK_WORDS);
  const kinds = isUnspaced(folded) ? unspacedKinds(folded) : parts.map((part) => partKind(part, extra));
  const [kind, secondKind] = new Set(kinds.filter((each) => each !== undefined));
  const isWhole = parts.length > 1 && parts.every((part) => wholeOf(part, extra) !== undefined);
  return kind && { kind, by: isWhole ? "whole" : "within", ...(secondKind ? { secondKind } : {}) };
}

/** One word of a heading, or several that are together a known title. */
interface Piece {
  readonly words: string;
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
    i += piece.words.split(" ").length;
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
      return { words: phrase, known };
    }
  }
  return { words: words[start] ?? "" };
}

/**
 * The head of a noun phrase is its last word before a preposition: `detection timeline` is a timeline, `timeline of the
 * detection` too.
 */
function partKind(part: readonly Piece[], extra: ExtraTitles): KnownKind | undefined {
  const whole = wholeOf(part, extra);
  if (whole) {
    return whole;
  }
  const preposition = part.findIndex((piece) => !piece.known && OF.has(piece.words));
  const before = preposition === -1 ? part : part.slice(0, preposition);
  const first =
    preposition > 0 && SCOPE_OF.has(part[preposition]?.words ?? "") ? known(wordsOf(before), extra) : undefined;
  const strong = (piece: Piece) => piece.known?.reach === "strong";
  const weak = (piece: Piece) => piece.known?.reach === "weak";
  const head = before.findLast(strong) ?? part.find(strong) ?? part.find(weak);
  return first ?? head?.known?.kind;
}

function wholeOf(part: readonly Piece[], extra: ExtraTitles): KnownKind | undefined {
  return wholeKind(wordsOf(part), extra)?.kind;
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

/** What is written as it sounds: `Route cause`. */
function kindByEar(folded: string): Kinds | undefined {
  const title = TITLES.get(BY_EAR.get(folded) ?? "");
  return title && { kind: title.kind, by: "near", meant: title.title };
}

/** A title of which one letter is wrong (from seven letters on) or two (from ten). */
function nearKind(folded: string): Kinds | undefined {
  const title = nearestTitle(folded) ?? "";
  const known = TITLES.get(title);
  const isPlural = folded.replace(/s\b/g, "") === title.replace(/s\b/g, "");
  return known && (isPlural ? { kind: known.kind, by: "whole" } : { kind: known.kind, by: "near", meant: known.title });
}

function nearestTitle(folded: string): string | undefined {
  const length = folded.replaceAll(" ", "").length;
  const slips = length >= 10 ? 2 : length >= 7 ? 1 : 0;
  if (
    slips === 0 ||
    folded.length > LONGEST_NEAR ||
    folded.split(" ").length > MOST_NEAR_WORDS ||
    REAL_WORDS.has(folded)
  ) {
    return undefined;
  }
  let best: string | undefined;
  let least = slips + 1;
  const letters = lettersOf(folded);
  for (const title of TITLES_BY_LETTER.get(folded.charAt(0)) ?? []) {
    const isNear =
      Math.abs(title.folded.length - folded.length) <= slips && bitsOf(title.letters ^ letters) <= 2 * slips;
    const distance = isNear ? editDistance(folded, title.folded) : least;
    if (distance < least) {
      least = distance;
      best = title.folded;
    }
  }
  return best;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    count++;
  }
  return count;
}
