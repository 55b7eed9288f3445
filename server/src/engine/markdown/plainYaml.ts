import type { Span } from "../text/span.ts";
import type { YamlEntry, YamlNode } from "./yaml.ts";

/** `key: value`, `key:`; the value without the space around it. */
const PAIR = /^([A-Za-z_][\w-]*):(?: +(\S.*?))? *$/;
const ITEM = /^ *- +(\S.*?) *$/;
/** What a value must not hold to be read here: comments, pairs, brackets, escapes. */
const MARKS = /[[\]{}\\]|: |:$| #/;
const BEGINS_PLAIN = /^[^\s\-?:,#&*!|>'"%@`]/;
const QUOTED = /^(?:'[^']*'|"[^"]*")$/;
const LIST = /^\[ *[\p{L}\d_][^[\]{}'"#:,]*(?:, *[\p{L}\d_][^[\]{}'"#:,]*)*\]$/u;

/**
 * Reads YAML as nearly all front matter is written: one `key: value` a line, values plain, in quotes or as a list. The
 * parser of the whole language takes longer for it than the rest of the document does. `undefined` for anything else.
 *
 * @example
 * readPlainYaml("title: Outage\ntags: [dns]") // two entries
 * readPlainYaml("title: >\n  Outage")         // undefined
 */
export function readPlainYaml(text: string): readonly YamlEntry[] | undefined {
  if (/[\t\r\u0085\u2028\u2029\ufeff]/.test(text)) {
    return undefined;
  }
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  const lines = text.split("\n");
  let start = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const items = itemsBelow(lines, at + 1);
    if (line !== "") {
      const entry = readEntry(line, items, { start, end: text.length });
      if (entry === undefined || keys.has(entry.key)) {
        return undefined;
      }
      keys.add(entry.key);
      entries.push(entry);
    }
    const next = at + 1 + (line === "" ? 0 : items.length);
    for (; at < next; at++) {
      start += (lines[at] ?? "").length + 1;
    }
  }
  return entries;
}

/** A pair on one line; one without a value may have a list below it. */
function readEntry(line: string, items: readonly string[], { start, end }: Span): YamlEntry | undefined {
  const pair = PAIR.exec(line);
  const key = pair?.[1];
  if (key === undefined || (items.length > 0 && pair?.[2] !== undefined)) {
    return undefined;
  }
  const keySpan = { start, end: start + key.length };
  const lineEnd = start + line.length;
  const value =
    pair?.[2] !== undefined
      ? readValue(pair[2], keySpan.end + 1 + spaceIn(line, key.length + 1))
      : items.length > 0
        ? listOf(items, { start: lineEnd + 1, end })
        : ({ kind: "scalar", value: undefined, span: { start: lineEnd, end: lineEnd } } as const);
  return value && { key, keySpan, value };
}

function spaceIn(line: string, from: number): number {
  let at = from;
  while (line[at] === " ") {
    at++;
  }
  return at - from;
}

/** The lines of a list that follow. */
function itemsBelow(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  while (/^ *- /.test(lines[end] ?? "")) {
    end++;
  }
  return lines.slice(from, end);
}

/** The line break behind the last item belongs to the list. */
function listOf(lines: readonly string[], { start, end }: Span): YamlNode | undefined {
  const items: YamlNode[] = [];
  const indent = spaceIn(lines[0] ?? "", 0);
  let at = start;
  for (const line of lines) {
    const written = ITEM.exec(line)?.[1];
    const item = written === undefined ? undefined : scalarOf(written, at + line.indexOf(written, indent + 1));
    if (item === undefined || spaceIn(line, 0) !== indent) {
      return undefined;
    }
    items.push(item);
    at += line.length + 1;
  }
  return { kind: "list", items, span: { start: start + indent, end: Math.min(at, end) } };
}

function readValue(written: string, start: number): YamlNode | undefined {
  return LIST.test(written) ? flowOf(written, start) : scalarOf(written, start);
}

function flowOf(written: string, start: number): YamlNode | undefined {
  const items: YamlNode[] = [];
  let at = start + 1;
  for (const part of written.slice(1, -1).split(",")) {
    const item = scalarOf(part.trim(), at + spaceIn(part, 0));
    if (item === undefined) {
      return undefined;
    }
    items.push(item);
    at += part.length + 1;
  }
  return { kind: "list", items, span: { start, end: start + written.length } };
}

function scalarOf(written: string, start: number): YamlNode | undefined {
  const span: Span = { start, end: start + written.length };
  if (QUOTED.test(written)) {
    return written.includes("\\") ? undefined : { kind: "scalar", value: written.slice(1, -1), span };
  }
  if (written === "" || MARKS.test(written) || !BEGINS_PLAIN.test(written)) {
    return undefined;
  }
  const value = plainValue(written);
  return value === undefined ? undefined : { kind: "scalar", value, span };
}

/** A word that stands for itself; `undefined` for nothing, truth and numbers other than whole ones. */
function plainValue(written: string): string | number | boolean | undefined {
  if (/^(?:true|false)$/.test(written)) {
    return written === "true";
  }
  if (/^[1-9]\d{0,14}$/.test(written)) {
    return Number(written);
  }
  const isOther = /^(?:true|false|null|~)$/i.test(written) || /^[-+]?\.(?:inf|nan)$/i.test(written);
  return isOther || !Number.isNaN(Number(written)) ? undefined : written;
}
