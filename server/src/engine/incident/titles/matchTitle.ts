import type { KnownKind } from "../sectionCatalogue.ts";
import { type CleanTitle, cleanTitle } from "./cleanTitle.ts";
import { foldTitle } from "./foldTitle.ts";
import { kindByEar, nearKind } from "./nearTitle.ts";
import { TITLES } from "./titleIndex.table.ts";
import { kindsWithin } from "./titlesWithin.ts";
import { type ExtraTitles, type Kinds, known, wholeKind } from "./wholeTitle.ts";

/** What a heading says of the section under it; without a kind where nobody knows its title. */
export interface TitleMatch extends Kinds {
  readonly title: string;
  readonly hint: string | undefined;
}

/** A heading longer than this is a sentence; a question may be longer. */
const MOST_WORDS = 9;
const MOST_WORDS_OF_A_QUESTION = 12;
const MOST_LETTERS = 120;

/** What stands before a dash, a bar or a colon. */
const HEAD = /^[^-–—|:：]{3,60}?(?=\s[-–—|]+\s|:\s|：)/;
const DIVIDER = /[-–—|:：]/;
const PLAIN = /^[a-z]{2,}(?: [a-z]+)*$/;
const RULE = /^[\s|:：–—-]+/;

/**
 * Which kind of section a heading announces: by its whole title, by a known title within it, by what stands before or
 * after a dash, by its parenthesis, and last by a near spelling.
 *
 * @example
 * matchTitle("3) Root cause & resolution:", new Map()) // { kind: "root-cause", secondKind: "resolution", … }
 */
export function matchTitle(text: string, extra: ExtraTitles): TitleMatch {
  const plain = kindAsSpelt(text, extra);
  if (plain) {
    return whole(text, undefined, plain);
  }
  const { title, hint } = cleanTitle(text);
  if (title.length > MOST_LETTERS) {
    return untold(title);
  }
  const cleaned = title === text ? undefined : kindAsSpelt(title, extra);
  return cleaned ? whole(title, hint, cleaned) : matchWords(text, { title, hint }, extra);
}

/** The kinds of the titles by the catalogue's own spelling in lower case, which most headings have. */
const KINDS_AS_SPELT = kindsAsSpelt();

function kindsAsSpelt(): ReadonlyMap<string, KnownKind> {
  const kinds = new Map<string, KnownKind>();
  for (const { title, kind } of TITLES.values()) {
    const spelt = title.toLowerCase();
    if (PLAIN.test(spelt)) {
      kinds.set(spelt, kind);
    }
  }
  return kinds;
}

/** What most headings are: a known title as it is written or compared, so that nothing has to be folded. */
function kindAsSpelt(title: string, extra: ExtraTitles): KnownKind | undefined {
  const lower = title.toLowerCase();
  return known(lower, extra) ?? (extra.size === 0 ? KINDS_AS_SPELT.get(lower) : undefined);
}

function whole(title: string, hint: string | undefined, kind: KnownKind): TitleMatch {
  return { title, hint, kind, secondKind: undefined, by: "whole", meant: undefined };
}

function matchWords(text: string, { title, hint }: CleanTitle, extra: ExtraTitles): TitleMatch {
  const folded = foldTitle(title);
  const words = folded.split(" ");
  const most = text.includes("?") ? MOST_WORDS_OF_A_QUESTION : MOST_WORDS;
  const head = DIVIDER.test(title) ? HEAD.exec(title)?.[0].trim() : undefined;
  const isLong = words.length > most;
  const headKinds = head === undefined ? undefined : headKind(head, { isLong, extra });
  const found: Kinds =
    wholeKind(folded, words, extra) ??
    headKinds ??
    kindByEar(folded) ??
    (isLong ? undefined : kindsWithin(folded, words, extra)) ??
    (hint === undefined ? undefined : kindOfHint(hint, { isTranslation: !isAscii(title), extra })) ??
    nearKind(folded, words.length) ??
    UNKNOWN;
  const told = hint ?? (head !== undefined && headKinds === found ? title.slice(head.length).replace(RULE, "") : "");
  const { kind, secondKind, by, meant } = found;
  return { title, hint: told === "" ? undefined : told, kind, secondKind, by, meant };
}

/** A title that says nothing of its section. */
export function untold(title: string): TitleMatch {
  return { title, hint: undefined, ...UNKNOWN };
}

const UNKNOWN: Kinds = { kind: undefined, secondKind: undefined, by: undefined, meant: undefined };

interface Around {
  /** Whether the whole title is a sentence, so that no known title is looked for in all of it. */
  readonly isLong: boolean;
  readonly extra: ExtraTitles;
}

/**
 * `Timeline - UTC`; before a sentence also a title within others: `Root cause analysis – why nobody could log in for an
 * hour`. A single everyday word before a colon (`Event: close`) announces something else.
 */
function headKind(head: string, { isLong, extra }: Around): Kinds | undefined {
  const folded = foldTitle(head);
  const isEveryday = !folded.includes(" ") && TITLES.get(folded)?.reach === "whole";
  if (isEveryday) {
    return undefined;
  }
  const words = folded.split(" ");
  return wholeKind(folded, words, extra) ?? (isLong ? kindsWithin(folded, words, extra) : undefined);
}

interface Hinted {
  /** Whether the title is in another language, which shows in its letters, so that its parenthesis translates it. */
  readonly isTranslation: boolean;
  readonly extra: ExtraTitles;
}

/** What a parenthesis says; behind letters that English has as well only words that are a title wherever they stand. */
function kindOfHint(hint: string, { isTranslation, extra }: Hinted): Kinds | undefined {
  const folded = foldTitle(hint);
  const kinds = wholeKind(folded, folded.split(" "), extra);
  const isSure = isTranslation || TITLES.get(folded)?.reach === "strong";
  return kinds && isSure ? { ...kinds, by: isTranslation ? "whole" : "within" } : undefined;
}

function isAscii(title: string): boolean {
  return !/[^\u0000-\u007f]/.test(title);
}
