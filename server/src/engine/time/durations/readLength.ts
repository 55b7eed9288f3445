import {
  CAPITAL_P,
  CASE_BIT,
  COLON,
  COMMA,
  DOT,
  FIRST_IDEOGRAPH,
  HYPHEN,
  ONE_HALF,
  PLUS,
  SMALL_A,
  SMALL_N,
  UNDERSCORE,
} from "../characters/characterCodes.ts";
import {
  codeAt,
  countDigits,
  isBlank,
  isDigit,
  isLetter,
  isWordCharacter,
  numberAt,
  skipBlanks,
  wordEnd,
} from "../characters/characters.ts";
import { DURATION_UNITS, EAST_ASIAN_UNITS, NUMBER_WORDS } from "./durationUnits.ts";
import { grainOf, type Length } from "./length.ts";
import { readIsoLength } from "./readIsoLength.ts";

interface Quantity {
  readonly end: number;
  readonly value: number;
}

interface Component extends Quantity {
  readonly unit: number;
}

const MINUTE = 1;
const HOUR = 60;
const SECOND = 1 / 60;
const AND_A_HALF = /[ \u00a0]and a half\b/iy;
const JOINT =
  /[ \u00a0]?(?:,[ \u00a0]?(?:and[ \u00a0])?|(?:and|und|et|y|e|&)[ \u00a0])?(?=\d)|[ \u00a0]?(?:,[ \u00a0](?:and[ \u00a0])?|(?:and|und|et|y|e)[ \u00a0])(?=\p{L})/uy;

/** `1h30m`, `37 minutes`, `1 day, 2 hours`, `two and a half hours`, `1:35 h`, `0:37:00`, `PT1H30M` at exactly that offset. */
export function readLength(text: string, at: number): Length | undefined {
  const first = readComponent(text, at);
  if (first === undefined) {
    return codeAt(text, at) === CAPITAL_P ? readIsoLength(text, at) : readClockLength(text, at);
  }
  let { end, unit: last } = first;
  let minutes = first.value * first.unit;
  let grain = grainOf(first);
  AND_A_HALF.lastIndex = end;
  if (AND_A_HALF.test(text)) {
    return { end: AND_A_HALF.lastIndex, minutes: minutes + first.unit / 2, grain: first.unit / 2, unit: first.unit };
  }
  for (;;) {
    JOINT.lastIndex = end;
    const next = JOINT.test(text)
      ? (readComponent(text, JOINT.lastIndex) ?? readBareMinutes(text, { end, last }))
      : undefined;
    if (next === undefined || next.unit >= last) {
      return { end, minutes, grain, unit: first.unit };
    }
    minutes += next.value * next.unit;
    grain = grainOf(next);
    last = next.unit;
    end = next.end;
  }
}

/** `1h30`: two digits directly after the hours. */
function readBareMinutes(text: string, { end, last }: { end: number; last: number }): Component | undefined {
  return last === HOUR &&
    countDigits(text, end) === 2 &&
    !isWordCharacter(codeAt(text, end + 2)) &&
    codeAt(text, end + 2) !== COLON
    ? { end: end + 2, value: numberAt(text, end, 2), unit: MINUTE }
    : undefined;
}

function readComponent(text: string, at: number): Component | undefined {
  const number = readNumber(text, at);
  if (number === undefined) {
    return undefined;
  }
  const joint = codeAt(text, number.end);
  const unitAt = skipBlanks(text, joint === HYPHEN || joint === PLUS ? number.end + 1 : number.end);
  const unit = readUnit(text, unitAt);
  if (unit === undefined || (number.isWord && (unitAt === number.end || unit.end - unitAt < 3))) {
    return undefined;
  }
  return isOneByArticle(text, at) && !ARTICLE_UNITS.has(text.slice(unitAt, unit.end).toLowerCase())
    ? undefined
    : { end: unit.end, value: number.value, unit: unit.value };
}

/** Units after `a` and `an`: in `a second outage` the word is an ordinal, in `à jour` and `a hora` no number. */
const ARTICLE_UNITS = new Set(["minute", "hour", "day", "week"]);

function isOneByArticle(text: string, at: number): boolean {
  const second = codeAt(text, at + 1);
  const isA = (codeAt(text, at) | CASE_BIT) === SMALL_A;
  return isA && (isBlank(second) || ((second | CASE_BIT) === SMALL_N && isBlank(codeAt(text, at + 2))));
}

