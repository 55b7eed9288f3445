import type { Span } from "../text/span.ts";
import type { YamlEntry, YamlNode } from "./yaml.ts";

/** Tabs, and line breaks that not everybody takes for one. */
const OTHER_SPACE = /[\t\r\u2028\u2029]/;
const KEY = /([A-Za-z_][\w-]*):( *)/y;
const ITEM = /( *)- +/y;
/** What opens something else than a text that is written as it is; `-`, `?` and `:` seldom open one. */
const INDICATORS: ReadonlySet<string> = new Set("-?:,[]{}#&*!|>'\"%@`");
const NUMBER = /^[-+]?(?:\.?\d[\d.]*(?:e[-+]?\d+)?|0[ox][\da-f]+|\.inf|\.nan)$/i;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const WORDS: ReadonlyMap<string, boolean | undefined> = new Map([
  ..."true True TRUE".split(" ").map((word): [string, boolean] => [word, true]),
  ..."false False FALSE".split(" ").map((word): [string, boolean] => [word, false]),
  ..."null Null NULL ~".split(" ").map((word): [string, undefined] => [word, undefined]),
]);

/**
 * Reads YAML of the kind that nearly all front matter is: on each line a key with a word, a number, a text or a list of
 * these. It says what the library says of it, in a twentieth of the time; `undefined` for all other YAML, which is the
 * library's.
 *
 * @example
 * readPlainYaml("owner: Dana\ntags: [db, api]") // two entries
 * readPlainYaml("owner: &d Dana")               // undefined
 */
export function readPlainYaml(text: string): readonly YamlEntry[] | undefined {
  if (OTHER_SPACE.test(text)) {
    return undefined;
  }
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  for (let at = 0; at < text.length; ) {
    if (text.charAt(at) === "\n") {
      at++;
      continue;
    }
    const entry = readEntry(text, at);
    if (!entry || keys.has(entry.key)) {
      return undefined;
    }
    keys.add(entry.key);
    entries.push(entry);
    at = Math.max(lineEnd(text, at), entry.value.span.end);
  }
  return entries;
}

function readEntry(text: string, start: number): YamlEntry | undefined {
  KEY.lastIndex = start;
  const [head, key, space] = KEY.exec(text) ?? [];
  if (head === undefined || key === undefined) {
    return undefined;
  }
  const span = { start: start + head.length, end: lineEnd(text, start) };
  const isAlone = span.start === span.end;
  const value = isAlone ? readItems(text, span.end) : space === "" ? undefined : readValue(text, span);
  return value && { key, keySpan: { start, end: start + key.length }, value };
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline;
}

/** The items below a key; without any it has no value. The list ends with the line break of its last item. */
function readItems(text: string, keyEnd: number): YamlNode | undefined {
  const items: YamlNode[] = [];
  let start = keyEnd;
  let end = keyEnd;
  let indent: string | undefined;
  for (let at = keyEnd + 1; at < text.length; at = end) {
    ITEM.lastIndex = at;
    const mark = ITEM.exec(text);
    if (!mark || mark[1] !== (indent ?? mark[1])) {
      break;
    }
    indent = mark[1] ?? "";
    start = items.length === 0 ? at + indent.length : start;
    end = lineEnd(text, at);
    const item = readScalar(text, withoutSpace(text, { start: at + mark[0].length, end }));
    if (!item) {
      return undefined;
    }
    items.push(item);
    end = Math.min(end + 1, text.length);
  }
  const span = { start, end };
  return items.length === 0 ? { kind: "scalar", value: undefined, span } : { kind: "list", items, span };
}

function readValue(text: string, line: Span): YamlNode | undefined {
  const span = withoutSpace(text, line);
  return text.charAt(span.start) === "[" ? readFlow(text, span) : readScalar(text, span);
}

/** `[db, api]` */
function readFlow(text: string, span: Span): YamlNode | undefined {
  const inside = text.slice(span.start + 1, span.end - 1);
  if (text.charAt(span.end - 1) !== "]" || /[[\]{}]/.test(inside)) {
    return undefined;
  }
  const items: YamlNode[] = [];
  let start = span.start + 1;
  for (const words of inside.trim() === "" ? [] : inside.split(",")) {
    const item = readScalar(text, withoutSpace(text, { start, end: start + words.length }));
    if (!item) {
      return undefined;
    }
    items.push(item);
    start += words.length + 1;
  }
  return { kind: "list", items, span };
}

function withoutSpace(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from) === " ") {
    from++;
  }
  while (to > from && text.charAt(to - 1) === " ") {
    to--;
  }
  return { start: from, end: to };
}

function readScalar(text: string, span: Span): YamlNode | undefined {
  const words = text.slice(span.start, span.end);
  const first = words.charAt(0);
  if (first === '"' || first === "'") {
    const isPlain = words.length > 1 && words.indexOf(first, 1) === words.length - 1 && !words.includes("\\");
    return isPlain ? { kind: "scalar", value: words.slice(1, -1), span } : undefined;
  }
  if (first === "" || INDICATORS.has(first) || words.includes(": ") || words.includes(" #") || words.endsWith(":")) {
    return undefined;
  }
  if (WORDS.has(words)) {
    return { kind: "scalar", value: WORDS.get(words), span };
  }
  const value = NUMBER.test(words) ? (WHOLE_NUMBER.test(words) ? Number(words) : undefined) : words;
  return value === undefined ? undefined : { kind: "scalar", value, span };
}
