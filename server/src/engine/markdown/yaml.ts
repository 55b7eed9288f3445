import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import type { Span } from "../text/span.ts";

/** A YAML value with the places it was read from. Keys that are no scalars are left out. */
export type YamlNode =
  | { readonly kind: "scalar"; readonly value: string | number | boolean | undefined; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly YamlNode[]; readonly span: Span }
  | { readonly kind: "map"; readonly entries: readonly YamlEntry[]; readonly span: Span };

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlFault {
  readonly kind: "syntax" | "duplicate-key" | "too-large";
  readonly message: string;
  readonly span: Span;
}

/** Longer texts are refused: nobody writes 16 KB of front matter, and the parser has quadratic paths. */
const MAX_LENGTH = 16 * 1024;
const MAX_DEPTH = 50;

/**
 * Reads YAML from an untrusted document. Total: whatever is wrong becomes a fault, and what could be read is returned.
 * Aliases are not followed, directives are refused, no tag makes an object.
 *
 * @example
 * parseYaml("title: Outage").root // a map with one entry
 */
export function parseYaml(text: string): {
  readonly root: YamlNode | undefined;
  readonly faults: readonly YamlFault[];
} {
  const refusal = refuse(text);
  if (refusal) {
    return { root: undefined, faults: [refusal] };
  }
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    stringKeys: true,
    logLevel: "silent",
  });
  const faults: YamlFault[] = document.errors.map((error) => ({
    kind: "syntax",
    message: error.message,
    span: within(text, error.pos[0], error.pos[1]),
  }));
  const root = document.contents ? convert(text, document.contents, faults) : undefined;
  return { root, faults };
}

function refuse(text: string): YamlFault | undefined {
  const whole: Span = { start: 0, end: Math.min(text.length, text.search(/[\r\n]|$/)) };
  if (text.length > MAX_LENGTH) {
    return { kind: "too-large", message: `It is longer than ${MAX_LENGTH / 1024} KB and was not read.`, span: whole };
  }
  if (deepest(text) > MAX_DEPTH) {
    return { kind: "too-large", message: `It is nested more than ${MAX_DEPTH} deep and was not read.`, span: whole };
  }
  const directive = /^%.*$/m.exec(text);
  if (directive) {
    const span = { start: directive.index, end: directive.index + directive[0].length };
    return { kind: "syntax", message: "YAML directives are not allowed here.", span };
  }
  return undefined;
}

/** An upper bound of the nesting: brackets and indentation, counted without understanding quotes. */
function deepest(text: string): number {
  let open = 0;
  let most = 0;
  for (const character of text) {
    if (character === "[" || character === "{") {
      most = Math.max(most, ++open);
    } else if (character === "]" || character === "}") {
      open = Math.max(0, open - 1);
    }
  }
  const dashes = /^[ \t]*(?:[-?] +)+/gm;
  for (const match of text.matchAll(dashes)) {
    most = Math.max(most, match[0].replace(/[^-?]/g, "").length);
  }
  return most;
}

function convert(text: string, node: ParsedNode, faults: YamlFault[]): YamlNode {
  const span = within(text, node.range[0], node.range[1]);
  if (isMap(node)) {
    return { kind: "map", entries: entriesOf(text, node.items, faults), span };
  }
  if (isSeq(node)) {
    return { kind: "list", items: node.items.map((item) => convert(text, item, faults)), span };
  }
  if (isScalar(node) && !isAlias(node)) {
    return { kind: "scalar", value: scalarValue(node.value), span };
  }
  return { kind: "scalar", value: undefined, span };
}

function entriesOf(
  text: string,
  pairs: readonly { key: ParsedNode; value: ParsedNode | null }[],
  faults: YamlFault[],
): YamlEntry[] {
  const seen = new Set<string>();
  const entries: YamlEntry[] = [];
  for (const { key, value } of pairs) {
    if (!isScalar(key)) {
      continue;
    }
    const name = String(key.value);
    const keySpan = within(text, key.range[0], key.range[1]);
    if (seen.has(name)) {
      faults.push({ kind: "duplicate-key", message: `"${name}" is given twice.`, span: keySpan });
      continue;
    }
    seen.add(name);
    const empty: YamlNode = { kind: "scalar", value: undefined, span: { start: keySpan.end, end: keySpan.end } };
    entries.push({ key: name, keySpan, value: value ? convert(text, value, faults) : empty });
  }
  return entries;
}

function scalarValue(value: unknown): string | number | boolean | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

function within(text: string, start: number, end: number): Span {
  const from = Math.min(Math.max(0, start), text.length);
  return { start: from, end: Math.min(Math.max(from, end), text.length) };
}
