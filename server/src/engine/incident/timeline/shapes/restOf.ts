import type { Span } from "../../../text/span.ts";
import { readTime } from "../../../time/readTime.ts";

/**
 * Where what follows a time begins, if that is a clock time in brackets that says when zero was.
 *
 * @example
 * behindZero("T0 (14:02 UTC) Down", 2, 19) // 14
 */
export function behindZero(text: string, from: number, end: number): number {
  const opening = /^[*_`]{0,3}[ \u00a0]?[([]/.exec(text.slice(from, from + 6))?.[0].length;
  const clock = opening === undefined ? undefined : readTime(text, from + opening);
  const isClosed = clock?.kind === "timestamp" && clock.clock && /[)\]]/.test(text.charAt(clock.span.end));
  return isClosed && clock.span.end < end ? clock.span.end + 1 : from;
}

/**
 * The line after the time: without marks, brackets, the target of a link around the time, and the punctuation that divides.
 *
 * @example
 * restOf("**14:02** (16:02 CEST): Down", 7, 28) // "Down"
 */
export function restOf(text: string, from: number, end: number): Span {
  let at = from;
  if (text[at] === "]" && text[at + 1] === "(") {
    at += text.slice(at, end).indexOf(")") + 1;
  }
  const tail = TAIL.exec(text.slice(at, Math.min(end, at + 40)));
  const start = Math.min(end, at + (tail?.[0].length ?? 0));
  return end - start < 8 && !/[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start: end, end } : { start, end };
}

/**
 * The same instant in another zone, in brackets or behind a slash, is no part of the event. A mark behind a blank opens something of
 * the event, as does the colon of `:tada:`; one that touches what stands before it closes.
 */
const TAIL =
  /^\+?(?:[\s;,.|\-–—→=：，、─┬┼┴]|:(?![a-z][a-z\d_+-]{1,30}:)|(?<!\s)[*_`~)\]}>\\】]|\(\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AP]\.?M\.?)?(?: ?[-–] ?\d{1,2}[:.]\d\d(?: ?[AP]\.?M\.?)?)?(?: ?(?:[A-Z]{1,4}T|Z|(?:UTC|GMT)?(?: ?[+-]\d{1,2}:?\d{0,2})?|local(?: time)?))?\)|\((?:UTC|GMT)(?: ?[+\-−–] ?\d{1,2}:?\d{0,2})?\)|\((?:UTC|GMT|[PMCE][DS]T|CES?T|[JIB]ST):? \d{1,2}[:.]\d\d(?::\d\d)?\)|\/ ?\d{1,2}[:.]\d\d(?: ?[AP]\.?M\.?)? ?(?:[A-Z]{2,4}T|UTC|GMT|[+-]\d\d:?\d\d)\b|&(?:nbsp|[nm]dash);|<\/?(?:b|strong|em|i|br|code|span|p)\b[^>]{0,10}>|\[\^\w{1,8}\])*/i;
