import {
  CASE_BIT,
  CLOSING_BRACKET,
  CLOSING_SQUARE,
  COMMA,
  HYPHEN,
  MINUS,
  OPENING_BRACKET,
  OPENING_SQUARE,
  PLUS,
  SMALL_T,
  SMALL_Z,
} from "../characters/characterCodes.ts";
import { codeAt, isDash, isUpper, isWordCharacter, skipBlanks, wordEnd } from "../characters/characters.ts";
import type { WrittenClock, WrittenZone } from "../reading.ts";
import { readZone } from "../readZone.ts";
import { readBareOffset } from "./readOffset.ts";
import { GENERIC_WORDS } from "./zonePhrases.ts";

export interface ZoneAfterClock {
  readonly zone: WrittenZone;
  /** With the bracket around it. */
  readonly end: number;
}

/** The zone that belongs to the clock time or date that ends at `at`: ` UTC`, `Z`, `+02:00`, ` (CET)`, `, PDT`. */
export function readZoneAfterClock(
  text: string,
  at: number,
  clock: WrittenClock | undefined,
): ZoneAfterClock | undefined {
  const comma = codeAt(text, at) === COMMA ? 1 : 0;
  let start = skipBlanks(text, at + comma);
  const opening = codeAt(text, start);
  const bracket = opening === OPENING_BRACKET || opening === OPENING_SQUARE;
  start = bracket ? skipBlanks(text, start + 1) : start;
  const code = codeAt(text, start);
  if (code === PLUS || isDash(code)) {
    return readDistance(text, { at, start, bracket }, clock);
  }
  const zone = readZone(text, start) ?? (clock && readSuffix(text, start));
  if (zone === undefined || isWordCharacter(codeAt(text, zone.span.end))) {
    return undefined;
  }
  return closed(text, { zone, bracket, isSure: comma === 0 && clock !== undefined });
}

function closed(
  text: string,
  found: { zone: WrittenZone; bracket: boolean; isSure: boolean },
): ZoneAfterClock | undefined {
  const { zone, bracket, isSure } = found;
  const { end } = zone.span;
  if (bracket) {
    const close = skipBlanks(text, end);
    return codeAt(text, close) === CLOSING_BRACKET || codeAt(text, close) === CLOSING_SQUARE
      ? { zone, end: close + 1 }
      : undefined;
  }
  // A place such as Europe/Paris, or a word in lower case, could go on the sentence after a comma or a date alone.
  return isSure || (isUpper(codeAt(zone.text, 0)) && isUpper(codeAt(zone.text, 1))) ? { zone, end } : undefined;
}

const UTC: WrittenZone["readings"] = [{ kind: "offset", offset: 0 }];

/** `Z` directly, and generic names: `10:00 Eastern`. */
function readSuffix(text: string, at: number): WrittenZone | undefined {
  const end = wordEnd(text, at);
  if ((codeAt(text, at) | CASE_BIT) === SMALL_Z && end === at + 1) {
    return { span: { start: at, end }, text: text.slice(at, end), readings: UTC, beside: undefined };
  }
  const iana =
    end - at > 6 && isUpper(codeAt(text, at)) ? GENERIC_WORDS.get(text.slice(at, end).toLowerCase()) : undefined;
  return iana === undefined
    ? undefined
    : { span: { start: at, end }, text: text.slice(at, end), readings: [{ kind: "place", iana }], beside: undefined };
}

interface Place {
  readonly at: number;
  readonly start: number;
  readonly bracket: boolean;
}

/**
 * A bare distance. `02:00-04:30` is a range, so a dash needs more: no colon (`-0700`), a minus sign, brackets, or seconds
 * or `T` before it.
 */
function readDistance(text: string, place: Place, clock: WrittenClock | undefined): ZoneAfterClock | undefined {
  const { at, start, bracket } = place;
  const zone = readZone(text, start) ?? readHourAlone(text, place, clock);
  if (zone === undefined || clock === undefined) {
    return undefined;
  }
  const isSigned = codeAt(text, start) === PLUS || codeAt(text, start) === MINUS || bracket;
  const isPlain = !zone.text.includes(":") && codeAt(text, start) === HYPHEN;
  const isIso =
    start === at && (clock.second !== undefined || (codeAt(text, clock.span.start - 1) | CASE_BIT) === SMALL_T);
  if (!isSigned && !isPlain && !isIso) {
    return undefined;
  }
  return closed(text, { zone, bracket, isSure: true });
}

function readHourAlone(text: string, { at, start }: Place, clock: WrittenClock | undefined): WrittenZone | undefined {
  const found = start === at && clock?.second !== undefined ? readBareOffset(text, start, true) : undefined;
  return (
    found && {
      span: { start, end: found.end },
      text: text.slice(start, found.end),
      readings: [{ kind: "offset", offset: found.offset }],
      beside: undefined,
    }
  );
}
