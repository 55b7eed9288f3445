import type { YamlEntry } from "../markdown/yaml.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import type { Span } from "../text/span.ts";
import { insertion, lineBefore, lineEnd, type Notation, type SettingValue } from "./notation.ts";

export const YAML_NOTATION: Notation = {
  word: wordOf,
  begin(text, keys, value) {
    const lineBreak = lineBreakOf(text);
    const gap = text === "" || text.endsWith("\n") ? "" : lineBreak;
    return [insertion(text.length, gap + onLines(lineBreak, keys, value) + lineBreak)];
  },
  addEntry(text, { span, entries: [first, ...others] }, keys, value) {
    const last = others.at(-1) ?? first;
    if (first === undefined || last === undefined) {
      return [insertion(span.start + 1, ` ${inBrackets(keys, value)} `)];
    }
    const end = contentEnd(text, { start: last.keySpan.start, end: Math.max(last.keySpan.end, last.value.span.end) });
    if (text.charAt(span.start) === "{") {
      return [insertion(end, `, ${inBrackets(keys, value)}`)];
    }
    const lineBreak = lineBreakOf(text) + indentAt(text, first.keySpan);
    return [insertion(lineEnd(text, end), lineBreak + onLines(lineBreak, keys, value))];
  },
  addItem(text, { span, items }, value) {
    const last = items.at(-1)?.span;
    if (last === undefined) {
      return [insertion(span.start + 1, wordOf(value))];
    }
    if (text.charAt(span.start) === "[") {
      return [insertion(last.end, `, ${wordOf(value)}`)];
    }
    const place = lineEnd(text, contentEnd(text, last));
    return [insertion(place, lineBreakOf(text) + lineBefore(text, last.start) + wordOf(value))];
  },
};

/** The first entry below a key that stands alone on its line. */
export function addBelow(text: string, { keySpan }: YamlEntry, key: string, value: SettingValue): readonly TextEdit[] {
  const indent = `${indentAt(text, keySpan)}  `;
  return [insertion(lineEnd(text, keySpan.end), lineBreakOf(text) + indent + inBrackets([key], value))];
}

function onLines(lineBreak: string, [key = "", ...inner]: readonly string[], value: SettingValue): string {
  return inner.length === 0 ? inBrackets([key], value) : `${wordOf(key)}:${lineBreak}  ${inBrackets(inner, value)}`;
}

function inBrackets([key = "", ...inner]: readonly string[], value: SettingValue): string {
  const words = typeof value === "string" ? wordOf(value) : `[${value.map(wordOf).join(", ")}]`;
  return `${wordOf(key)}: ${inner.length === 0 ? words : `{ ${inBrackets(inner, value)} }`}`;
}

/** Names of settings, rules and kinds stand as they are; quotation marks keep everything else what it is. */
function wordOf(value: string): string {
  return /^[a-z\d]+(?:-[a-z\d]+)*$/i.test(value) ? value : JSON.stringify(value);
}

function indentAt(text: string, { start }: Span): string {
  return lineBefore(text, start).replace(/\S/g, " ");
}

/** Where the words end; the parser counts the line breaks behind a block to it. */
function contentEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
