import type { Span } from "../text/span.ts";
import { COMMA, FIRST_EAST_ASIAN, HYPHEN, OPENING_BRACKET, PLUS, SLASH } from "./characters/characterCodes.ts";
import {
  codeAt,
  continuesWord,
  isBlank,
  isDigit,
  isLetter,
  isUpper,
  isWordCharacter,
  skipBlanks,
  wordEnd,
} from "./characters/characters.ts";
import { isZoneName } from "./offsets.ts";
import type { OffsetBeside, WrittenZone, ZoneReading } from "./reading.ts";
import { readBareOffset, readOffsetAfterName } from "./zones/readOffset.ts";
import { NEVER_LOWER_CASE } from "./zones/zoneNames.ts";
import { EAST_ASIAN_ZONES, FIRST_WORDS, PLACE_AREAS, ZONE_PHRASES } from "./zones/zonePhrases.ts";
import { abbreviationReadings, commonPlace, phraseReadings } from "./zones/zoneReadings.ts";

const LONGEST_PHRASE = 5;

/**
 * The zone that begins at exactly that offset: an abbreviation with all its meanings, a distance from UTC, a place, a
 * name in words. Brackets around it are the caller's. `undefined` where none begins there.
 *
 * @example
 * readZone("CET", 0)       // { text: "CET", readings: [{ kind: "abbreviation", offset: 60, place: "Europe/Paris", … }], … }
 * readZone("GMT + 1", 0)   // { text: "GMT + 1", readings: [{ kind: "offset", offset: 60 }], … }
 * readZone("tomorrow", 0)  // undefined
 */
export function readZone(text: string, at: number): WrittenZone | undefined {
  const zone = readBareZone(text, at);
  const beside = zone && isName(zone) ? readBeside(text, zone.span.end) : undefined;
  return zone && beside ? { ...zone, beside } : zone;
}

/** A name of which it can be asked what distance it means. */
function isName({ readings }: WrittenZone): boolean {
  return readings[0] !== undefined && readings[0].kind !== "offset";
}

/** `(UTC-7)`, `, GMT+1`, `(+05:30)`. */
function readBeside(text: string, end: number): OffsetBeside | undefined {
  const mark = isBlank(codeAt(text, end)) ? end + 1 : end;
  const code = codeAt(text, mark);
  if (code !== OPENING_BRACKET && code !== COMMA) {
    return undefined;
  }
  const start = skipBlanks(text, mark + 1);
  const isNamed = text.startsWith("UTC", start) || text.startsWith("GMT", start);
  const isSigned = code === OPENING_BRACKET && !isLetter(codeAt(text, start)) && !isDigit(codeAt(text, start));
  const found = isNamed || isSigned ? readBareZone(text, start) : undefined;
  const [reading] = found?.readings ?? [];
  return found && reading?.kind === "offset"
    ? { span: found.span, text: found.text, offset: reading.offset }
    : undefined;
}

function readBareZone(text: string, at: number): WrittenZone | undefined {
  const code = codeAt(text, at);
  if (code === PLUS && isUpper(codeAt(text, at + 1))) {
    const zone =
      text.startsWith("UTC", at + 1) || text.startsWith("GMT", at + 1) ? readAbbreviation(text, at + 1) : undefined;
    return zone && written(text, { start: at, end: zone.span.end }, zone.readings);
  }
  if (!isLetter(code)) {
    return code >= FIRST_EAST_ASIAN ? readEastAsian(text, at) : readDistanceAlone(text, at);
  }
  const end = wordEnd(text, at);
  if (codeAt(text, end) === SLASH) {
    const place = readPlace(text, at);
    if (place !== undefined) {
      return place;
    }
  }
  // A capital with small letters after it begins no abbreviation.
  const isShort = end - at <= 4 && (end - at === 1 || isUpper(code) === isUpper(codeAt(text, at + 1)));
  return (isShort ? readAbbreviation(text, at) : undefined) ?? readPhrase(text, at);
}

function readDistanceAlone(text: string, at: number): WrittenZone | undefined {
  const found = readBareOffset(text, at);
  return found && written(text, { start: at, end: found.end }, [{ kind: "offset", offset: found.offset }]);
}

function readEastAsian(text: string, at: number): WrittenZone | undefined {
  for (const [name, iana] of EAST_ASIAN_ZONES) {
    if (text.startsWith(name, at)) {
      return written(text, { start: at, end: at + name.length }, [{ kind: "place", iana }]);
    }
  }
  return undefined;
}

