import type { Span } from "../text/span.ts";
import { codeAt, endOfDigits, isDigit, isLetter, wordEnd } from "./characters/characters.ts";
import { CLOCK_WORDS } from "./clocks/clockWords.ts";
import type { TimeReading } from "./reading.ts";
import { readTime } from "./readTime.ts";
import { goesOnBefore } from "./timestamps/goesOnBefore.ts";
import { hedgeBefore } from "./timestamps/hedges.ts";
import { mayHoldTime } from "./timestamps/mayHoldTime.ts";
import { isSureInProse } from "./timestamps/proseEvidence.ts";
import { startOfTime } from "./timestamps/startOfTime.ts";

/**
 * All times that running text speaks of, or the part `within` of it, in order and without overlap. Only what can hardly be anything else: versions
 * (`14.2`), ratios (`3:1`), ports, addresses, lengths (`0:37:00`), money, ids and hashes are none; a weekday alone or a
 * dotted `14.35` without AM, PM or zone is none either.
 *
 * @example
 * findTimes("At 14:35 UTC version 14.2 failed.") // one timestamp, 14:35 UTC
 */
export function findTimes(whole: string, within?: Span): TimeReading[] {
  const text = within === undefined ? whole : whole.slice(0, within.end);
  const found: TimeReading[] = [];
  let done = within?.start ?? 0;
  for (let at = nextCandidate(text, done); at >= 0; ) {
    let reading: TimeReading | undefined;
    let next = at + 1;
    if (isDigit(codeAt(text, at))) {
      reading = mayHoldTime(text, at) && !goesOnBefore(text, at) ? readAround(text, at, done) : undefined;
      next = endOfDigits(text, at);
    } else {
      reading = readClockWord(text, at, done);
    }
    if (reading !== undefined) {
      found.push(reading);
      done = reading.span.end;
      next = done;
    }
    at = nextCandidate(text, next);
  }
  return found;
}

/** A digit, or the first letter of noon, midnight, midi, minuit, Mittag, mezzanotte, medianoche, полдень, полночь. */
const CANDIDATE = /\d|[nN](?=oon)|N(?=OON)|[mM](?=i(?:d|nu|tt))|M(?=IDN|IDD)|[mM](?=e(?:zz|di))|[пП](?=ол)/g;

/** The offset of the next character that may be part of a time; -1 where there is none. */
function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  return CANDIDATE.test(text) ? CANDIDATE.lastIndex - 1 : -1;
}

/** The sure reading that holds the digit. */
function readAround(text: string, digit: number, done: number): TimeReading | undefined {
  const start = startOfTime(text, digit, done);
  const reading = readTime(text, start) ?? (start < digit ? readTime(text, digit) : undefined);
  return reading !== undefined && reading.span.end > digit && isSureInProse(text, reading) ? reading : undefined;
}

function readClockWord(text: string, at: number, done: number): TimeReading | undefined {
  const end = wordEnd(text, at);
  return end - at > 3 && !isLetter(codeAt(text, at - 1)) && CLOCK_WORDS.has(text.slice(at, end).toLowerCase())
    ? readTime(text, Math.max(done, hedgeBefore(text, at)))
    : undefined;
}
