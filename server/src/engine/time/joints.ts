import { isBlank, isDash, isDigit, isLetter } from "./characters.ts";

const MOST = 10;

/**
 * From the end of a date to where its clock time would begin: over `T`, blanks, `,` `-` `/` `:` `@` `_` and a word such as
 * at, um, à. `undefined` where something else follows.
 */
export function skipToClock(text: string, end: number): number | undefined {
  let at = end;
  const first = text.charCodeAt(at);
  if (isDigit(first)) {
    return text.charCodeAt(end - 1) >= 0x3000 ? end : undefined;
  }
  if ((first === 0x54 || first === 0x74) && isDigit(text.charCodeAt(at + 1))) {
    return at + 1;
  }
  at = skipMarks(text, at);
  if (isLetter(text.charCodeAt(at))) {
    AT.lastIndex = at;
    if (AT.test(text)) {
      at = skipMarks(text, AT.lastIndex);
    }
  }
  return at === end && text.charCodeAt(at) < 0x3000 ? undefined : at;
}

const AT = /(?:at|um|à|a las?|às|as|om|alle|kl\.?)(?=[ \u00a0])/iy;

function skipMarks(text: string, start: number): number {
  let at = start;
  while (at - start < MOST && isMark(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function isMark(code: number): boolean {
  return (
    isBlank(code) ||
    isDash(code) ||
    code === 0x2c || // ,
    code === 0x2f || // /
    code === 0x3a || // :
    code === 0x40 || // @
    code === 0x5f || // _
    code === 0x2e || // .
    code === 0x2a || // *
    code === 0xff0c || // ，
    code === 0x3001 // 、
  );
}

export interface JointToDate {
  readonly at: number;
  /** The date stands in brackets: `22:30 UTC (Oct 29)`. */
  readonly bracket: boolean;
  /** Nothing but blanks and a comma lies between. */
  readonly isClose: boolean;
}

const ON = /(?:on(?: the)?|am|le|el|em|del?|op|of)[ \u00a0]{1,4}/iy;

/** From the end of a clock time to where its date would begin; `undefined` where something else follows. */
export function skipToDate(text: string, end: number): JointToDate | undefined {
  let at = end;
  let isClose = true;
  let bracket = false;
  for (; at - end < MOST; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28 && !bracket) {
      bracket = true;
    } else if (isDash(code)) {
      isClose = false;
    } else if (!isBlank(code) && code !== 0x2c && code !== 0x2f) {
      break;
    }
  }
  if (at === end) {
    return undefined;
  }
  const code = text.charCodeAt(at);
  if (isLetter(code)) {
    ON.lastIndex = at;
    if (ON.test(text)) {
      at = ON.lastIndex;
    }
    return { at, bracket, isClose };
  }
  return isDigit(code) ? { at, bracket, isClose } : undefined;
}
