import { anyWithin } from "../../../text/anyWithin.ts";
import { slice } from "../../../text/span.ts";
import { findZones } from "../../../time/findZones.ts";
import type { WrittenZone } from "../../../time/reading.ts";
import { shiftZone } from "../../../time/shiftZone.ts";
import type { Field } from "../../fields.ts";
import type { Section, StatedZone } from "../../model.ts";
import { isAscii, placesOf, type WordIndex, wordSet } from "../../prose/wordIndex.ts";
import type { Remark } from "../shapes/candidate.ts";
import type { ProseTime } from "./readProseTimes.ts";

export interface ZoneSources {
  readonly text: string;
  readonly words: WordIndex;
  readonly sections: readonly Section[];
  readonly remarks: readonly Remark[];
  readonly proseTimes: readonly ProseTime[];
  readonly fields: readonly Field[];
  /** Zone of the settings, as a name of the tz database. */
  readonly timezone: string | undefined;
}

/** Every statement of a zone in the document, the entries' own excepted, in document order; that of the settings comes last. */
export function readZoneStatements({
  text,
  words,
  sections,
  remarks,
  proseTimes,
  fields,
  timezone,
}: ZoneSources): readonly StatedZone[] {
  const statements: StatedZone[] = [];
  const seen = new Set<number>();
  for (const field of fields) {
    for (const zone of ofField(text, field)) {
      seen.add(zone.span.start);
      statements.push(zone);
    }
  }
  const add = (zone: WrittenZone, source: StatedZone["source"]) => {
    if (!seen.has(zone.span.start)) {
      seen.add(zone.span.start);
      statements.push({ ...zone, source });
    }
  };
  for (const section of sections) {
    if (isInTimeline(section, sections)) {
      for (const zone of zonesIn(text, { span: { start: section.span.start, end: section.ownBody.start } })) {
        add(zone, "heading");
      }
    }
  }
  const marks = timeMarks(text, words);
  for (const remark of remarks) {
    const source = sourceOf(text, remark, marks);
    if (source) {
      for (const zone of zonesIn(text, remark)) {
        add(zone, source);
      }
    }
  }
  for (const { reading } of proseTimes) {
    const { zone, end } = reading.kind === "timestamp" ? reading : NO_ZONE;
    if (zone) {
      add(zone, "prose");
    }
    if (end?.zone) {
      add(end.zone, "prose");
    }
  }
  statements.sort((a, b) => a.span.start - b.span.start);
  if (timezone !== undefined) {
    const readings = [{ kind: "place", iana: timezone }] as const;
    statements.push({ text: timezone, readings, span: { start: 0, end: 0 }, source: "settings" });
  }
  return statements;
}

const NO_ZONE = { zone: undefined, end: undefined };

function isInTimeline({ kind, secondKind, parent }: Section, sections: readonly Section[]): boolean {
  const around = parent === undefined ? undefined : sections[parent];
  return kind === "timeline" || secondKind === "timeline" || (around !== undefined && isInTimeline(around, sections));
}

/** A key named time zone, or a time with its zone in the body of the document; dates in front matter bear a zone for the site's sake. */
function ofField(text: string, { name, source, valueSpan }: Field): readonly StatedZone[] {
  const inFrontMatter = source === "front-matter";
  if (inFrontMatter && name !== "timezone") {
    return [];
  }
  return zonesIn(text, { span: valueSpan }).map((zone) => ({
    ...zone,
    source: inFrontMatter ? "front-matter" : "field",
  }));
}

function zonesIn(text: string, { span }: Pick<Remark, "span">): readonly WrittenZone[] {
  return findZones(text.slice(span.start, span.end)).map((zone) => shiftZone(zone, span.start));
}

