import { FIRST_IDEOGRAPH, SIGN_OF_DAY, SLASH } from "../characters/characterCodes.ts";
import { codeAt, isBlank, isDigit, isLetter } from "../characters/characters.ts";
import type { WrittenDuration } from "./readDuration.ts";

const LONE_LETTER = /^\d+(?:[.,]\d+)?[ \u00a0]?([smhdw])$/;
const CONTINUES =
  /[ \u00a0]?(?:[.,;:!?)\]|*<]|$)|[ \u00a0](?:of|after|later|before|and|to|until|for|in|on|at|from|the|ago|down|downtime|outage|delay|timeout|between|since|was|is)\b/my;

/** `5m users`, `10 m`, `1990s` are no lengths; nor is `14h30`, which is a time of day. */
export function isSureDuration(text: string, at: number, { span, minutes }: WrittenDuration): boolean {
  if (isRateOrClock(text, at, span.end)) {
    return false;
  }
  const last = codeAt(text, span.end - 1);
  if (isLetter(last)) {
    return isLetter(codeAt(text, span.end - 2)) || isSureLetter(text, at, span.end);
  }
  const words = text.slice(at, span.end);
  return /^\d\dh\d\d$/.test(words) ? minutes >= 1440 : !/^\d\d:/.test(words);
}

/** Whether a unit of one letter can be nothing else where it is the only one. */
function isSureLetter(text: string, at: number, end: number): boolean {
  const words = text.slice(at, end);
  const letter = LONE_LETTER.exec(words)?.[1];
  if (letter === undefined) {
    return true;
  }
  if (letter === "s" && /^[45]\d\ds$/.test(words)) {
    return false;
  }
  CONTINUES.lastIndex = end;
  return letter === "h" || (words.length < 5 && !isBlank(words.charCodeAt(words.length - 2)) && CONTINUES.test(text));
}

const CLOCK_MARK = /[ \u00a0]?(?:[AaPp]\.?[Mm]\b|Z\b|UTC|GMT|[A-Z]{1,3}T\b)/y;
const HOUR_FORMAT = /[ \u00a0-]?(?:clock|format|notation|time\b|表記)/iy;
const DAYS_ON = /[ \u00a0]?(?:\d|間|间|连续|連続|後|前|以|超|ほど|程)/y;

/** `4 min/hour`, `5:13:57 UTC`, `24-hour clock`, the day of `4月20日`, the minutes of `20時5分`. */
function isRateOrClock(text: string, at: number, end: number): boolean {
  const before = codeAt(text, at - 1);
  if (
    (codeAt(text, end) === SLASH && isLetter(codeAt(text, end + 1))) ||
    (before >= FIRST_IDEOGRAPH && "年月時时点".includes(text.charAt(at - 1)))
  ) {
    return true;
  }
  const last = codeAt(text, end - 1);
  if (last === SIGN_OF_DAY) {
    DAYS_ON.lastIndex = end;
    return !DAYS_ON.test(text);
  }
  if (isDigit(last)) {
    CLOCK_MARK.lastIndex = end;
    return CLOCK_MARK.test(text);
  }
  HOUR_FORMAT.lastIndex = end;
  return (text.startsWith("12", at) || text.startsWith("24", at)) && HOUR_FORMAT.test(text);
}
