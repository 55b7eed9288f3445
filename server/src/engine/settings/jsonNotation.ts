import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import type { Span } from "../text/span.ts";
import { insertion, lineBefore, lineEnd, type Notation, type SettingValue } from "./notation.ts";

/** JSON, also with comments. */
export const JSON_NOTATION: Notation = {
  word: (value) => JSON.stringify(value),
  begin: (text, keys, value) => [{ span: { start: 0, end: text.length }, newText: newJson(keys, value) }],
  addEntry(text, { span, entries }, keys, value) {
    const last = entries.at(-1);
    const lastSpan = last && { start: last.keySpan.start, end: last.value.span.end };
    return addBehind(text, { span, last: lastSpan }, (breaks) => entryIn(breaks, keys, value));
  },
  addItem: (text, { span, items }, value) =>
    addBehind(text, { span, last: items.at(-1)?.span }, () => JSON.stringify(value)),
};

/** A new file with a value under its keys. */
export function newJson(keys: readonly string[], value: SettingValue): string {
  const whole = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

interface Breaks {
  /** What stands before an entry of the object, and before one of an object within it. */
  readonly here: string;
  readonly deeper: string;
}

function entryIn(breaks: Breaks, [key = "", inner]: readonly string[], value: SettingValue): string {
  const words =
    typeof value === "string" ? JSON.stringify(value) : `[${value.map((word) => JSON.stringify(word)).join(", ")}]`;
  const content = inner === undefined ? words : `{${breaks.deeper}${JSON.stringify(inner)}: ${words}${breaks.here}}`;
  return `${JSON.stringify(key)}: ${content}`;
}

interface Brackets {
  readonly span: Span;
  /** The last entry or item. */
  readonly last: Span | undefined;
}

/**
 * Adds an entry or an item: behind the last one, and behind a comment on its line, which is about it; on one line where they
 * stand on one.
 */
function addBehind(text: string, { span, last }: Brackets, write: (breaks: Breaks) => string): readonly TextEdit[] {
  const flat: Breaks = { here: " ", deeper: " " };
  if (last === undefined) {
    return [{ span: { start: span.start + 1, end: span.end - 1 }, newText: ` ${write(flat)} ` }];
  }
  const line = lineBefore(text, last.start);
  const rest = text.slice(last.end, span.end);
  if (line.trim() !== "" || !rest.includes("\n")) {
    return [insertion(last.end, `, ${write(flat)}`)];
  }
  const lineBreak = lineBreakOf(text);
  const step = line.startsWith("\t") ? "\t" : "  ";
  const breaks = { here: lineBreak + line, deeper: lineBreak + line + step };
  const added = insertion(lineEnd(text, last.end), breaks.here + write(breaks));
  return /^\s*,/.test(rest) ? [added] : [insertion(last.end, ","), added];
}
