import { EQUALS, GREATER, HYPHEN } from "../characters/characterCodes.ts";
import { codeAt, isBlank, isDash, isLetter, skipBlanks } from "../characters/characters.ts";
import { wordFilter } from "../characters/wordFilter.ts";
import type { Timestamp } from "../reading.ts";

const ARROWS = "→⇒➜➔~〜～至到";

const mayBeJoint = wordFilter("to until til till through thru bis à au a hasta até tot and und et y e".split(" "));
const WORD =
  /(?:to|until|till?|through|thru|bis|à|au|a|hasta|até|tot|(and|und|et|y|e))(?: at| around| about| approximately)?[ \u00a0]{1,4}/iy;
const BETWEEN = /(?:between|zwischen|entre)(?: the hours of)? {1,4}(?:~ ?)?$/i;

/**
 * From the end of a time to where the end of its range would begin: over `-`, `–`, `→`, `to`, and `and` where `between`
 * stands before the time. `undefined` where something else follows.
 */
export function skipToRangeEnd(text: string, start: Timestamp): number | undefined {
  const end = start.span.end > start.span.start ? start.span.end : (start.clock?.span.end ?? start.span.end);
  const at = skipBlanks(text, end);
  const code = codeAt(text, at);
  if (isDash(code) || code === EQUALS) {
    return skipDash(text, at);
  }
  if (code > 0 && ARROWS.includes(text.charAt(at))) {
    return skipBlanks(text, at + 1);
  }
  return at > end && isLetter(code) && mayBeJoint(text, at) ? skipWord(text, at, start) : undefined;
}

/** `-`, `--`, `->`, `=>`. */
function skipDash(text: string, dash: number): number | undefined {
  const isEquals = codeAt(text, dash) === EQUALS;
  let at = dash + 1;
  at += codeAt(text, at) === HYPHEN ? 1 : 0;
  const isArrow = codeAt(text, at) === GREATER;
  return isEquals && !isArrow ? undefined : skipBlanks(text, isArrow ? at + 1 : at);
}

function skipWord(text: string, at: number, start: Timestamp): number | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  if (match === null || isBlank(codeAt(text, WORD.lastIndex))) {
    return undefined;
  }
  const next = WORD.lastIndex;
  const before = text.slice(Math.max(0, start.span.start - 24), start.span.start);
  return match[1] === undefined || BETWEEN.test(before) ? next : undefined;
}