function readUnit(text: string, at: number): Quantity | undefined {
  const code = codeAt(text, at);
  if (code >= FIRST_IDEOGRAPH) {
    const found = EAST_ASIAN_UNITS.find(([name]) => text.startsWith(name, at));
    return found && { end: at + found[0].length, value: found[1] };
  }
  const end = wordEnd(text, at);
  if (end === at || end - at > 9) {
    return undefined;
  }
  const word = text.slice(at, end);
  const value = DURATION_UNITS.get(end - at === 1 ? word : word.toLowerCase());
  // `30m15s`: a digit may follow, an underscore not.
  return value === undefined || codeAt(text, end) === UNDERSCORE ? undefined : { end: endOfUnit(text, end), value };
}

/** `min.` and `(s)` belong to the unit where more of the length follows. */
function endOfUnit(text: string, end: number): number {
  if (text.startsWith("(s)", end)) {
    return end + 3;
  }
  return codeAt(text, end) === DOT && isBlank(codeAt(text, end + 1)) && isDigit(codeAt(text, end + 2)) ? end + 1 : end;
}

/** `8.5`, `1,5`, `½`, `1½`, `two`, `half an`, `two and a half`. */
export function readNumber(text: string, at: number): (Quantity & { isWord: boolean }) | undefined {
  const code = codeAt(text, at);
  if (isDigit(code)) {
    return readDigits(text, at);
  }
  if (code === ONE_HALF) {
    return { end: at + 1, value: 0.5, isWord: false };
  }
  if (!isLetter(code)) {
    return undefined;
  }
  return readNumberWords(text, at);
}

function readDigits(text: string, at: number): (Quantity & { isWord: boolean }) | undefined {
  const digits = countDigits(text, at);
  if (digits > 6) {
    return undefined;
  }
  const end = at + digits;
  const whole = numberAt(text, at, digits);
  const mark = codeAt(text, end);
  const decimals = mark === DOT || mark === COMMA ? countDigits(text, end + 1) : 0;
  if (decimals > 0 && decimals < 3) {
    const value = whole + numberAt(text, end + 1, decimals) / 10 ** decimals;
    return { end: end + 1 + decimals, value, isWord: false };
  }
  return decimals === 0
    ? { end: mark === ONE_HALF ? end + 1 : end, value: mark === ONE_HALF ? whole + 0.5 : whole, isWord: false }
    : undefined;
}

const WORDS = /(?:(?:a |three )?quarters? of an|half an?|eine halbe|une demi-|one and a half|forty-five|\p{L}+)/iuy;
const PLUS_HALF = /[ \u00a0-]and[ -]a[ -]half\b/iy;

function readNumberWords(text: string, at: number): (Quantity & { isWord: boolean }) | undefined {
  WORDS.lastIndex = at;
  const match = WORDS.exec(text);
  const word = match?.[0].toLowerCase().replace("three quarter of", "three quarters of");
  const value = word === undefined || word.length > 24 ? undefined : NUMBER_WORDS.get(word);
  if (match === null || value === undefined) {
    return undefined;
  }
  const end = at + match[0].length;
  PLUS_HALF.lastIndex = end;
  return PLUS_HALF.test(text)
    ? { end: PLUS_HALF.lastIndex, value: value + 0.5, isWord: true }
    : { end, value, isWord: true };
}

const HOURS_AFTER = /[ \u00a0]?(?:h|hrs?|hours?|Std\.?|Stunden)\b/y;

/** `1:35 h`, `0:37:00`, `100:05:00`. */
function readClockLength(text: string, at: number): Length | undefined {
  const digits = countDigits(text, at);
  const minuteAt = at + digits + 1;
  if (digits === 0 || digits > 4 || codeAt(text, at + digits) !== COLON || countDigits(text, minuteAt) !== 2) {
    return undefined;
  }
  const hours = numberAt(text, at, digits);
  const minute = numberAt(text, minuteAt, 2);
  const end = minuteAt + 2;
  const hasSeconds = codeAt(text, end) === COLON && countDigits(text, end + 1) === 2;
  const second = hasSeconds ? numberAt(text, end + 1, 2) : 0;
  const numberEnd = hasSeconds ? end + 3 : end;
  HOURS_AFTER.lastIndex = numberEnd;
  const hasUnit = HOURS_AFTER.test(text);
  const next = codeAt(text, numberEnd);
  if (
    minute > 59 ||
    second > 59 ||
    !(hasUnit || hasSeconds) ||
    (!hasUnit && (isWordCharacter(next) || next === COLON))
  ) {
    return undefined;
  }
  const minutes = hours * HOUR + minute + second / 60;
  const grain = hasSeconds && second > 0 ? SECOND : grainOf({ value: minute, unit: MINUTE });
  return { end: hasUnit ? HOURS_AFTER.lastIndex : numberEnd, minutes, grain, unit: HOUR };
}
