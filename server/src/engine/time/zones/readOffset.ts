import { COLON, DOT, PLUS } from "../characters/characterCodes.ts";
import {
  codeAt,
  countDigits,
  isDash,
  isDigit,
  isLetter,
  isWordCharacter,
  numberAt,
  skipBlanks,
} from "../characters/characters.ts";

export interface WrittenOffset {
  readonly end: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/**
 * The distance that follows UTC or GMT: `+1`, ` +1`, ` + 1`, `+0530`, `−7`. A dash between blanks is a distance only
 * where no text follows: in `14:35 UTC - 10 hosts fail` it is a dash.
 */
export function readOffsetAfterName(text: string, at: number): WrittenOffset | undefined {
  const sign = skipBlanks(text, at);
  const number = skipBlanks(text, sign + 1);
  const isSpaced = sign > at && number > sign + 1;
  const found = readDistance(text, sign, number);
  if (found === undefined) {
    return undefined;
  }
  const next = codeAt(text, skipBlanks(text, found.end));
  if (
    codeAt(text, sign) !== PLUS &&
    isSpaced &&
    (isWordCharacter(next) || text.slice(number, found.end).includes(":"))
  ) {
    return undefined;
  }
  return found;
}

/** A bare distance in full: `+02:00`, `-0700`. The hour alone (`+02`) needs `hourAlone`. */
export function readBareOffset(text: string, at: number, hourAlone = false): WrittenOffset | undefined {
  const found = readDistance(text, at, at + 1);
  return found === undefined || (found.end - at < 5 && !(hourAlone && found.end - at === 3)) ? undefined : found;
}

function readDistance(text: string, sign: number, number: number): WrittenOffset | undefined {
  const code = codeAt(text, sign);
  if (code !== PLUS && !isDash(code)) {
    return undefined;
  }
  const digits = countDigits(text, number);
  let hours = 0;
  let minutes = 0;
  let end = number + digits;
  if (digits === 4) {
    hours = numberAt(text, number, 2);
    minutes = numberAt(text, number + 2, 2);
  } else if (digits === 1 || digits === 2) {
    hours = numberAt(text, number, digits);
    if (codeAt(text, end) === COLON && countDigits(text, end + 1) === 2) {
      minutes = numberAt(text, end + 1, 2);
      end += 3;
    } else if (codeAt(text, end) === DOT && isDigit(codeAt(text, end + 1))) {
      return undefined;
    }
  } else {
    return undefined;
  }
  const total = hours * 60 + minutes;
  if (minutes % 15 !== 0 || minutes > 45 || total > 840 || isLetter(codeAt(text, end))) {
    return undefined;
  }
  if (codeAt(text, end) === COLON && isDigit(codeAt(text, end + 1))) {
    return undefined;
  }
  return { end, offset: code === PLUS || total === 0 ? total : -total };
}
