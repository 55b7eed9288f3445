import type { Block, List, MarkdownDocument, Table } from "../markdown/document.ts";
import { readInline } from "../markdown/inline.ts";
import { matchesOf } from "../text/matchesOf.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { fieldName } from "./fieldCatalogue.ts";
import { type Field, TIME_FIELDS } from "./fields.ts";
import { looksTimed } from "./looksTimed.ts";
import type { Section } from "./model.ts";
import { readFrontMatterFields } from "./readFrontMatterFields.ts";
import type { SectionKind } from "./sectionCatalogue.ts";

const LONGEST_VALUE = 240;

/** `**Key:** ` or `**Key**: `; a line may hold several. */
const BOLD_KEY = /(\*\*|__)([^*_:：|]{1,48}?)(?:\s*[:：]\s*\1|\1\s*[:：])[ \t]*/g;
const BEGINS_WITH_KEY = new RegExp(`^${BOLD_KEY.source}`);
const KEY = /^\p{L}[^|*_`<>[\]{}]*[^|*_`<>[\]{}\s\d]$/u;
const SENTENCE = /\b(?:i|we|here|see|was|is|are)\b/i;
/** A longer table of two columns lists something else. */
const MOST_ROWS = 40;
const LONGEST_KEY = 48;
const BY_LINE = /^[Bb]y\s+(?=[\p{Lu}@[])/u;
/** What divides two pairs on a line, and the mark of a hard break. */
const SEPARATORS: ReadonlySet<string> = new Set("|·•;,\\–—-");

/** Parts of a report whose lines are not its metadata, whatever they look like. */
const NEVER: ReadonlySet<SectionKind> = new Set([
  "timeline",
  "action-items",
  "evidence",
  "related",
  "glossary",
  "lessons",
]);

/** Before the first section and in the metadata a key counts even if nobody knows it. */
const OPENING: ReadonlySet<SectionKind | undefined> = new Set([undefined, "metadata"]);

/**
 * The `key: value` pairs of a document in order, in whatever shape they are written: front matter, tables of two columns,
 * lists, bold keys, plain lines, headings. What opens a section is no field.
 */
export function readFields(sources: {
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
}): readonly Field[] {
  const { markdown, sections } = sources;
  const fields = readFrontMatterFields(markdown.frontMatter);
  const reader: Reader = { text: markdown.text, fields, headings: new Set(sections.map((s) => s.titleSpan.start)) };
  const real = sections.filter(({ style }) => style === "atx" || style === "setext" || style === "html");
  let next = 0;
  let part: SectionKind | undefined;
  for (const [index, block] of markdown.blocks.entries()) {
    const section = real[next];
    if (block.kind === "heading" && section && section.span.start <= block.span.start) {
      next++;
      part = section.kind === "other" && section.parent !== undefined ? part : section.kind;
      pushHeading(reader, section, markdown.blocks[index + 1]);
    } else if (part === undefined || !NEVER.has(part)) {
      pushBlock(reader, block, OPENING.has(part));
    }
  }
  return fields;
}

interface Reader {
  readonly text: string;
  readonly fields: Field[];
  /** Where the titles of sections begin. */
  readonly headings: ReadonlySet<number>;
}

/** `## Date: July 1, 2020`, or `## Date` over a line that is its value. */
function pushHeading(reader: Reader, section: Section, below: Block | undefined): void {
  const { text } = reader;
  const pair = pairIn(text, section.titleSpan);
  const value = below?.kind === "paragraph" && below.lines.length === 1 ? below.lines[0] : undefined;
  if (pair) {
    push(reader, { ...pair, source: "heading", unknown: "none" });
  } else if (section.kind === "metadata" && value) {
    push(reader, { key: { value: section.title, span: section.titleSpan }, value, source: "heading", unknown: "none" });
  }
}

function pushBlock(reader: Reader, block: Block, opening: boolean): void {
  switch (block.kind) {
    case "paragraph":
      for (const line of block.lines) {
        pushLine(reader, { line, opening, source: "line" });
      }
      break;
    case "list":
      pushList(reader, block, opening);
      break;
    case "table":
      pushTable(reader, block);
      break;
    case "quote":
      for (const inner of opening ? block.blocks : []) {
        pushBlock(reader, inner, opening);
      }
      break;
    default:
  }
}

function pushList(reader: Reader, list: List, opening: boolean): void {
  for (const { blocks } of list.items) {
    const [first, ...below] = blocks;
    if (first?.kind === "paragraph" && first.lines[0]) {
      pushLine(reader, { line: first.lines[0], opening, source: "list" });
    }
    for (const inner of below) {
      if (inner.kind === "list") {
        pushTimes(reader, inner);
      }
    }
  }
}

/** Deeper in a list stand the times of what its item names: `- Duration`, and below it `- Start time: …`, `- End time: …`. */
function pushTimes(reader: Reader, list: List): void {
  const found: Field[] = [];
  pushList({ ...reader, fields: found }, list, false);
  reader.fields.push(...found.filter(({ name }) => TIME_FIELDS.has(name)));
}

interface Line {
  readonly line: Span;
  readonly opening: boolean;
  readonly source: Field["source"];
}

function pushLine(reader: Reader, { line, opening, source }: Line): void {
  const { text } = reader;
  const span = trim(text, line);
  if (span.end - span.start > LONGEST_VALUE * 2 || reader.headings.has(span.start)) {
    return;
  }
  const first = text.charAt(span.start);
  if (first === "*" || first === "_") {
    const words = slice(text, span);
    pushBold(reader, { words, start: span.start, opening, source: source === "line" ? "bold" : source });
    return;
  }
  const pair = pairIn(text, span) ?? (opening && source === "line" ? byLine(text, span) : undefined);
  if (pair) {
    push(reader, { key: pair.key, value: pair.value, source, unknown: opening ? "pairs" : "none" });
  }
}

type Pair = Pick<Candidate, "key" | "value">;

/** The words before the first colon of a line, if they can be a key, and what follows. */
function pairIn(text: string, line: Span): Pair | undefined {
  const end = Math.min(line.end, line.start + LONGEST_KEY + 2);
  let colon = line.start;
  while (colon < end && !isColon(text.charCodeAt(colon))) {
    colon++;
  }
  if (colon === end || text.startsWith("//", colon + 1)) {
    return undefined;
  }
  const key = text.slice(line.start, colon).trimEnd();
  if (!KEY.test(key)) {
    return undefined;
  }
  // `Key:: value` is how notes write it.
  const marks = text.startsWith("::", colon) ? 2 : 1;
  const value = trim(text, { start: colon + marks, end: line.end });
  return value.start === value.end ? undefined : { key: keyAt(line.start, key), value };
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}

/** `By Mira Holm`. */
function byLine(text: string, line: Span): Pair | undefined {
  const by = BY_LINE.exec(slice(text, line));
  return by ? { key: keyAt(line.start, "By"), value: { start: line.start + by[0].length, end: line.end } } : undefined;
}

/** `Frequency: Continuous`, but neither a sentence nor a reference. */
function looksLikePair(key: string, value: string): boolean {
  return key.split(" ").length <= 5 && value.length <= 80 && !SENTENCE.test(key) && !value.includes("://");
}

interface BoldLine {
  readonly words: string;
  readonly start: number;
  readonly opening: boolean;
  readonly source: Field["source"];
}

/** `**Date:** 2023-07-01 | **Severity:** SEV-2`. */
function pushBold(reader: Reader, { words, start, opening, source }: BoldLine): void {
  const mayHold = words.includes(":") || words.includes("：");
  if (!mayHold || !BEGINS_WITH_KEY.test(words)) {
    return;
  }
  const keys = matchesOf(words, BOLD_KEY);
  for (const [i, key] of keys.entries()) {
    const from = key.index + key[0].length;
    const value = withoutSeparators(words.slice(from, keys[i + 1]?.index ?? words.length));
    const keyStart = start + key.index + (key[1]?.length ?? 0);
    if (value !== "" && !reader.headings.has(keyStart)) {
      const span = { start: start + from, end: start + from + value.length };
      push(reader, { key: keyAt(keyStart, key[2] ?? ""), value: span, source, unknown: opening ? "all" : "none" });
    }
  }
}

function withoutSeparators(words: string): string {
  let end = words.length;
  for (let last = words.charAt(end - 1); end > 0 && (SEPARATORS.has(last) || last.trim() === ""); end--) {
    last = words.charAt(end - 2);
  }
  return words.slice(0, end);
}

/** A table of two columns in which two keys and a third of all are known; its header may be the first pair. */
function pushTable(reader: Reader, table: Table): void {
  const { header } = table;
  if ((header ?? table.rows[0])?.cells.length !== 2) {
    return;
  }
  const rows = header ? [header, ...table.rows] : table.rows;
  if (rows.length > MOST_ROWS || rows.some(({ cells }) => cells.length !== 2)) {
    return;
  }
  const pairs = rows.flatMap(({ cells: [key, value] }): Candidate[] => {
    if (!key || !value) {
      return [];
    }
    const words = readInline(reader.text, key.content).plain.replace(/[:：]\s*$/, "");
    return [{ key: { value: words, span: key.content }, value: value.content, source: "table", unknown: "all" }];
  });
  const isKnown = ({ key, value }: Candidate) => fieldName(key.value, slice(reader.text, value)) !== undefined;
  const known = pairs.filter(isKnown).length;
  if (known >= 2 && known * 3 >= pairs.length) {
    // `Field | Value` and an empty header name the columns.
    for (const pair of pairs.filter((each, i) => i > 0 || isKnown(each))) {
      push(reader, pair);
    }
  }
}

interface Candidate {
  readonly key: Field["key"];
  readonly value: Span;
  readonly source: Field["source"];
  /** Which keys count that nobody knows: those that look like one, all, or none. */
  readonly unknown: "pairs" | "all" | "none";
}

function push({ text, fields }: Reader, { key, value: valueSpan, source, unknown }: Candidate): void {
  const written = slice(text, valueSpan);
  const nameAsWritten = fieldName(key.value, written);
  const counts =
    nameAsWritten !== undefined || unknown === "all" || (unknown === "pairs" && looksLikePair(key.value, written));
  if (!counts || key.value === "" || written.length > LONGEST_VALUE || looksTimed(key.value)) {
    return;
  }
  const value = readInline(text, valueSpan).plain.trim();
  const name = value === written ? nameAsWritten : fieldName(key.value, value);
  fields.push({ key, value, valueSpan, source, name });
}

function keyAt(start: number, key: string): Field["key"] {
  return { value: key, span: { start, end: start + key.length } };
}
