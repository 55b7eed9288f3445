import { type Node, parseTree } from "jsonc-parser";
import { parseYaml, type YamlEntry, type YamlNode } from "../markdown/yaml.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { parseSettingsFile } from "./parseSettingsFile.ts";
import type { Severity } from "./settings.ts";

export interface SettingsText {
  /** By its ending it is JSON or YAML. */
  readonly name: string;
  readonly text: string;
}

/** What a rule is to be from now on. */
export interface RuleSeverity {
  readonly rule: string;
  readonly severity: Severity | "off";
}

/**
 * The edits after which a project file gives a rule this severity. Comments, options and the order of what is there stay.
 * `undefined` for a file that cannot be read as settings, since nobody knows then what an edit would make of it.
 *
 * @example
 * setRuleSeverity({ name: ".postmortem.json", text: '{ "profile": "public" }' }, { rule: "long-gap", severity: "off" })
 * // one edit, behind "public"
 */
export function setRuleSeverity(file: SettingsText, wanted: RuleSeverity): readonly TextEdit[] | undefined {
  const isEmpty = file.text.trim() === "";
  if (!isEmpty && parseSettingsFile(file.name, file.text).faults.length > 0) {
    return undefined;
  }
  return /\.ya?ml$/i.test(file.name)
    ? inYaml(file.text, wanted)
    : isEmpty
      ? newJson(file.text, wanted)
      : inJson(file.text, wanted);
}

/**
 * What a new project file says.
 *
 * @example
 * newSettingsFile({ rule: "long-gap", severity: "off" }) // '{\n  "rules": {\n    "long-gap": "off"\n  }\n}\n'
 */
export function newSettingsFile({ rule, severity }: RuleSeverity): string {
  return `${JSON.stringify({ rules: { [rule]: severity } }, undefined, 2)}\n`;
}

function newJson(text: string, wanted: RuleSeverity): readonly TextEdit[] {
  return [{ span: { start: 0, end: text.length }, newText: newSettingsFile(wanted) }];
}

function inJson(source: string, { rule, severity }: RuleSeverity): readonly TextEdit[] | undefined {
  // A byte order mark is no JSON; a space in its place keeps every offset.
  const text = source.replace(/^\uFEFF/, " ");
  const root = parseTree(text);
  const rules = root && valueOfKey(root, "rules");
  const setting = rules && valueOfKey(rules, rule);
  const own = setting?.type === "object" ? valueOfKey(setting, "severity") : setting;
  const word = JSON.stringify(severity);
  if (own) {
    return [{ span: { start: own.offset, end: own.offset + own.length }, newText: word }];
  }
  if (setting) {
    return addToObject(text, setting, `"severity": ${word}`);
  }
  const entry = `${JSON.stringify(rule)}: ${word}`;
  if (rules) {
    return rules.type === "object" ? addToObject(text, rules, entry) : undefined;
  }
  return root && addToObject(text, root, (inner) => `"rules": {${inner.deeper}${entry}${inner.here}}`);
}

function valueOfKey({ children = [] }: Node, key: string): Node | undefined {
  return children.find(({ children: [name] = [] }) => name?.value === key)?.children?.[1];
}

interface Breaks {
  /** What stands before an entry of the object, and before one of an object within it. */
  readonly here: string;
  readonly deeper: string;
}

/** Behind the last entry, and behind a comment on its line, which is about it; on one line where the object stands on one. */
function addToObject(text: string, object: Node, written: string | ((breaks: Breaks) => string)): readonly TextEdit[] {
  const last = object.children?.at(-1);
  const write = (breaks: Breaks) => (typeof written === "string" ? written : written(breaks));
  const end = object.offset + object.length;
  const flat: Breaks = { here: " ", deeper: " " };
  if (last === undefined) {
    return [{ span: { start: object.offset + 1, end: end - 1 }, newText: ` ${write(flat)} ` }];
  }
  const lastEnd = last.offset + last.length;
  const line = text.slice(text.lastIndexOf("\n", last.offset - 1) + 1, last.offset);
  if (line.trim() !== "" || text.slice(lastEnd, end).search(/\n/) === -1) {
    return [insert(lastEnd, `, ${write(flat)}`)];
  }
  const lineBreak = lineBreakOf(text);
  const step = line.startsWith("\t") ? "\t" : "  ";
  const breaks = { here: lineBreak + line, deeper: lineBreak + line + step };
  const hasComma = /^\s*,/.test(text.slice(lastEnd, end));
  const added = insert(lineEnd(text, lastEnd), `${lineBreak}${line}${write(breaks)}`);
  return hasComma ? [added] : [insert(lastEnd, ","), added];
}

function inYaml(text: string, { rule, severity }: RuleSeverity): readonly TextEdit[] | undefined {
  const { root } = parseYaml(text);
  const lineBreak = lineBreakOf(text);
  if (root === undefined || (root.kind === "scalar" && root.value === undefined)) {
    const gap = text === "" || text.endsWith("\n") ? "" : lineBreak;
    return [insert(text.length, `${gap}rules:${lineBreak}  ${rule}: ${severity}${lineBreak}`)];
  }
  if (root.kind !== "map") {
    return undefined;
  }
  const rules = entryOf(root, "rules");
  if (rules?.value.kind !== "map") {
    return rules === undefined
      ? [addTo(text, root, `rules:${lineBreak}  ${rule}: ${severity}`)]
      : [insert(lineEnd(text, rules.keySpan.end), `${lineBreak}  ${rule}: ${severity}`)];
  }
  const setting = entryOf(rules.value, rule);
  if (setting?.value.kind !== "map") {
    return [
      setting === undefined ? addTo(text, rules.value, `${rule}: ${severity}`) : valueTo(text, setting, severity),
    ];
  }
  const own = entryOf(setting.value, "severity");
  return [own === undefined ? addTo(text, setting.value, `severity: ${severity}`) : valueTo(text, own, severity)];
}

type YamlMap = Extract<YamlNode, { kind: "map" }>;

function entryOf({ entries }: YamlMap, key: string): YamlEntry | undefined {
  return entries.find((entry) => entry.key === key);
}

function valueTo(text: string, { keySpan, value }: YamlEntry, severity: string): TextEdit {
  const colon = text.indexOf(":", keySpan.end) + 1;
  return value.span.end > value.span.start ? { span: value.span, newText: severity } : insert(colon, ` ${severity}`);
}

/** Behind the last entry, in brackets or on a line of its own. */
function addTo(text: string, map: YamlMap, entry: string): TextEdit {
  const last = map.entries.at(-1);
  const first = map.entries[0];
  const isInBrackets = text.charAt(map.span.start) === "{";
  if (first === undefined || last === undefined) {
    return insert(map.span.start + 1, ` ${entry} `);
  }
  if (isInBrackets) {
    return insert(contentEnd(text, last), `, ${entry}`);
  }
  const indent = text
    .slice(text.lastIndexOf("\n", first.keySpan.start - 1) + 1, first.keySpan.start)
    .replace(/\S/g, " ");
  const lineBreak = lineBreakOf(text);
  return insert(
    lineEnd(text, contentEnd(text, last)),
    `${lineBreak}${indent}${entry.replaceAll(lineBreak, lineBreak + indent)}`,
  );
}

/** Where the words of an entry end; the parser counts the line breaks behind a block to it. */
function contentEnd(text: string, { keySpan, value }: YamlEntry): number {
  return Math.max(keySpan.end, text.slice(0, value.span.end).trimEnd().length);
}

/** Behind a comment on the same line. */
function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/\r?\n|$/);
  return offset + at;
}

function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
