import { CAPITAL_T, EN_DASH, HYPHEN, MINUS, PLUS, SMALL_T } from "../characters/characterCodes.ts";
import { codeAt, isDigit, isWordCharacter, skipBlanks } from "../characters/characters.ts";
import { readDuration } from "../durations/readDuration.ts";
import type { RelativeTime } from "../reading.ts";

const BARE_MINUTES = /(\d{1,5})(?::(\d\d))?(?![\w:.]|[ \u00a0]?%)/y;
const AFTER = /[ \u00a0](?:after|later|before|earlier|into|prior)\b/y;

/** `T+12m`, `T-10`, `T0`, `+5 min`, `+0:15`, `20 mins after`, at exactly that offset. */
export function readRelative(text: string, at: number): RelativeTime | undefined {
  const code = codeAt(text, at);
  if (code === CAPITAL_T || code === SMALL_T) {
    return readFromZero(text, at);
  }
  if (code === PLUS || code === MINUS || code === HYPHEN) {
    const found = readSigned(text, at, code === PLUS);
    return (
      found && { kind: "relative", span: { start: at, end: found.end }, minutes: found.minutes, approximate: false }
    );
  }
  const length = isDigit(code) ? readDuration(text, at) : undefined;
  if (length === undefined) {
    return undefined;
  }
  AFTER.lastIndex = length.span.end;
  const match = AFTER.exec(text);
  if (match === null) {
    return undefined;
  }
  const isBefore = / (?:before|earlier|prior)/.test(match[0]);
  const span = { start: at, end: AFTER.lastIndex };
  return {
    kind: "relative",
    span,
    minutes: isBefore ? -length.minutes : length.minutes,
    approximate: length.hedge !== undefined,
  };
}

/** `T+12m`, `T - 10 min`, `T0`, `T+0`. Without a unit it is minutes. */
function readFromZero(text: string, at: number): RelativeTime | undefined {
  if (text.charAt(at + 1) === "0" && !isWordCharacter(codeAt(text, at + 2)) && codeAt(text, at) === CAPITAL_T) {
    return { kind: "relative", span: { start: at, end: at + 2 }, minutes: 0, approximate: false };
  }
  const sign = skipBlanks(text, at + 1);
  const code = codeAt(text, sign);
  const isMinus = code === HYPHEN || code === MINUS || code === EN_DASH;
  if (code !== PLUS && !isMinus) {
    return undefined;
  }
  const number = skipBlanks(text, sign + 1);
  const found = readLength(text, number) ?? readBareMinutes(text, number);
  if (found === undefined) {
    return undefined;
  }
  const minutes = isMinus && found.minutes > 0 ? -found.minutes : found.minutes;
  return { kind: "relative", span: { start: at, end: found.end }, minutes, approximate: false };
}

/** `+5 min`, `+0:15`; a dash only directly before the digits, since a list may begin with one. */
function readSigned(text: string, at: number, isPlus: boolean): { end: number; minutes: number } | undefined {
  const found =
    readLength(text, isPlus ? skipBlanks(text, at + 1) : at + 1) ?? (isPlus ? readHours(text, at + 1) : undefined);
  return found && { end: found.end, minutes: isPlus ? found.minutes : -found.minutes };
}

function readLength(text: string, at: number): { end: number; minutes: number } | undefined {
  const length = readDuration(text, at);
  return length?.hedge === undefined && length?.minMinutes === undefined && length !== undefined
    ? { end: length.span.end, minutes: length.minutes }
    : undefined;
}

function readHours(text: string, at: number): { end: number; minutes: number } | undefined {
  const found = readBareMinutes(text, at);
  return found?.isClock === true ? found : undefined;
}

function readBareMinutes(text: string, at: number): { end: number; minutes: number; isClock: boolean } | undefined {
  BARE_MINUTES.lastIndex = at;
  const match = BARE_MINUTES.exec(text);
  if (match === null) {
    return undefined;
  }
  const first = Number(match[1]);
  const isClock = match[2] !== undefined;
  return { end: BARE_MINUTES.lastIndex, minutes: isClock ? first * 60 + Number(match[2]) : first, isClock };
}
