import {
  ALMOST_EQUAL,
  CAPITAL_I,
  CASE_BIT,
  DOT,
  FIRST_EAST_ASIAN,
  HYPHEN,
  NO_BREAK_SPACE,
  OPENING_BRACKET,
  SMALL_A,
  SMALL_C,
  SMALL_I,
  SPACE,
  TILDE,
} from "../characters/characterCodes.ts";
import { codeAt, isDigit, isLetter, skipBlanks, wordStart } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";

const HEDGE =
  /(?:~|≈|∼|約|约|大约|(?:c|ca|circa|approx|approximately|around|about|roughly|gegen|etwa|ungefähr|vers|environ|hacia|aproximadamente|cerca de|rond|ongeveer|circa)\b\.?|(?:por volta d[ae]s?|alrededor de las?|shortly (?:after|before)|just (?:after|before))\b|c(?=\d\d[.:]))[ \u00a0]{0,4}(?:[*_`]{1,2}(?=\d))?/iy;

/** The first words of all hedges before a time. */
export const HEDGE_WORDS: readonly string[] =
  "c ca circa approx approximately around about roughly gegen etwa ungefähr vers environ hacia aproximadamente cerca rond ongeveer por alrededor shortly just".split(
    " ",
  );

const mayBeHedge = wordFilter(HEDGE_WORDS);

/** The end of a word or sign before a time that says it is not exact; `at` itself where there is none. */
export function skipHedge(text: string, at: number): number {
  const code = codeAt(text, at);
  if (isDigit(code) || (isLetter(code) && !mayBeHedge(text, at))) {
    return at;
  }
  HEDGE.lastIndex = at;
  return HEDGE.test(text) ? HEDGE.lastIndex : at;
}

const SUFFIX =
  /[- ]?ish\b|[ \u00a0]?(?:頃|ごろ|左右)|[ \u00a0]?\((?:approx(?:\.|imately|imate)?|ca\.?|circa|about|estimated|est\.?|\?)\)|[ \u00a0](?:approximately|approx\.?)(?=$|[\s:,;.)|-])/iy;

/** The end of `-ish`, `(approx.)` and the like after a time; `at` itself where there is none. */
export function skipHedgeAfter(text: string, at: number): number {
  const code = codeAt(text, at);
  const mark = code === SPACE || code === HYPHEN ? skipBlanks(text, at + 1) : at;
  const next = codeAt(text, mark);
  if (
    next !== SMALL_I &&
    next !== CAPITAL_I &&
    next !== OPENING_BRACKET &&
    (next | CASE_BIT) !== SMALL_A &&
    next < FIRST_EAST_ASIAN
  ) {
    return at;
  }
  SUFFIX.lastIndex = at;
  return SUFFIX.test(text) ? SUFFIX.lastIndex : at;
}

const BEFORE =
  /(?:^|[^\p{L}\p{N}.])((?:~|≈|約|约|(?:c|ca|circa|approx|approximately|around|about|roughly|gegen|etwa|vers|environ|por volta d[ae]s?)\.?|shortly (?:after|before)|just (?:after|before))[ \u00a0]?|c)$/iu;

/** The last words of all hedges before a time. */
const mayEndHedge = wordFilter(
  "c ca circa approx approximately around about roughly gegen etwa vers environ da das de des after before".split(" "),
);

/** Most words before a time are no hedge: where a word ends before the blank, it has to be one that may. */
function mayBeHedged(text: string, at: number): boolean {
  const end = codeAt(text, at - 1) === DOT ? at - 1 : at;
  return !isLetter(codeAt(text, end - 1)) || mayEndHedge(text, wordStart(text, end));
}

/** Where a hedge that ends right before `at` begins; `at` itself where there is none. */
export function hedgeBefore(text: string, at: number): number {
  const code = codeAt(text, at - 1);
  if (
    code !== SPACE &&
    code !== NO_BREAK_SPACE &&
    code !== TILDE &&
    code !== ALMOST_EQUAL &&
    code !== DOT &&
    code !== SMALL_C &&
    code < FIRST_EAST_ASIAN
  ) {
    return at;
  }
  if (!mayBeHedged(text, code === SPACE || code === NO_BREAK_SPACE ? at - 1 : at)) {
    return at;
  }
  const match = BEFORE.exec(text.slice(Math.max(0, at - 18), at));
  return match?.[1] === undefined ? at : at - match[1].length;
}
