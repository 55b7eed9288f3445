import { parseTree } from "jsonc-parser";
import { parseYaml, type YamlEntry } from "../markdown/yaml.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { insertion, lineEnd } from "./insertion.ts";
import { addToObject, valueOfKey } from "./jsonEdits.ts";
import { parseSettingsFile } from "./parseSettingsFile.ts";
import type { Severity } from "./settings.ts";
import { addToMap, entryOf } from "./yamlEdits.ts";

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

function inYaml(text: string, { rule, severity }: RuleSeverity): readonly TextEdit[] | undefined {
  const { root } = parseYaml(text);
  const lineBreak = lineBreakOf(text);
  if (root === undefined || (root.kind === "scalar" && root.value === undefined)) {
    const gap = text === "" || text.endsWith("\n") ? "" : lineBreak;
    return [insertion(text.length, `${gap}rules:${lineBreak}  ${rule}: ${severity}${lineBreak}`)];
  }
  if (root.kind !== "map") {
    return undefined;
  }
  const rules = entryOf(root, "rules");
  if (rules?.value.kind !== "map") {
    return rules === undefined
      ? [addToMap(text, root, `rules:${lineBreak}  ${rule}: ${severity}`)]
      : [insertion(lineEnd(text, rules.keySpan.end), `${lineBreak}  ${rule}: ${severity}`)];
  }
  const setting = entryOf(rules.value, rule);
  if (setting?.value.kind !== "map") {
    return [
      setting === undefined ? addToMap(text, rules.value, `${rule}: ${severity}`) : valueTo(text, setting, severity),
    ];
  }
  const own = entryOf(setting.value, "severity");
  return [own === undefined ? addToMap(text, setting.value, `severity: ${severity}`) : valueTo(text, own, severity)];
}

function valueTo(text: string, { keySpan, value }: YamlEntry, severity: string): TextEdit {
  const colon = text.indexOf(":", keySpan.end) + 1;
  return value.span.end > value.span.start ? { span: value.span, newText: severity } : insertion(colon, ` ${severity}`);
}
