import {
  AT_SIGN,
  CAPITAL_T,
  COLON,
  COMMA,
  DOT,
  FIRST_EAST_ASIAN,
  IDEOGRAPHIC_COMMA,
  OPENING_BRACKET,
  SLASH,
  SMALL_T,
  STAR,
  UNDERSCORE,
  WIDE_COMMA,
} from "../characters/characterCodes.ts";
import { codeAt, isBlank, isDash, isDigit, isLetter } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";

const MOST = 10;

/**
 * From the end of a date to where its clock time would begin: over `T`, blanks, `,` `-` `/` `:` `@` `_` and a word such as
 * at, um, à. `undefined` where something else follows.
 */
export function skipToClock(text: string, end: number): number | undefined {
  let at = end;
  const first = codeAt(text, at);
  if (isDigit(first)) {
    return codeAt(text, end - 1) >= FIRST_EAST_ASIAN ? end : undefined;
  }
  if ((first === CAPITAL_T || first === SMALL_T) && isDigit(codeAt(text, at + 1))) {
    return at + 1;
  }
  if (isBlank(first) && isDigit(codeAt(text, at + 1))) {
    return at + 1;
  }
  at = skipMarks(text, at);
  if (isLetter(codeAt(text, at))) {
    AT.lastIndex = at;
    if (AT.test(text)) {
      at = skipMarks(text, AT.lastIndex);
    }
  }
  return at === end && codeAt(text, at) < FIRST_EAST_ASIAN ? undefined : at;
}

const AT = /(?:at|um|à|a las?|às|as|om|alle|kl\.?)(?=[ \u00a0])/iy;

function skipMarks(text: string, start: number): number {
  let at = start;
  while (at - start < MOST && isMark(codeAt(text, at))) {
    at++;
  }
  return at;
}

function isMark(code: number): boolean {
  return (
    isBlank(code) ||
    isDash(code) ||
    code === COMMA ||
    code === SLASH ||
    code === COLON ||
    code === AT_SIGN ||
    code === UNDERSCORE ||
    code === DOT ||
    code === STAR ||
    code === WIDE_COMMA ||
    code === IDEOGRAPHIC_COMMA
  );
}

export interface JointToDate {
  readonly at: number;
  /** The date stands in brackets: `22:30 UTC (Oct 29)`. */
  readonly bracket: boolean;
  /** Nothing but blanks and a comma lies between. */
  readonly isClose: boolean;
}

const mayBeOn = wordFilter(["on", "am", "le", "el", "em", "de", "del", "op", "of"]);
const ON = /(?:on(?: the)?|am|le|el|em|del?|op|of)[ \u00a0]{1,4}/iy;

/** From the end of a clock time to where its date would begin; `undefined` where something else follows. */
export function skipToDate(text: string, end: number): JointToDate | undefined {
  let at = end;
  let isClose = true;
  let bracket = false;
  for (; at - end < MOST; at++) {
    const code = codeAt(text, at);
    if (code === OPENING_BRACKET && !bracket) {
      bracket = true;
    } else if (isDash(code)) {
      isClose = false;
    } else if (!isBlank(code) && code !== COMMA && code !== SLASH) {
      break;
    }
  }
  if (at === end) {
    return undefined;
  }
  const code = codeAt(text, at);
  if (isLetter(code)) {
    ON.lastIndex = at;
    if (mayBeOn(text, at) && ON.test(text)) {
      at = ON.lastIndex;
    }
    return { at, bracket, isClose };
  }
  return isDigit(code) ? { at, bracket, isClose } : undefined;
}
