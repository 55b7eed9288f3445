import type { Span } from "../text/span.ts";
import { isRealDate } from "./calendar.ts";
import { CASE_BIT, COLON, COMMA, DOT, HYPHEN, SLASH, SMALL_T, SMALL_Y, TILDE } from "./characterCodes.ts";
import { codeAt, countDigits, isDash, isDigit, isLetter, numberAt, skipBlanks } from "./characters.ts";
import type { WrittenDate, WrittenDay } from "./reading.ts";

interface Part {
  readonly value: number;
  readonly digits: number;
}

interface Parts {
  readonly span: Span;
  readonly first: Part;
  readonly second: Part;
  /** Absent in a date without a year. */
  readonly third?: Part;
  readonly separator: "-" | "/" | ".";
}

/**
 * The date in digits that begins at exactly that offset: `2023-07-01`, `01/07/2023`, `14.03.2021`, `16/12/21`; without a
 * year `12-05`, `12/05`, `05.12.`, which only a clock time after them can make a date. `undefined` where none begins.
 */
export function readNumericDate(text: string, at: number): WrittenDate | undefined {
  const parts = readParts(text, at);
  if (parts === undefined) {
    return undefined;
  }
  if (parts.first.digits === 4) {
    return parts.third === undefined ? undefined : yearFirst(parts, parts.third);
  }
  return parts.third === undefined ? withoutYear(text, parts) : yearLast(parts, parts.third);
}

function readParts(text: string, at: number): Parts | undefined {
  const first = readPart(text, at);
  if (first === undefined || first.digits === 3) {
    return undefined;
  }
  const separator = separatorAt(text, at + first.digits);
  const secondAt = at + first.digits + 1;
  const second = separator && readPart(text, secondAt);
  if (separator === undefined || second === undefined || second.digits > 2) {
    return undefined;
  }
  const secondEnd = secondAt + second.digits;
  if (separatorAt(text, secondEnd) !== separator || !isDigit(codeAt(text, secondEnd + 1))) {
    const span = { start: at, end: secondEnd };
    return isLetter(codeAt(text, secondEnd)) ? undefined : { span, first, second, separator };
  }
  const third = readPart(text, secondEnd + 1);
  const end = secondEnd + 1 + (third?.digits ?? 0);
  if (third === undefined || third.digits === 3 || !endsDate(text, end, separator)) {
    return undefined;
  }
  return { span: { start: at, end }, first, second, third, separator };
}

function readPart(text: string, at: number): Part | undefined {
  const digits = countDigits(text, at);
  return digits === 0 || digits > 4 ? undefined : { value: numberAt(text, at, digits), digits };
}

function separatorAt(text: string, at: number): Parts["separator"] | undefined {
  const code = codeAt(text, at);
  if (code === SLASH) {
    return "/";
  }
  return code === DOT ? "." : isDash(code) ? "-" : undefined;
}

/** A letter other than the T before a clock, or one more part, makes it something else. */
function endsDate(text: string, end: number, separator: Parts["separator"]): boolean {
  const code = codeAt(text, end);
  if (isLetter(code)) {
    return (code | CASE_BIT) === SMALL_T && isDigit(codeAt(text, end + 1));
  }
  if (!isDigit(codeAt(text, end + 1)) || separatorAt(text, end) !== separator) {
    return true;
  }
  // `2023-07-01-10:50` and `2023-07-01/10:50` go on with a clock.
  return separator !== "." && codeAt(text, end + 3) === COLON;
}

function yearFirst({ span, first, second, separator }: Parts, third: Part): WrittenDate | undefined {
  if (third.digits > 2 || second.value === 0 || third.value === 0 || first.value === 0) {
    return undefined;
  }
  const readings = [{ year: first.value, month: second.value, day: third.value }];
  const pattern = `yyyy${separator}${letters("m", second)}${separator}${letters("d", third)}`;
  return numericDate(span, readings, pattern);
}

function yearLast(parts: Parts, third: Part): WrittenDate | undefined {
  const { first, second, separator } = parts;
  if ((third.digits !== 2 && third.digits !== 4) || !mayBeDayAndMonth(first, second)) {
    return undefined;
  }
  if (separator === "." && third.digits === 2 && first.digits + second.digits < 4) {
    return undefined;
  }
  const year = third.digits === 4 ? third.value : third.value < 70 ? 2000 + third.value : 1900 + third.value;
  return year < 1900 || year > 2199
    ? undefined
    : dayAndMonth(parts, { year, letters: third.digits === 4 ? "yyyy" : "yy" });
}

function mayBeDayAndMonth(first: Part, second: Part): boolean {
  return first.value > 0 && second.value > 0 && first.value <= 31 && second.value <= 31;
}

function withoutYear(text: string, parts: Parts): WrittenDate | undefined {
  const { first, second, separator, span } = parts;
  const end = separator === "." && codeAt(text, span.end) === DOT ? span.end + 1 : span.end;
  const next = codeAt(text, skipBlanks(text, end));
  if (!mayBeDayAndMonth(first, second) || (!isDigit(next) && next !== TILDE && next !== COMMA)) {
    return undefined;
  }
  if (separator === "-" && first.value <= 12) {
    const pattern = `${letters("m", first)}-${letters("d", second)}`;
    return numericDate(span, [{ month: first.value, day: second.value }], pattern);
  }
  return dayAndMonth({ ...parts, span: { start: span.start, end } }, undefined);
}

/** Day first is tried first; dots are never written with the month first. */
function dayAndMonth(parts: Parts, year: { year: number; letters: string } | undefined): WrittenDate | undefined {
  const { first, second, separator, span } = parts;
  const tail = year === undefined ? "" : separator + year.letters;
  if (second.value > 12 && first.value <= 12 && separator !== ".") {
    const pattern = letters("m", first) + separator + letters("d", second) + tail;
    return numericDate(span, [dayOf(year?.year, first.value, second.value)], pattern);
  }
  if (second.value > 12 && year === undefined) {
    return undefined;
  }
  const dayFirst = dayOf(year?.year, second.value, first.value);
  const pattern = letters("d", first) + separator + letters("m", second) + tail;
  const isAmbiguous = separator !== "." && first.value <= 12 && second.value <= 12 && first.value !== second.value;
  const readings = isAmbiguous ? [dayFirst, dayOf(year?.year, first.value, second.value)] : [dayFirst];
  return numericDate(span, readings, pattern);
}

function dayOf(year: number | undefined, month: number, day: number): WrittenDay {
  return year === undefined ? { month, day } : { year, month, day };
}

function letters(letter: "d" | "m", part: Part): string {
  return part.digits === 1 ? letter : letter + letter;
}

function numericDate(span: Span, readings: readonly WrittenDay[], pattern: string): WrittenDate {
  const form = pattern.charCodeAt(4) === HYPHEN && pattern.charCodeAt(2) === SMALL_Y ? "iso" : "numeric";
  const isReal = readings.some(isRealDate);
  return isReal
    ? { span, form, readings, pattern }
    : { span, form, readings, pattern, fault: { kind: "no-such-day", span } };
}
