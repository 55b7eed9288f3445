import type { FrontMatter } from "../markdown/document.ts";
import { type LayerSettings, readLayer } from "./readLayer.ts";
import type { RuleSetting, Settings, SettingsLayer, SettingsProblem } from "./settings.ts";
import { fromFrontMatter, fromValue } from "./settingsNode.ts";
import type { SettingsVocabulary } from "./vocabulary.ts";

export interface SettingsSources {
  /** The nearest first: project files from the document's folder upward, then the editor's settings. */
  readonly layers: readonly SettingsLayer[];
  readonly frontMatter: FrontMatter | undefined;
  readonly vocabulary: SettingsVocabulary;
}

export interface ResolvedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

const DEFAULTS: ResolvedSettings = {
  settings: {
    profile: ["default"],
    rules: new Map(),
    zones: new Map(),
    sectionTitles: new Map(),
    tickets: new Map(),
    internalSections: [],
    switches: new Map(),
  },
  problems: [],
};

/**
 * Layers and front matter become the settings in force. The front matter comes first, then the layers in their order;
 * of each value (a rule's severity, one option, one zone) the first that says something decides. Whatever is wrong is a
 * problem, and its default stands.
 */
export function resolveSettings(sources: SettingsSources): ResolvedSettings {
  const { layers, problems } = readLayers(sources);
  if (layers.length === 0) {
    return DEFAULTS;
  }
  let settings = DEFAULTS.settings;
  for (const { says } of layers.toReversed()) {
    settings = lay(says, settings);
  }
  return { settings, problems };
}

/** A layer that says something, by name. */
export interface NamedLayer {
  readonly name: string;
  readonly says: LayerSettings;
}

/** All layers as far as they are valid, the nearest first. */
export function readLayers({ layers, frontMatter, vocabulary }: SettingsSources): {
  readonly layers: readonly NamedLayer[];
  readonly problems: readonly SettingsProblem[];
} {
  const problems: SettingsProblem[] = [];
  const named: NamedLayer[] = [];
  const own = frontMatter?.entries.find(({ key }) => key.value === "postmortem");
  // `postmortem: true` says that the document is one, which is no setting.
  if (own && own.value.kind !== "scalar") {
    const reader = { layer: "front matter", vocabulary, problems };
    named.push({
      name: "front matter",
      says: readLayer(reader, fromFrontMatter(own.value, own.valueSpan), "front-matter"),
    });
  }
  for (const { name, value } of layers) {
    const reader = { layer: name, vocabulary, problems };
    named.push({ name, says: readLayer(reader, fromValue(value), "outside") });
  }
  return { layers: named, problems };
}

/** One layer over the settings that hold without it. */
function lay(
  { rules, zones, sectionTitles, tickets, files, switches, ...rest }: LayerSettings,
  below: Settings,
): Settings {
  return {
    ...below,
    ...rest,
    ...(rules && { rules: layRules(rules, below.rules) }),
    ...(zones && { zones: new Map([...below.zones, ...zones]) }),
    ...(sectionTitles && { sectionTitles: new Map([...below.sectionTitles, ...sectionTitles]) }),
    ...(tickets && { tickets: new Map([...below.tickets, ...tickets]) }),
    ...(switches && { switches: new Map([...below.switches, ...switches]) }),
    ...(files && { files: { include: [], exclude: [], ...below.files, ...files } }),
  };
}

function layRules(
  rules: ReadonlyMap<string, RuleSetting>,
  below: ReadonlyMap<string, RuleSetting>,
): ReadonlyMap<string, RuleSetting> {
  const laid = new Map(below);
  for (const [id, setting] of rules) {
    const under = below.get(id);
    laid.set(id, { ...under, ...setting, options: { ...under?.options, ...setting.options } });
  }
  return laid;
}
