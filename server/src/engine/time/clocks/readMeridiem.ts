import { CASE_BIT, DOT, SMALL_A, SMALL_I, SMALL_M, SMALL_P, SPACE } from "../characters/characterCodes.ts";
import { codeAt, isBlank, isWordCharacter, skipBlanks } from "../characters/characters.ts";
import type { ClockStyle } from "../reading.ts";

export interface Meridiem {
  readonly end: number;
  readonly value: "am" | "pm";
  readonly space: boolean;
  readonly letters: ClockStyle["meridiemCase"];
}

const IN_THE = /[ \u00a0](?:in the (morning|afternoon|evening)|at night|(midnight))\b/y;

/**
 * AM or PM after a clock time, with or without a space: `AM`, `p.m.`, `in the morning`. `undefined` where there is none.
 *
 * @example
 * readMeridiem("9:45 AM", 4) // { end: 7, value: "am", space: true, letters: "upper" }
 */
export function readMeridiem(text: string, at: number): Meridiem | undefined {
  const start = isBlank(codeAt(text, at)) ? skipBlanks(text, at) : at;
  const first = codeAt(text, start) | CASE_BIT;
  if (first !== SMALL_A && first !== SMALL_P) {
    return (first === SMALL_I || first === SMALL_M) && start > at ? readInTheMorning(text, at) : undefined;
  }
  const dotted = codeAt(text, start + 1) === DOT;
  let second = start + (dotted ? 2 : 1);
  if (dotted && codeAt(text, second) === SPACE) {
    second++;
  }
  if ((codeAt(text, second) | CASE_BIT) !== SMALL_M || isWordCharacter(codeAt(text, second + 1))) {
    return first === SMALL_A && start > at ? readInTheMorning(text, at) : undefined;
  }
  const lower = (codeAt(text, start) & CASE_BIT) !== 0;
  return {
    end: second + (dotted && codeAt(text, second + 1) === DOT ? 2 : 1),
    value: first === SMALL_A ? "am" : "pm",
    space: start > at,
    letters: dotted ? "dotted" : lower ? "lower" : "upper",
  };
}

/** `in the morning` is written out, so it has no letters of its own. */
function readInTheMorning(text: string, at: number): Meridiem | undefined {
  IN_THE.lastIndex = at;
  const match = IN_THE.exec(text);
  return match === null
    ? undefined
    : {
        end: at + match[0].length,
        value: match[1] === "morning" || match[2] !== undefined ? "am" : "pm",
        space: true,
        letters: "",
      };
}
