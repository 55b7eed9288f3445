import type { Block, FrontMatter, FrontMatterValue, List, MarkdownDocument, Table } from "../markdown/document.ts";
import { readInline } from "../markdown/inline.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { fieldName } from "./fieldCatalogue.ts";
import type { Field } from "./fields.ts";
import { looksTimed } from "./looksTimed.ts";
import type { Section } from "./model.ts";
import type { SectionKind } from "./sectionCatalogue.ts";

const LONGEST_VALUE = 240;

/** `**Key:** ` or `**Key**: `; a line may hold several. */
const BOLD_KEY = /(\*\*|__)([^*_:：|]{1,48}?)(?:\s*[:：]\s*\1|\1\s*[:：])[ \t]*/g;
const PLAIN_KEY = /^([\p{L}][^:：|*_`<>[\]{}]{0,47}?)(?<!\d)\s*[:：](?!\/\/)[ \t]*(?=\S)/u;
const BY_LINE = /^(by)\s+(?=\p{Lu})/iu;
const SEPARATOR_AT_END = /[\s|·•;,\\–—-]+$/;

/** Parts of a report whose lines are not its metadata, whatever they look like. */
const NEVER: ReadonlySet<SectionKind> = new Set([
  "timeline",
  "action-items",
  "evidence",
  "related",
  "glossary",
  "lessons",
]);

/** Parts that say what the report is about: there a key counts even if nobody knows it. */
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
  const fields: Field[] = [];
  pushFrontMatter(markdown.frontMatter, fields);
  const reader: Reader = { text: markdown.text, fields, headings: new Set(sections.map((s) => s.titleSpan.start)) };
  const real = sections.filter((section) => ["atx", "setext", "html"].includes(section.style));
  let next = 0;
  let part: SectionKind | undefined;
  for (const [index, block] of markdown.blocks.entries()) {
    const section = real[next];
    if (block.kind === "heading" && section && section.span.start <= block.span.start) {
      next++;
      part = section.kind === "other" ? part : section.kind;
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

function pushFrontMatter(frontMatter: FrontMatter | undefined, fields: Field[]): void {
  const entries = frontMatter?.entries ?? [];
  const isStatusPage = entries.some(({ key }) => /^(?:resolved|resolvedWhen|affected)$/.test(key.value));
  for (const { key, value, valueSpan } of entries) {
    if (value.kind === "map") {
      for (const inner of key.value === "postmortem" ? [] : value.entries) {
        pushValue(fields, { key: inner.key, value: inner.value, valueSpan: inner.valueSpan });
      }
    } else {
      // A status page's `date` is the start of the incident, not the day of writing.
      pushValue(fields, {
        key,
        value,
        valueSpan,
        ...(isStatusPage && key.value === "date" ? { name: "started" } : {}),
      });
    }
  }
}

function pushValue(
  fields: Field[],
  entry: Pick<Field, "key" | "valueSpan" | "name"> & { readonly value: FrontMatterValue },
): void {
  const value = scalarText(entry.value);
  if (value !== undefined) {
    const name = entry.name ?? fieldName(entry.key.value, value);
    fields.push({ ...entry, value, ...(name ? { name } : {}), source: "front-matter" });
  }
}

function scalarText(value: FrontMatterValue): string | undefined {
  switch (value.kind) {
    case "scalar":
      return value.source;
    case "list":
      return value.items.flatMap((item) => scalarText(item.value) ?? []).join(", ");
    default:
      return undefined;
  }
}

/** `## Date: July 1, 2020`, or `## Date` over a line that is its value. */
function pushHeading(reader: Reader, section: Section, below: Block | undefined): void {
  const { text } = reader;
  const words = slice(text, section.titleSpan);
  const key = PLAIN_KEY.exec(words);
  if (key) {
    const value = { start: section.titleSpan.start + key[0].length, end: section.titleSpan.end };
    pushKnown(reader, { key: keyAt(section.titleSpan.start, key[1] ?? ""), value, source: "heading" });
  } else if (section.kind === "metadata" && below?.kind === "paragraph" && below.lines.length === 1) {
    pushKnown(reader, {
      key: { value: section.title, span: section.titleSpan },
      value: below.lines[0] ?? below.span,
      source: "heading",
    });
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
    const [first] = blocks;
    if (first?.kind === "paragraph" && first.lines[0]) {
      pushLine(reader, { line: first.lines[0], opening, source: "list" });
    }
  }
}

interface Line {
  readonly line: Span;
  readonly opening: boolean;
  readonly source: Field["source"];
}

function pushLine(reader: Reader, { line, opening, source }: Line): void {
  const { text } = reader;
  const span = trim(text, line);
  const first = text.charAt(span.start);
  if (span.end - span.start > LONGEST_VALUE * 2) {
    return;
  }
  const words = slice(text, span);
  if (first === "*" || first === "_") {
    pushBold(reader, { words, start: span.start, opening, source: source === "line" ? "bold" : source });
    return;
  }
  const key = PLAIN_KEY.exec(words) ?? (opening && source === "line" ? BY_LINE.exec(words) : null);
  if (key && !reader.headings.has(span.start)) {
    const value = { start: span.start + key[0].length, end: span.end };
    const push = opening && looksLikePair(key[1] ?? "", slice(text, value)) ? pushField : pushKnown;
    push(reader, { key: keyAt(span.start, key[1] ?? ""), value, source });
  }
}

/** `Frequency: Continuous`, but neither a sentence nor a reference. */
function looksLikePair(key: string, value: string): boolean {
  return (
    key.split(" ").length <= 5 &&
    value.length <= 80 &&
    !/\b(?:i|we|here|see|was|is|are)\b/i.test(key) &&
    !/:\/\//.test(value)
  );
}

interface BoldLine {
  readonly words: string;
  readonly start: number;
  readonly opening: boolean;
  readonly source: Field["source"];
}

/** `**Date:** 2023-07-01 | **Severity:** SEV-2`. */
function pushBold(reader: Reader, { words, start, opening, source }: BoldLine): void {
  const keys = [...words.matchAll(BOLD_KEY)];
  if (keys[0]?.index !== 0) {
    return;
  }
  for (const [i, key] of keys.entries()) {
    const from = key.index + key[0].length;
    const value = words.slice(from, keys[i + 1]?.index ?? words.length).replace(SEPARATOR_AT_END, "");
    const keyStart = start + key.index + (key[1]?.length ?? 0);
    if (value !== "" && !reader.headings.has(keyStart)) {
      const span = { start: start + from, end: start + from + value.length };
      const push = opening ? pushField : pushKnown;
      push(reader, { key: keyAt(keyStart, key[2] ?? ""), value: span, source });
    }
  }
}

/** A table of two columns in which two keys or half of them are known; its header may be the first pair. */
function pushTable(reader: Reader, table: Table): void {
  const rows = [...(table.header ? [table.header] : []), ...table.rows].filter((row) => row.cells.length === 2);
  if (rows.length < table.rows.length || rows.length === 0) {
    return;
  }
  const pairs = rows.map(({ cells }): Candidate => {
    const [key, value] = cells;
    const keySpan = key?.content ?? { start: 0, end: 0 };
    const words = readInline(reader.text, keySpan).plain.replace(/[:：]\s*$/, "");
    return { key: { value: words, span: keySpan }, value: value?.content ?? keySpan, source: "table" };
  });
  const known = pairs.filter(({ key, value }) => fieldName(key.value, slice(reader.text, value)) !== undefined).length;
  if (known >= 2 && known * 3 >= pairs.length) {
    for (const pair of pairs.slice(isHeader(pairs[0], reader.text) ? 1 : 0)) {
      pushField(reader, pair);
    }
  }
}

/** `Field | Value` and an empty header name the columns. */
function isHeader(pair: Candidate | undefined, text: string): boolean {
  return pair !== undefined && fieldName(pair.key.value, slice(text, pair.value)) === undefined;
}

interface Candidate {
  readonly key: Field["key"];
  readonly value: Span;
  readonly source: Field["source"];
}

function pushKnown(reader: Reader, candidate: Candidate): void {
  if (fieldName(candidate.key.value, slice(reader.text, candidate.value)) !== undefined) {
    pushField(reader, candidate);
  }
}

function pushField({ text, fields }: Reader, { key, value: valueSpan, source }: Candidate): void {
  const value = readInline(text, valueSpan).plain.trim();
  if (key.value === "" || looksTimed(key.value) || value.length > LONGEST_VALUE) {
    return;
  }
  const name = fieldName(key.value, value);
  fields.push({ key, value, valueSpan, source, ...(name ? { name } : {}) });
}

function keyAt(start: number, key: string): Field["key"] {
  return { value: key, span: { start, end: start + key.length } };
}
