/**
 * The UTF-16 code at an offset; 0 before the start and past the end, which is no digit, letter, blank or dash. Unlike
 * `charCodeAt` it never answers `NaN`, so that the engine below keeps to small integers.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters of Latin and Cyrillic scripts: those that make words with spaces between them. */
export function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x400 && code <= 0x4ff)
  );
}

export function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** Letter, digit or underscore: what a time may not touch on either side. */
export function isWordCharacter(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 0x5f;
}

/** Whether a letter or digit follows at `at`, or an underscore that is no mark of emphasis. */
export function continuesWord(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return isDigit(code) || isLetter(code) || (code === 0x5f && isWordCharacter(codeAt(text, at + 1)));
}

/** White space within a line, with the no-break, narrow and ideographic spaces. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x3000 ||
    (code >= 0x2002 && code <= 0x200a)
  );
}

/** Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** No time is written with more blanks than this between two parts; the limit keeps every look ahead short. */
const MOST_BLANKS = 8;

/** The offset of the first character from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_BLANKS && isBlank(codeAt(text, end))) {
    end++;
  }
  return end;
}

/** The end of the digits at `at`, however many there are. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(codeAt(text, end))) {
    end++;
  }
  return end;
}

/** Longer runs of digits are ids, never times. */
const MOST_DIGITS = 18;

/** How many digits follow at `at`, counted up to 18. */
export function countDigits(text: string, at: number): number {
  let count = 0;
  while (count < MOST_DIGITS && isDigit(codeAt(text, at + count))) {
    count++;
  }
  return count;
}

/** The number that `count` digits at `at` write. */
export function numberAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) {
    value = value * 10 + codeAt(text, at + i) - 0x30;
  }
  return value;
}

const LONGEST_WORD = 24;

/** The end of the run of letters at `at`; `at` itself where there is none, or where it is longer than any name. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(codeAt(text, end))) {
    if (++end - at > LONGEST_WORD) {
      return at;
    }
  }
  return end;
}

/** The start of the run of letters that ends at `end`; `end` itself where there is none, or where it is too long. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (isLetter(codeAt(text, start - 1))) {
    if (end - --start > LONGEST_WORD) {
      return end;
    }
  }
  return start;
}
