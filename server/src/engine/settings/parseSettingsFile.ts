import { type ParseErrorCode, parseTree } from "jsonc-parser";
import type { YamlNode } from "../markdown/yaml.ts";
import { parseYaml } from "../markdown/yaml.ts";
import type { Located, Span } from "../text/span.ts";

/** The names of a project file. Where a folder holds several, all count, the first of them before the others. */
export const SETTINGS_FILE_NAMES: readonly string[] = [
  ".postmortem.json",
  ".postmortem.jsonc",
  ".postmortem.yaml",
  ".postmortem.yml",
];

/** A project file as plain data, with the places its values were read from. */
export interface SettingsFileReading {
  /** Objects, lists and scalars; `undefined` where nothing could be read. Keys are own properties, `__proto__` too. */
  readonly value: unknown;
  /** The same with its places. */
  readonly root: Extract<YamlNode, { kind: "map" }> | undefined;
  /** What is wrong with the file as a file; what could be read all the same is in `value`. */
  readonly faults: readonly Located<string>[];
  /** The words a problem with this path is about: its key, or its value, else the nearest part of the path that is there. */
  locate(path: readonly string[], at?: "key" | "value"): Span;
}

/** As with front matter: nobody writes that much, and parsers are slow or fall over beyond it. */
const MAX_LENGTH = 16 * 1024;
const MAX_DEPTH = 50;

/**
 * Reads a project file. Total: JSON with or without comments, YAML if the name says so, and never code.
 *
 * @example
 * parseSettingsFile(".postmortem.json", '{ "profile": "public" }').value // { profile: "public" }
 */
export function parseSettingsFile(name: string, text: string): SettingsFileReading {
  const { root, faults } = isYaml(name) ? readYaml(text) : readJson(text);
  const start = firstLine(text);
  if (root !== undefined && root.kind !== "map") {
    faults.push({ value: "Settings are names with values, such as: profile, rules.", span: clip(root.span, text) });
  }
  const map = root?.kind === "map" ? root : undefined;
  return {
    value: map === undefined ? undefined : plain(map),
    root: map,
    faults,
    locate: (path, at) => (map === undefined ? start : clip(locate(map, path, at) ?? start, text)),
  };
}

/** Whether a project file of that name is YAML, or else JSON. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

interface Tree {
  readonly root: YamlNode | undefined;
  readonly faults: Located<string>[];
}

function readYaml(text: string): Tree {
  const { root, faults } = parseYaml(text);
  return { root, faults: faults.map(({ message, span }) => ({ value: message, span })) };
}

function readJson(source: string): Tree {
  // A byte order mark is no JSON, but editors write it. A space in its place keeps every offset.
  const text = source.replace(/^\uFEFF/, " ");
  const refusal = refuse(text);
  if (refusal !== undefined) {
    return { root: undefined, faults: [{ value: refusal, span: firstLine(text) }] };
  }
  const errors: { error: ParseErrorCode; offset: number; length: number }[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const faults = errors.slice(0, 1).map(({ error, offset, length }) => ({
    value: FAULTS.get(error) ?? "This is not valid JSON.",
    span: { start: offset, end: offset + length },
  }));
  return { root: tree === undefined ? undefined : nodeOf(tree, faults), faults };
}

/** The messages of the parser's codes, which its types declare as an enum that leaves nothing at run time. */
const FAULTS: ReadonlyMap<number, string> = new Map([
  [1, "This is no word of JSON."],
  [2, "This is no number of JSON."],
  [3, "A name in quotation marks is expected here."],
  [4, "A value is expected here."],
  [5, "A colon is missing here."],
  [6, "A comma is missing here."],
  [7, "A closing } is missing here."],
  [8, "A closing ] is missing here."],
  [9, "The end of the file is expected here."],
  [11, "This comment is not closed."],
  [12, "This text is not closed: a quotation mark is missing."],
]);

function refuse(text: string): string | undefined {
  if (text.length > MAX_LENGTH) {
    return `The file is longer than ${MAX_LENGTH / 1024} KB and was not read.`;
  }
  let open = 0;
  for (const character of text) {
    if (character === "[" || character === "{") {
      open++;
    } else if (character === "]" || character === "}") {
      open = Math.max(0, open - 1);
    }
    if (open > MAX_DEPTH) {
      return `The file is nested more than ${MAX_DEPTH} deep and was not read.`;
    }
  }
  return undefined;
}

interface JsonNode {
  readonly type: string;
  readonly value?: unknown;
  readonly offset: number;
  readonly length: number;
  readonly children?: readonly JsonNode[];
}

function nodeOf(node: JsonNode, faults: Located<string>[]): YamlNode {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === "array") {
    return { kind: "list", items: children.map((child) => nodeOf(child, faults)), span };
  }
  if (node.type !== "object") {
    const { value } = node;
    const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    return { kind: "scalar", value: known ? value : undefined, span };
  }
  const entries = new Map<string, { key: string; keySpan: Span; value: YamlNode }>();
  for (const { children: [key, value] = [] } of children) {
    if (key === undefined || value === undefined) {
      continue;
    }
    const name = String(key.value);
    const keySpan = { start: key.offset, end: key.offset + key.length };
    if (entries.has(name)) {
      faults.push({ value: `"${name}" is given twice.`, span: keySpan });
    } else {
      entries.set(name, { key: name, keySpan, value: nodeOf(value, faults) });
    }
  }
  return { kind: "map", entries: [...entries.values()], span };
}

/** `fromEntries` defines properties and never sets them, so a key such as `__proto__` is a key like any other. */
function plain(node: YamlNode): unknown {
  switch (node.kind) {
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
    case "list":
      return node.items.map(plain);
    case "scalar":
      return node.value;
  }
}

function locate(root: YamlNode, path: readonly string[], at: "key" | "value" = "value"): Span | undefined {
  let node: YamlNode | undefined = root;
  let found: Span | undefined;
  for (const step of path) {
    if (node?.kind === "map") {
      const entry: (typeof node.entries)[number] | undefined = node.entries.find(({ key }) => key === step);
      found = entry?.keySpan ?? found;
      node = entry?.value;
    } else if (node?.kind === "list") {
      node = node.items[Number(step)];
      found = node?.span ?? found;
    } else {
      return found;
    }
  }
  return at === "value" && node?.kind === "scalar" && node.span.end > node.span.start ? node.span : found;
}

/** At most one line, so that a finding never underlines half a file. */
function clip({ start, end }: Span, text: string): Span {
  const line = text.slice(start, end).search(/[\r\n]/);
  return { start, end: line === -1 ? end : start + line };
}

function firstLine(text: string): Span {
  return { start: 0, end: text.search(/[\r\n]|$/) };
}
