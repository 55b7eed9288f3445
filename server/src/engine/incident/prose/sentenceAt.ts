import type { Span } from "../../text/span.ts";

/**
 * The sentence that holds a place in plain text, from its first word to its full stop. A line break ends none; the dot of a
 * number, of an address or of `e.g.` does not either.
 *
 * @example
 * sentenceAt("It broke. We mended it at 10.30.", 12) // { start: 10, end: 32 }
 */
export function sentenceAt(plain: string, at: number): Span {
  let start = at;
  while (start > 0 && !endsSentence(plain, start - 1)) {
    start--;
  }
  while (start < at && /\s/.test(plain.charAt(start))) {
    start++;
  }
  let end = at;
  while (end < plain.length && !endsSentence(plain, end)) {
    end++;
  }
  return { start, end: Math.min(end + 1, plain.length) };
}

function endsSentence(plain: string, at: number): boolean {
  const sign = plain.charCodeAt(at);
  if (sign === 0x3002 || sign === 0xff01 || sign === 0xff1f) {
    return true;
  }
  if (sign !== 0x2e && sign !== 0x21 && sign !== 0x3f) {
    return false;
  }
  return (
    /^["'”’)\]]{0,2}(?:\s|$)/.test(plain.slice(at + 1, at + 4)) &&
    !ABBREVIATION.test(plain.slice(Math.max(0, at - 6), at))
  );
}

const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|e\.g\.|vs|cf|approx|ca|no|mr|ms|dr|inc)$/i;