/** Words of lines that may state a zone for all times. */
const TIME_WORDS = wordSet(
  "time times timezone timezones timestamp timestamps timeline heures uhrzeit uhrzeiten zeiten horas horários fuso".split(
    " ",
  ),
);
const TIME_SIGNS = ["時刻", "時間", "时间"];
const ALL =
  /(?<![a-z])(?:all|every)(?![a-z])|\btimes\s+(?:are|is|in|given|reported|listed|shown|below)|\btimes?\s*\(|toutes|alle|todas|todos|すべて|所有/i;
const CLOCK = /\d[:.h]\d\d|\d\s?[ap]\.?m\b/i;
const LONGEST_NOTE = 240;
/** Two capitals, or `Pacific time`, `heure de Paris`: a look before anything is read. */
const MAY_NAME_ZONE = /[A-Z]{2}|ime|eure|eit|ora|時|时/;

/** Where words that speak of times stand, in order. */
function timeMarks(text: string, words: WordIndex): readonly number[] {
  const marks = placesOf(words, TIME_WORDS).map((place) => words.starts[place] ?? 0);
  if (isAscii(words)) {
    return marks;
  }
  for (const sign of TIME_SIGNS) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      marks.push(at);
    }
  }
  return marks.sort((a, b) => a - b);
}

/** What kind of statement a line makes if it names a zone; `undefined` where the zone only belongs to a time in a sentence. */
function sourceOf(
  text: string,
  { span, kind, place }: Remark,
  marks: readonly number[],
): StatedZone["source"] | undefined {
  if (kind === "column") {
    return "column";
  }
  if (kind === "heading" || span.end - span.start > LONGEST_NOTE) {
    return undefined;
  }
  const speaksOfTimes = anyWithin(marks, span);
  if (!(speaksOfTimes || place.inTimeline)) {
    return undefined;
  }
  const line = slice(text, span);
  if (!MAY_NAME_ZONE.test(line)) {
    return undefined;
  }
  if (place.inTimeline) {
    return speaksOfTimes || !CLOCK.test(line) ? "note" : undefined;
  }
  return ALL.test(line) ? "document-note" : undefined;
}

const WITHIN: readonly StatedZone["source"][] = ["column", "heading", "note"];
const DOCUMENT: readonly StatedZone["source"][] = ["document-note"];
/** The order where none of the entries bears a zone, behind those within the timeline. */
const WITHOUT_ENTRIES: readonly StatedZone["source"][] = [
  "document-note",
  "prose",
  "front-matter",
  "field",
  "settings",
];

/**
 * The zone that holds for the entries: the first source of the order that states one. What most entries bear themselves
 * comes before anything outside the timeline; what only some of them bear after it. Of several zones in prose the most
 * frequent one counts.
 */
export function governingZone(
  statements: readonly StatedZone[],
  own: readonly (WrittenZone | undefined)[],
): StatedZone | undefined {
  const within = ofSource(statements, WITHIN);
  if (within) {
    return within;
  }
  const borne = mostFrequent(own);
  if (!borne) {
    return ofSource(statements, WITHOUT_ENTRIES);
  }
  const entries: StatedZone = { ...borne, source: "entries" };
  const count = own.filter((zone) => zone?.text === borne.text).length;
  return count * 2 >= own.length ? entries : (ofSource(statements, DOCUMENT) ?? entries);
}

function ofSource(statements: readonly StatedZone[], sources: readonly StatedZone["source"][]): StatedZone | undefined {
  if (statements.length === 0) {
    return undefined;
  }
  for (const source of sources) {
    const found =
      source === "prose"
        ? mostFrequent(statements.filter((statement) => statement.source === source))
        : statements.find((statement) => statement.source === source);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The first of the zones whose name occurs most often. */
function mostFrequent<T extends WrittenZone>(zones: readonly (T | undefined)[]): T | undefined {
  const first = zones.find((zone) => zone !== undefined);
  if (!first || zones.every((zone) => zone === undefined || zone.text === first.text)) {
    return first;
  }
  const counts = new Map<string, number>();
  for (const zone of zones) {
    if (zone) {
      counts.set(zone.text, (counts.get(zone.text) ?? 0) + 1);
    }
  }
  let best = first;
  for (const zone of zones) {
    if (zone && (counts.get(zone.text) ?? 0) > (counts.get(best.text) ?? 0)) {
      best = zone;
    }
  }
  return best;
}
