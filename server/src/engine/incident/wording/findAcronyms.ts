import { kindOfKey } from "../prose/keyTable.ts";
import { type OwnWord, ownWord, type Prose } from "../prose/prose.ts";
import { endOf, lengthOf, placesOfKey, type WordIndex } from "../prose/wordIndex.ts";
import { KNOWN_ACRONYMS } from "./knownAcronyms.table.ts";

/** An acronym that the author uses. */
export interface Acronym {
  readonly letters: string;
  /** Where it stands in the author's own words, headings left out, in order; never empty. */
  readonly uses: readonly OwnWord[];
}

const LONGEST = 6;
const MOST = 60;

/**
 * The words of two to six capitals that the author uses twice or more and nobody explains: neither by words in parentheses
 * nor by a name whose initials they are. Words that stand in small letters, too, are shouted and no acronyms; beside those
 * that the trade knows, `known` tells which need no explanation.
 *
 * @example
 * findAcronyms(incident.prose, () => false)[0]?.letters // "PRD"
 */
export function findAcronyms(prose: Prose, known: (letters: string) => boolean): readonly Acronym[] {
  const found: Acronym[] = [];
  let judged = 0;
  for (const [letters, places] of unknownCapitals(prose.words)) {
    if (places.length < fewestOf(letters) || known(letters)) {
      continue;
    }
    // Each is looked for in the whole text, so that of a text full of them only the first are judged.
    judged++;
    if (judged > MOST) {
      break;
    }
    // What the source tells is asked before any passage is read.
    if (isShouted(prose.words, letters, places) || isExplained(prose, letters, places)) {
      continue;
    }
    const uses = usesAt(
      prose,
      places.filter((place) => !isPart(prose.words, place)),
    );
    if (uses.length >= fewestOf(letters) && !uses.some(isUnit) && !hasInitials(prose.words, letters)) {
      found.push({ letters, uses });
    }
  }
  return found;
}

/** Two letters are mostly the initials of somebody, or a code of a country. */
function fewestOf({ length }: string): number {
  return length === 2 ? 3 : 2;
}

