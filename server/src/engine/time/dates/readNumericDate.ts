import type { Span } from "../../text/span.ts";
import { isRealDate } from "../calendar.ts";
import { CASE_BIT, COLON, COMMA, DOT, SLASH, SMALL_T, TILDE } from "../characters/characterCodes.ts";
import { codeAt, countDigits, isDash, isDigit, isLetter, numberAt, skipBlanks } from "../characters/characters.ts";
import type { TimeFault, WrittenDate, WrittenDay } from "../reading.ts";

type Separator = "-" | "/" | ".";

/** Two or three numbers with one separator between them, and how many digits each has. */
interface Numbers {
  readonly start: number;
  readonly end: number;
  readonly separator: Separator;
  readonly first: number;
  readonly firstDigits: number;
  readonly second: number;
  readonly secondDigits: number;
  readonly third: number;
  /** 0 where there is no third number. */
  readonly thirdDigits: number;
}

/**
 * The date in digits that begins at exactly that offset: `2023-07-01`, `01/07/2023`, `14.03.2021`, `16/12/21`; without a
 * year `12-05`, `12/05`, `05.12.`, which only a clock time after them can make a date. `undefined` where none begins.
 */
export function readNumericDate(text: string, at: number): WrittenDate | undefined {
  const numbers = readNumbers(text, at);
  if (numbers === undefined || numbers.first === 0 || numbers.second === 0) {
    return undefined;
  }
  if (numbers.firstDigits === 4) {
    return yearFirst(numbers);
  }
  if (numbers.first > 31 || numbers.second > 31) {
    return undefined;
  }
  return numbers.thirdDigits === 0 ? withoutYear(text, numbers) : yearLast(numbers);
}

/**
 * Day and month that are all that a cell holds: `1/28` in a column of times. `undefined` for anything else.
 *
 * @example
 * readDayInCell("| 1/28 | |", 2) // { form: "numeric", readings: [{ month: 1, day: 28 }], … }
 */
export function readDayInCell(text: string, at: number): WrittenDate | undefined {
  const numbers = readNumbers(text, at);
  const next = numbers && codeAt(text, skipBlanks(text, numbers.end));
  const isWhole = next === BAR || next === LESS_THAN;
  const isDay = numbers?.thirdDigits === 0 && numbers.first <= 31 && numbers.second <= 31 && numbers.separator !== ".";
  return numbers &&
    isDay &&
    isWhole &&
    numbers.first > 0 &&
    numbers.second > 0 &&
    !(numbers.first > 12 && numbers.second > 12)
    ? dayAndMonth(numbers, undefined)
    : undefined;
}

const BAR = 0x7c;
const LESS_THAN = 0x3c;

function readNumbers(text: string, start: number): Numbers | undefined {
  const firstDigits = countDigits(text, start);
  const separator = separatorAt(text, start + firstDigits);
  const secondAt = start + firstDigits + 1;
  const secondDigits = separator === undefined ? 0 : countDigits(text, secondAt);
  if (separator === undefined || firstDigits === 3 || firstDigits > 4 || secondDigits === 0 || secondDigits > 2) {
    return undefined;
  }
  let end = secondAt + secondDigits;
  const hasThird = separatorAt(text, end) === separator && isDigit(codeAt(text, end + 1));
  const thirdDigits = hasThird ? countDigits(text, end + 1) : 0;
  const third = hasThird ? numberAt(text, end + 1, thirdDigits) : 0;
  end += hasThird ? thirdDigits + 1 : 0;
  if (thirdDigits === 3 || thirdDigits > 4 || !endsDate(text, end, separator)) {
    return undefined;
  }
  const first = numberAt(text, start, firstDigits);
  const second = numberAt(text, secondAt, secondDigits);
  return { start, end, separator, first, firstDigits, second, secondDigits, third, thirdDigits };
}

function separatorAt(text: string, at: number): Separator | undefined {
  const code = codeAt(text, at);
  if (code === SLASH) {
    return "/";
  }
  return code === DOT ? "." : isDash(code) ? "-" : undefined;
}

