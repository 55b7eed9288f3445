import { nearest } from "../text/nearest.ts";
import { acceptValue } from "./acceptValue.ts";
import { describeNode, entriesOf, type LayerReader, report, reportKey } from "./layerReader.ts";
import { noSuch } from "./noSuch.ts";
import type { OptionValue, RuleSetting, Severity } from "./settings.ts";
import { SEVERITY_NAMES } from "./settingsCatalogue.ts";
import type { SettingsEntry, SettingsNode } from "./settingsNode.ts";
import { choice, describeSchema, type ValueSchema } from "./valueSchema.ts";
import type { RuleVocabulary } from "./vocabulary.ts";

/** `rules` of a layer: each a severity, alone or with options. */
export function readRuleSettings(reader: LayerReader, node: SettingsNode): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const entry of entriesOf(reader, node, { path: ["rules"], what: '"rules"' })) {
    const rule = reader.vocabulary.rules.find(({ id }) => id === entry.key);
    if (rule) {
      settings.set(rule.id, readRuleSetting(reader, rule, entry.value));
    } else {
      const ids = reader.vocabulary.rules.map(({ id }) => id);
      reportKey(reader, entry, {
        path: ["rules", entry.key],
        about: "unknown-rule",
        ...noSuch("rule", entry.key, ids),
      });
    }
  }
  return settings;
}

function readRuleSetting(reader: LayerReader, rule: RuleVocabulary, node: SettingsNode): RuleSetting {
  if (node.kind !== "map") {
    const severity = readSeverity(reader, node, { rule, path: ["rules", rule.id] });
    return { options: {}, ...(severity && { severity }) };
  }
  let severity: Severity | "off" | undefined;
  const options: [string, OptionValue][] = [];
  for (const entry of node.entries) {
    const path = ["rules", rule.id, entry.key];
    const schema = rule.options && Object.hasOwn(rule.options, entry.key) ? rule.options[entry.key] : undefined;
    if (entry.key === "severity") {
      severity = readSeverity(reader, entry.value, { rule, path });
    } else if (schema) {
      options.push([entry.key, readOption(reader, entry, { rule, schema, path })]);
    } else {
      reportKey(reader, entry, { path, ...noSuchOption(rule, entry.key) });
    }
  }
  return { options: Object.fromEntries(options), ...(severity && { severity }) };
}

function readSeverity(
  reader: LayerReader,
  node: SettingsNode,
  { rule, path }: { readonly rule: RuleVocabulary; readonly path: readonly string[] },
): Severity | "off" | undefined {
  const word = node.kind === "scalar" ? node.value : undefined;
  const severity = SEVERITY_NAMES.find((name) => name === word);
  if (!severity) {
    const why = typeof word === "string" ? `"${word}" is none of these` : describeNode(node);
    const meant = typeof word === "string" ? (nearest(word, SEVERITY_NAMES) ?? SYNONYMS.get(word)) : undefined;
    report(reader, node, { path, message: `${rule.id} takes ${choice(SEVERITY_NAMES)}; ${why}.`, suggestion: meant });
  }
  return severity;
}

/** What other linters call them. */
const SYNONYMS: ReadonlyMap<string, Severity | "off"> = new Map([
  ["warn", "warning"],
  ["info", "information"],
  ["none", "off"],
  ["disabled", "off"],
  ["suggestion", "hint"],
]);

function readOption(
  reader: LayerReader,
  { key, value: node }: SettingsEntry,
  {
    rule,
    schema,
    path,
  }: { readonly rule: RuleVocabulary; readonly schema: ValueSchema; readonly path: readonly string[] },
): OptionValue {
  const result = acceptValue(node, schema);
  if (result.accepted) {
    return result.value;
  }
  const standIn = Array.isArray(schema.default) ? "its default" : JSON.stringify(schema.default);
  const message = `"${key}" of ${rule.id} takes ${describeSchema(schema)}; ${result.why}, so ${standIn} is used.`;
  report(reader, node, { path, message, suggestion: schema.default });
  return schema.default;
}

function noSuchOption(rule: RuleVocabulary, name: string): { message: string; suggestion?: string } {
  const { message, suggestion } = noSuch("option", name, ["severity", ...Object.keys(rule.options ?? {})]);
  const ofRule = message.replace(/"(?=[.;])/, `" of ${rule.id}`);
  return suggestion === undefined ? { message: ofRule } : { message: ofRule, suggestion };
}
