import { codeAt, countDigits, isWordCharacter, numberAt } from "../characters/characters.ts";
import type { EpochTime } from "../reading.ts";

const FIRST = 946_684_800; // 2000-01-01
const LAST = 4_102_444_800; // 2100-01-01

/** Unix seconds or milliseconds of this century, at exactly that offset. */
export function readEpoch(text: string, at: number): EpochTime | undefined {
  const digits = countDigits(text, at);
  if ((digits !== 10 && digits !== 13) || isWordCharacter(codeAt(text, at + digits))) {
    return undefined;
  }
  const number = numberAt(text, at, digits);
  const instant = digits === 10 ? number * 1000 : number;
  if (instant < FIRST * 1000 || instant >= LAST * 1000) {
    return undefined;
  }
  return { kind: "epoch", span: { start: at, end: at + digits }, instant };
}