/** A part of a name or an id already in the source: `PRD-12`, `host.PRD`. */
function isPart(words: WordIndex, place: number): boolean {
  const { text, starts } = words;
  const end = endOf(words, place);
  return (
    /[\d@#$=/.:'’-]/.test(text.charAt((starts[place] ?? 0) - 1)) ||
    /^(?:[\d/@$=-]|[.:’']\w|\(|\s\d)/.test(text.slice(end, end + 2))
  );
}

function usesAt(prose: Prose, places: readonly number[]): readonly OwnWord[] {
  const uses: OwnWord[] = [];
  for (const place of places) {
    const own = ownWord(prose, place);
    if (own && own.passage.place !== "heading" && standsAlone(own)) {
      uses.push(own);
    }
  }
  return uses;
}

/** Each run of capitals that not everybody knows, with its places in the index. */
function unknownCapitals({ text, starts, keys, capitals }: WordIndex): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const place of capitals) {
    const key = keys[place] ?? 0;
    if (lengthOf(key) > LONGEST || kindOfKey(KNOWN_ACRONYMS, key) !== 0) {
      continue;
    }
    const start = starts[place] ?? 0;
    const word = text.slice(start, start + lengthOf(key));
    const places = found.get(word);
    if (places) {
      places.push(place);
    } else if (/^[A-Z]+$/.test(word)) {
      found.set(word, [place]);
    }
  }
  return found;
}

/** `not` beside `NOT`, `MoJ` beside `MOJ`: a word that is shouted, or a name. The keys do not know of capitals. */
function isShouted(words: WordIndex, letters: string, [first = 0]: readonly number[]): boolean {
  const { text, keys, starts } = words;
  return placesOfKey(words, keys[first] ?? 0).some((place) => {
    const start = starts[place] ?? 0;
    const word = text.slice(start, start + letters.length);
    const around = text.charAt(start - 1) + text.charAt(start + letters.length);
    return word !== letters && word.toUpperCase() === letters && !/[\w-]/.test(around);
  });
}

/** Neither a part of a name or an id, `PRD-12`, `PRD_KEY`, `PRD.md`, nor one of a row of words in capitals. */
function standsAlone({ passage, plainSpan }: OwnWord): boolean {
  const { plain } = passage.inline;
  const before = plain.slice(Math.max(0, plainSpan.start - 2), plainSpan.start);
  const after = plain.slice(plainSpan.end, plainSpan.end + 2);
  const isLoud = !/\p{Ll}/u.test(plain);
  const row = plain.slice(Math.max(0, plainSpan.start - 12), plainSpan.end + 12);
  return (
    !isLoud &&
    !/[\w\d_/\\@#$=&~.:'’-]$/.test(before.trimEnd() === before ? before : "") &&
    !/^(?:[\d_/\\@$=&~-]|[.:’']\w|\(|\s\d)/.test(after) &&
    !/\b[A-Z]{2,} [A-Z]{2,} [A-Z]{2,}\b/.test(row)
  );
}

/** What is counted or traded, `134m ABC`, `ABC tokens`, is a name. */
function isUnit({ passage, plainSpan }: OwnWord): boolean {
  const { plain } = passage.inline;
  const before = plain.slice(Math.max(0, plainSpan.start - 10), plainSpan.start);
  const after = plain.slice(plainSpan.end, plainSpan.end + 12);
  return (
    /(?:\d\s?[kmbn]?|\bworth of|\$)\s?$/i.test(before) ||
    /^\s(?:tokens?|coins?|vaults?|pools?|shares?|rewards?|bribes?|chains?|contracts?|strateg)/i.test(after)
  );
}

const NEAR = 40;

/** Words in parentheses beside it, `stands for`, an entry of a glossary or a link. */
function isExplained(prose: Prose, letters: string, places: readonly number[]): boolean {
  const { text, words } = prose;
  return places.some((place) => {
    const start = words.starts[place] ?? 0;
    const end = start + letters.length;
    return (
      EXPLAINED_BEHIND.test(text.slice(end, end + NEAR)) ||
      EXPLAINED_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) ||
      (/(?:^|\n)[\s>*_`|-]*$/.test(text.slice(Math.max(0, start - 12), start)) && ENTRY.test(text.slice(end, end + 12)))
    );
  });
}

const EXPLAINED_BEHIND =
  /^s?(?:\W{0,3}\(|\W{0,3},? (?:or|that is|i\.e\.|aka|also known as|stands? for|means?|short for|is (?:the|our|an?)\b)|\s?=\s?\w|\W{0,3}\)|\]\()/;
const EXPLAINED_BEFORE = /(?:\(\W{0,3}|\b(?:abbreviated(?: as)?|called|or|short|named|aka)\W{1,3})$/i;
const ENTRY = /^[*_`]{0,3}\s?(?::|\||[–—-]\s)\s{0,3}\w/;

/** A name whose words begin with its letters: `Public Key Infrastructure` for PKI. */
function hasInitials({ text, count, starts }: WordIndex, letters: string): boolean {
  const first = letters.charCodeAt(0);
  // Any three words in a row may begin with three letters, so that a short name has to be written with capitals.
  const mask = letters.length > 3 ? 0xdf : 0xff;
  for (let place = 0; place + letters.length <= count; place++) {
    if ((text.charCodeAt(starts[place] ?? 0) & mask) !== first) {
      continue;
    }
    let at = 1;
    while (at < letters.length && (text.charCodeAt(starts[place + at] ?? 0) & mask) === letters.charCodeAt(at)) {
      at++;
    }
    const span = (starts[place + letters.length - 1] ?? 0) - (starts[place] ?? 0);
    if (at === letters.length && span < 25 * letters.length && span > 4 * (letters.length - 1)) {
      return true;
    }
  }
  return false;
}