/** A letter other than the T before a clock, or one more part, makes it something else. */
function endsDate(text: string, end: number, separator: Separator): boolean {
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

/** By the digits of the two that may have one: 1 and 1, 1 and 2, 2 and 1, 2 and 2. */
const MONTH_AND_DAY: Readonly<Record<Separator, readonly string[]>> = {
  "-": ["m-d", "m-dd", "mm-d", "mm-dd"],
  "/": ["m/d", "m/dd", "mm/d", "mm/dd"],
  ".": ["m.d", "m.dd", "mm.d", "mm.dd"],
};
const DAY_AND_MONTH: Readonly<Record<Separator, readonly string[]>> = {
  "-": ["d-m", "d-mm", "dd-m", "dd-mm"],
  "/": ["d/m", "d/mm", "dd/m", "dd/mm"],
  ".": ["d.m", "d.mm", "dd.m", "dd.mm"],
};

const YEAR_MONTH_DAY: Readonly<Record<Separator, readonly string[]>> = {
  "-": ["yyyy-m-d", "yyyy-m-dd", "yyyy-mm-d", "yyyy-mm-dd"],
  "/": ["yyyy/m/d", "yyyy/m/dd", "yyyy/mm/d", "yyyy/mm/dd"],
  ".": ["yyyy.m.d", "yyyy.m.dd", "yyyy.mm.d", "yyyy.mm.dd"],
};

function pairOf(patterns: readonly string[], firstDigits: number, secondDigits: number): string {
  return patterns[(firstDigits - 1) * 2 + secondDigits - 1] ?? "";
}

function yearFirst(numbers: Numbers): WrittenDate | undefined {
  const { first, second, third, separator, secondDigits, thirdDigits } = numbers;
  const isYear = (first >= 1900 && first < 2200) || first === 1;
  if (!isYear || second > 31 || third === 0 || third > 31 || thirdDigits > 2) {
    return undefined;
  }
  const pattern = pairOf(YEAR_MONTH_DAY[separator], secondDigits, thirdDigits);
  const form = separator === "-" ? "iso" : "numeric";
  return written(numbers, form, { readings: [{ year: first, month: second, day: third }], pattern });
}

function yearLast(numbers: Numbers): WrittenDate | undefined {
  const { third, thirdDigits, separator, firstDigits, secondDigits } = numbers;
  if (thirdDigits === 1 || (separator === "." && thirdDigits === 2 && firstDigits + secondDigits < 4)) {
    return undefined;
  }
  const year = thirdDigits === 4 ? third : third < 70 ? 2000 + third : 1900 + third;
  return year < 1900 || year > 2199 ? undefined : dayAndMonth(numbers, year);
}

function withoutYear(text: string, numbers: Numbers): WrittenDate | undefined {
  const { first, second, separator, start, firstDigits, secondDigits } = numbers;
  const end = separator === "." && codeAt(text, numbers.end) === DOT ? numbers.end + 1 : numbers.end;
  const next = codeAt(text, skipBlanks(text, end));
  if (!isDigit(next) && next !== TILDE && next !== COMMA) {
    return undefined;
  }
  if (separator === "-" && first <= 12) {
    const pattern = pairOf(MONTH_AND_DAY[separator], firstDigits, secondDigits);
    return written({ start, end }, "numeric", { readings: [dayOf(undefined, first, second)], pattern });
  }
  const isNone = second > 12 && (first > 12 || separator === ".");
  return isNone ? undefined : dayAndMonth({ ...numbers, end }, undefined);
}

/** Day first is tried first; dots have the month first only where it cannot be otherwise. */
function dayAndMonth(numbers: Numbers, year: number | undefined): WrittenDate {
  const { first, second, separator, firstDigits, secondDigits, thirdDigits } = numbers;
  const tail = year === undefined ? "" : separator + (thirdDigits === 4 ? "yyyy" : "yy");
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (second > 12 && first <= 12) {
    const pattern = pairOf(MONTH_AND_DAY[separator], firstDigits, secondDigits) + tail;
    return written(numbers, "numeric", { readings: [monthFirst], pattern });
  }
  const pattern = pairOf(DAY_AND_MONTH[separator], firstDigits, secondDigits) + tail;
  const isAmbiguous = separator !== "." && first <= 12 && second <= 12 && first !== second;
  return written(numbers, "numeric", { readings: isAmbiguous ? [dayFirst, monthFirst] : [dayFirst], pattern });
}

function dayOf(year: number | undefined, month: number, day: number): WrittenDay {
  return { year, month, day };
}

function written(
  { start, end }: Span,
  form: "iso" | "numeric",
  { readings, pattern }: { readings: readonly WrittenDay[]; pattern: string },
): WrittenDate {
  const span = { start, end };
  const [day, other] = readings;
  const isReal = (day !== undefined && isRealDate(day)) || (other !== undefined && isRealDate(other));
  const fault: TimeFault | undefined = isReal ? undefined : { kind: "no-such-day", span };
  return { span, form, readings, weekday: undefined, pattern, fault };
}