/** `Europe/Amsterdam`, `US/Pacific`, `America/Argentina/Buenos_Aires`. */
function readPlace(text: string, at: number): WrittenZone | undefined {
  const area = wordEnd(text, at);
  if (codeAt(text, area) !== SLASH || area - at > 10 || !PLACE_AREAS.has(text.slice(at, area))) {
    return undefined;
  }
  let end = area;
  while (end - at < 40 && isPlaceCharacter(codeAt(text, end))) {
    end++;
  }
  while (end > area && !isWordCharacter(codeAt(text, end - 1))) {
    end--;
  }
  const iana = text.slice(at, end);
  return isZoneName(iana) ? written(text, { start: at, end }, [{ kind: "place", iana }]) : undefined;
}

function isPlaceCharacter(code: number): boolean {
  return isWordCharacter(code) || code === SLASH || code === HYPHEN || code === PLUS;
}

function readAbbreviation(text: string, at: number): WrittenZone | undefined {
  const end = wordEnd(text, at);
  if (end - at > 4 || end === at || continuesWord(text, end)) {
    return undefined;
  }
  const name = abbreviationAt(text, at, end);
  if (name === undefined) {
    return undefined;
  }
  const readings = abbreviationReadings(name);
  if (readings === undefined) {
    return undefined;
  }
  if (name === "UTC" || name === "GMT") {
    const distance = readOffsetAfterName(text, end);
    if (distance !== undefined) {
      return written(text, { start: at, end: distance.end }, [{ kind: "offset", offset: distance.offset }]);
    }
  }
  const span = { start: at, end };
  const next = codeAt(text, end);
  const both = next === SLASH || isBlank(next) ? readBothSeasons(text, span, readings) : undefined;
  return both ?? { span, text: text.slice(at, end), readings, beside: undefined };
}

/** The letters in upper case; `undefined` where cases are mixed, or where the word in lower case is another. */
function abbreviationAt(text: string, at: number, end: number): string | undefined {
  const word = text.slice(at, end);
  let capitals = 0;
  for (let i = at; i < end; i++) {
    capitals += isUpper(codeAt(text, i)) ? 1 : 0;
  }
  if (capitals === end - at) {
    return word;
  }
  const name = capitals > 0 || end - at < 2 ? undefined : word.toUpperCase();
  return name === undefined || NEVER_LOWER_CASE.has(name) ? undefined : name;
}

/** `CET/CEST`, `PST / PDT`: the place, whatever the season. */
function readBothSeasons(text: string, span: Span, readings: readonly ZoneReading[]): WrittenZone | undefined {
  const slash = skipBlanks(text, span.end);
  if (codeAt(text, slash) !== SLASH) {
    return undefined;
  }
  const second = skipBlanks(text, slash + 1);
  const end = wordEnd(text, second);
  const other = end - second <= 4 ? abbreviationReadings(text.slice(second, end)) : undefined;
  const place = other && commonPlace(readings, other);
  return place && written(text, { start: span.start, end }, place);
}

function readPhrase(text: string, at: number): WrittenZone | undefined {
  let end = wordEnd(text, at);
  if (end - at > 16 || end - at < 2 || !FIRST_WORDS.has(text.slice(at, end).toLowerCase())) {
    return undefined;
  }
  let longest: WrittenZone | undefined;
  for (let words = 1; words <= LONGEST_PHRASE; words++) {
    const value = isWordCharacter(codeAt(text, end))
      ? undefined
      : ZONE_PHRASES.get(folded(text, at, end).toLowerCase().replace("timezone", "time"));
    if (value !== undefined) {
      longest = written(text, { start: at, end }, phraseReadings(value));
    }
    const next = skipBlanks(text, end);
    const nextEnd = wordEnd(text, next);
    if (next === end || nextEnd === next) {
      break;
    }
    end = nextEnd;
  }
  return longest;
}

function written(text: string, span: Span, readings: readonly ZoneReading[]): WrittenZone {
  return { span, text: folded(text, span.start, span.end), readings, beside: undefined };
}

const BLANKS = /[\s\u00a0\u202f]+/g;

/** The words with one space for each run of white space. */
function folded(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  return words.includes(" ") || words.includes("\u00a0") || words.includes("\t") || words.includes("\u202f")
    ? words.replace(BLANKS, " ")
    : words;
}
