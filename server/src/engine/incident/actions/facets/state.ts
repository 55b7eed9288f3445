import type { InlineText } from "../../../markdown/inline.ts";
import { DONE_WORDS, OPEN_WORDS, PUT_OFF_WORDS } from "../stateWords.ts";

const DONE = new RegExp(`^(?:${DONE_WORDS})(?!\\p{L})`, "iu");
const OPEN = new RegExp(`^(?:${OPEN_WORDS}|${PUT_OFF_WORDS})(?!\\p{L})`, "iu");

const TAIL = /(?:[([（]|\s[-–—:]\s{1,3}|,\s{1,3})([^()[\]（）]{2,40}?)[)\]）.。]{0,2}\s{0,3}$/;

/** `[Completed]`, `[In progress, owner: …]` */
const BRACKETED = /^\[([^[\],;|–—]{3,20})[\],;|–—]/;

/** `Status: Done` */
const STATED = /(?<!\p{L})(?:status|state|estado|statut|état|stato|状态|状態)\s?[:：=]\s?([^,;|()\]）]{2,30})/iu;

/** A state at the head or the end of an item, in brackets, bold, or behind a dash: `DONE 2026-05-14 — …`, `… (done)`. */
export function readState(plain: string): boolean | undefined {
  const words = plain.trim();
  if (/^(?:✅|☑|✔|\[x\])/iu.test(words) || words.endsWith("✅")) {
    return true;
  }
  const head =
    /^\[?((?:DONE|COMPLETED?|TODO|TO DO|WIP|OPEN|IN PROGRESS|ONGOING|DEFERRED|PLANNED|FIXED|Done|Completed|Todo)\b)/.exec(
      words,
    )?.[1];
  const tail = TAIL.exec(words.slice(-60))?.[1];
  const state = stateOf(head ?? BRACKETED.exec(words)?.[1]) ?? (tail === undefined ? undefined : stateOfTail(tail));
  const stated = state ?? (/[:：=]/.test(words) ? stateOf(STATED.exec(words)?.[1]) : undefined);
  return stated ?? (DONE_WITH_NOTE.test(words) || DONE_AT_LAST.test(words) ? true : undefined);
}

/** `… - done and list updated`, `… – done in #214` */
const DONE_WITH_NOTE = /\s[-–—]\s(?:done|completed)(?=[:,.(]|\s(?:and|in|on|via|see|with)\s)/i;

/** A last sentence that says no more than that it is done: `… . Implemented in release 4.2.` */
const DONE_AT_LAST =
  /[.!?]\s(?:Done|Implemented|Fixed|Completed|Shipped|Deployed)(?:\s(?:in|on|by|with|as)\s[^!?]{1,40})?\.?$/;

/** By its first words, else by those behind its last dash or comma. */
function stateOfTail(tail: string): boolean | undefined {
  return stateOf(tail) ?? (/[-–—|,，]/.test(tail) ? stateOf(tail.split(/\s[-–—|]\s|[,，]\s/).at(-1)) : undefined);
}

/** True for words that begin with done, false for words of open work, undefined for others. */
export function stateOf(words: string | undefined): boolean | undefined {
  const plain = words?.trim() ?? "";
  if (plain === "") {
    return undefined;
  }
  return DONE.test(plain)
    ? !/\b(?:in staging|partly|partially|except)\b/i.test(plain)
    : OPEN.test(plain)
      ? false
      : undefined;
}

/** Whether words that could be a name tell a state. */
export function readsAsState(words: string): boolean {
  return DONE.test(words) || OPEN.test(words);
}

/** What a cell of a state column says: true for done, false for open, undefined for anything else. */
export function readStateCell(inline: InlineText): boolean | undefined {
  const words = inline.plain.trim().replace(/^[^\p{L}\p{N}✅☑✔❌⏳🔄🚧☐]+/u, "");
  if (/^(?:✅|☑|✔|yes\b|y$|x$|100 ?%)/iu.test(words)) {
    return true;
  }
  if (/^(?:❌|⏳|🔄|🚧|☐|no\b|\d{1,2} ?%)/iu.test(words)) {
    return false;
  }
  return stateOf(words);
}

/** Whether most of an item is struck through. */
export function isStruck(inline: InlineText): boolean {
  const struck = inline.struck[0];
  return struck !== undefined && struck.start <= 2 && struck.end - struck.start > inline.plain.length / 2;
}
