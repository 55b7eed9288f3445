import { RULES } from "../../rules/index.ts";
import { PROFILES } from "../../rules/profiles.ts";
import { VOCABULARY } from "../../rules/vocabulary.ts";
import { SETTING_NAMES, SETTINGS, SEVERITY_NAMES } from "../../settings/settingsCatalogue.ts";
import type { ValueSchema } from "../../settings/valueSchema.ts";
import { type Note, paragraph } from "../../text/note.ts";
import { frontMatterPlace } from "./frontMatterPlace.ts";
import type { Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";

/** In the front matter under `postmortem`: the settings, and what each of them takes. */
export const proposeSettings: Proposer = {
  kind: "setting",
  setting: "completion.settings",
  propose(place) {
    const at = frontMatterPlace(place);
    const [root, ...path] = at?.path ?? [];
    if (at === undefined || (root !== "postmortem" && at.key !== "postmortem")) {
      return [];
    }
    if (at.key === undefined) {
      return keysAt(path)
        .filter(({ key }) => !at.siblings.has(key))
        .map(({ key, name }) => proposal(place, at.typed, { word: key, newText: `${key}: `, name }));
    }
    const names = root === "postmortem" ? [...path, at.key] : [];
    return valuesAt(names, place).map((word) =>
      proposal(place, at.typed, { word, newText: word, name: [...names, word].join(".") }),
    );
  },
  explain: explainSetting,
};

interface Word {
  readonly word: string;
  readonly newText: string;
  readonly name: string;
}

function proposal({ offset }: Place, typed: string, { word, newText, name }: Word): Proposal {
  return { label: word, span: { start: offset - typed.length, end: offset }, newText, filter: word, name };
}

interface Key {
  readonly key: string;
  /** The way to the setting: `rules.long-gap`. */
  readonly name: string;
}

/** The keys of the mapping at the end of a path below `postmortem`. */
function keysAt(path: readonly string[]): readonly Key[] {
  const [setting, name] = path;
  const named = (keys: readonly string[]) => keys.map((key) => ({ key, name: [...path, key].join(".") }));
  if (setting === undefined) {
    return named(SETTING_NAMES);
  }
  const value = settingValue(setting);
  if (value?.kind === "rules" && name === undefined) {
    return named(RULES.map(({ id }) => id));
  }
  if (value?.kind === "rules" && path.length === 2) {
    return named(["severity", ...Object.keys(optionsOf(name))]);
  }
  if (value?.kind === "switches" && name === undefined) {
    return named(Object.keys(value.switches));
  }
  return value?.kind === "globs" && name === undefined ? named(["include", "exclude"]) : [];
}

/** What may stand behind the key at the end of a path. */
function valuesAt(path: readonly string[], { analysis }: Place): readonly string[] {
  const [setting, name, option] = path;
  if (setting === undefined) {
    return ["true", "false"];
  }
  const value = settingValue(setting);
  switch (value?.kind) {
    case "profiles":
      return VOCABULARY.profiles;
    case "rules":
      return name === undefined ? [] : valuesOfRule(name, option);
    case "rule-ids":
      return [...new Set([...analysis.findings.map(({ rule }) => rule), ...RULES.map(({ id }) => id)])];
    case "switches":
      return ["true", "false"];
    case "plain":
      return valuesOf(value.schema);
    case "map":
      return value.of === "section-kind" && name !== undefined ? VOCABULARY.sectionKinds : [];
    default:
      return value?.kind === "time-zone" || value?.kind === "time-zones" ? ["UTC"] : [];
  }
}

function valuesOfRule(rule: string, option: string | undefined): readonly string[] {
  if (option === undefined || option === "severity") {
    return SEVERITY_NAMES;
  }
  const schema = optionsOf(rule)[option];
  return schema ? valuesOf(schema) : [];
}

function valuesOf(schema: ValueSchema): readonly string[] {
  switch (schema.type) {
    case "boolean":
      return ["true", "false"];
    case "string":
      return schema.enum ?? [];
    case "array":
      return schema.items.type === "string" ? (schema.items.enum ?? []) : [];
    default:
      return [String(schema.default)];
  }
}

function settingValue(name: string) {
  const setting = SETTING_NAMES.find((known) => known === name);
  return setting && SETTINGS[setting].value;
}

function optionsOf(id: string | undefined): Readonly<Record<string, ValueSchema>> {
  return RULES.find((rule) => rule.id === id)?.options ?? {};
}

/** The nearest part of the way to a setting that something can be said of. */
function explainSetting(way: string): Note {
  const [setting = "", name = "", option = ""] = way.split(".");
  const known = SETTING_NAMES.find((each) => each === setting);
  const value = settingValue(setting);
  if (value?.kind === "profiles" && isProfile(name)) {
    return [paragraph(PROFILES[name].description)];
  }
  const rule = RULES.find(({ id }) => id === name);
  if (rule) {
    const described = optionsOf(name)[option]?.description;
    return [paragraph(described ?? rule.summary)];
  }
  const one =
    value?.kind === "switches" ? Object.entries(value.switches).find(([key]) => key === name)?.[1] : undefined;
  if (one) {
    return [paragraph(one.description)];
  }
  return known
    ? [paragraph(SETTINGS[known].description.replaceAll("`", ""))]
    : [paragraph("Whether this document is a postmortem, whatever it looks like.")];
}

function isProfile(name: string): name is keyof typeof PROFILES {
  return Object.hasOwn(PROFILES, name);
}
