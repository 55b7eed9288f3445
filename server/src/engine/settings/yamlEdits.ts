import type { YamlEntry, YamlNode } from "../markdown/yaml.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { insertion, lineEnd } from "./insertion.ts";

export type YamlMap = Extract<YamlNode, { kind: "map" }>;

/** The entry of a map with that key. */
export function entryOf({ entries }: YamlMap, key: string): YamlEntry | undefined {
  return entries.find((entry) => entry.key === key);
}

/**
 * Adds an entry to a map, behind the last one: in brackets, or on a line of its own.
 *
 * @example
 * addToMap("a: 1", map, "b: 2") // one edit, after which the text is "a: 1\nb: 2"
 */
export function addToMap(text: string, map: YamlMap, entry: string): TextEdit {
  const last = map.entries.at(-1);
  const first = map.entries[0];
  const isInBrackets = text.charAt(map.span.start) === "{";
  if (first === undefined || last === undefined) {
    return insertion(map.span.start + 1, ` ${entry} `);
  }
  if (isInBrackets) {
    return insertion(contentEnd(text, last), `, ${entry}`);
  }
  const indent = text
    .slice(text.lastIndexOf("\n", first.keySpan.start - 1) + 1, first.keySpan.start)
    .replace(/\S/g, " ");
  const lineBreak = lineBreakOf(text);
  return insertion(
    lineEnd(text, contentEnd(text, last)),
    `${lineBreak}${indent}${entry.replaceAll(lineBreak, lineBreak + indent)}`,
  );
}

/** Where the words of an entry end; the parser counts the line breaks behind a block to it. */
function contentEnd(text: string, { keySpan, value }: YamlEntry): number {
  return Math.max(keySpan.end, text.slice(0, value.span.end).trimEnd().length);
}
