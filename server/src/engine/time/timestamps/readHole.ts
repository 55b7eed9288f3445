import { HYPHEN, QUESTION_MARK, UNDERSCORE } from "../characters/characterCodes.ts";
import { codeAt, isDigit } from "../characters/characters.ts";
import type { TimeHole, Timestamp } from "../reading.ts";
import { skipToClock } from "./joints.ts";

const CLOCK =
  /(?:(\d\d?)[:.h](?:[xX]{2}|\?{1,2}|_{2}|--)|(?:[xX?_]{1,2}|\d[xX?]|[xX?]\d|--|[hH]{2})[:.h](?:\d\d|\d[xX?]|[xX?_]{1,2}|--|[mM]{2})(?::(?:[sS]{2}|[xX?]{2}|--))?)(?![\w?:])/y;
const WORD =
  /(?:\?{1,5}|TBD|TBC|TBA|tbd|tbc|YYYY-MM-DD(?:[ T]HH:MM(?::SS)?)?|DD[/.-]MM[/.-]YYYY|MM\/DD\/YYYY|(?:19|20)\d\d-[\dXx?]{2}-[Xx?]{2}|(?:19|20)\d\d-[Xx?]{2}-\d\d)(?![\w?])/y;

/** A time left open at exactly that offset; after a date that has been read, the clock that is open: `2023-07-01 ??:??`. */
export function readHole(text: string, at: number, dated?: Timestamp): TimeHole | undefined {
  const start = dated === undefined ? at : skipToClock(text, dated.span.end);
  if (start === undefined || !mayBegin(codeAt(text, start))) {
    return undefined;
  }
  CLOCK.lastIndex = start;
  const match = CLOCK.exec(text);
  if (match !== null) {
    const span = { start: at, end: CLOCK.lastIndex };
    const date = dated?.date;
    const hour = match[1] === undefined ? undefined : Number(match[1]);
    return { kind: "hole", span, ...(date && { date }), ...(hour !== undefined && { hour }) };
  }
  WORD.lastIndex = start;
  return dated === undefined && WORD.test(text)
    ? { kind: "hole", span: { start: at, end: WORD.lastIndex } }
    : undefined;
}

function mayBegin(code: number): boolean {
  return (
    isDigit(code) ||
    code === QUESTION_MARK ||
    code === HYPHEN ||
    code === UNDERSCORE ||
    "xXhHtTYDM".includes(String.fromCharCode(code))
  );
}
