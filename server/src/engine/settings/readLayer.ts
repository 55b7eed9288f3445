import type { Located } from "../text/span.ts";
import { isZoneName } from "../time/offsets.ts";
import { acceptValue } from "./acceptValue.ts";
import { describeNode, entriesOf, isNothing, type LayerReader, report, reportKey, wordsOf } from "./layerReader.ts";
import { noSuch, shorten } from "./noSuch.ts";
import { readRuleSettings } from "./readRuleSettings.ts";
import { readSwitches } from "./readSwitches.ts";
import type { FileGlobs, RuleSetting } from "./settings.ts";
import { FILE_GLOBS, SETTING_NAMES, SETTINGS, type SettingName } from "./settingsCatalogue.ts";
import type { SettingsEntry, SettingsNode } from "./settingsNode.ts";
import { describeSchema } from "./valueSchema.ts";

/** What one layer says, as far as it is valid. What it does not say is absent. */
export interface LayerSettings {
  readonly profile?: readonly string[];
  readonly rules?: ReadonlyMap<string, RuleSetting>;
  readonly timezone?: string;
  readonly zones?: ReadonlyMap<string, string>;
  readonly dateOrder?: "dmy" | "mdy";
  readonly sectionTitles?: ReadonlyMap<string, string>;
  readonly tickets?: ReadonlyMap<string, string>;
  readonly internalSections?: readonly string[];
  readonly files?: Partial<FileGlobs>;
  readonly templates?: string;
  readonly readerTimezone?: string;
  readonly teamTimezones?: readonly string[];
  readonly switches?: ReadonlyMap<string, boolean>;
  readonly disable?: readonly Located<string>[];
}

/** Reads one layer. Every fault is noted with the reader, and the layer says nothing in its place. */
export function readLayer(reader: LayerReader, root: SettingsNode, place: "outside" | "front-matter"): LayerSettings {
  let layer: LayerSettings = {};
  for (const entry of entriesOf(reader, root, { path: [], what: "A settings file" })) {
    const name = SETTING_NAMES.find((known) => known === entry.key);
    if (name && (place === "front-matter" || !("frontMatterOnly" in SETTINGS[name]))) {
      layer = isNothing(entry.value) ? layer : merge(layer, READERS[name](reader, entry.value));
    } else if (entry.key !== "$schema") {
      const names = SETTING_NAMES.filter(
        (known) => place === "front-matter" || !("frontMatterOnly" in SETTINGS[known]),
      );
      reportKey(reader, entry, { path: [entry.key], ...noSuch("setting", entry.key, names) });
    }
  }
  return layer;
}

/** Several settings are mappings of switches, which are kept together. */
function merge(layer: LayerSettings, { switches, ...rest }: LayerSettings): LayerSettings {
  return { ...layer, ...rest, ...(switches && { switches: new Map([...(layer.switches ?? []), ...switches]) }) };
}

const READERS: Readonly<Record<SettingName, (reader: LayerReader, node: SettingsNode) => LayerSettings>> = {
  profile: readProfile,
  rules: (reader, node) => ({ rules: readRuleSettings(reader, node) }),
  timezone: (reader, node) => readTimezone(reader, node, "timezone"),
  readerTimezone: (reader, node) => readTimezone(reader, node, "readerTimezone"),
  teamTimezones: readTimezones,
  continueTimeline: switchesOf("continueTimeline"),
  completion: switchesOf("completion"),
  hover: switchesOf("hover"),
  inlayHints: switchesOf("inlayHints"),
  codeLens: switchesOf("codeLens"),
  navigation: switchesOf("navigation"),
  zones: (reader, node) => ({
    zones: readMap(reader, node, {
      name: "zones",
      accept: (value) => (isZoneName(value) ? undefined : noTimeZone(value)),
    }),
  }),
  dateOrder: readDateOrder,
  templates: readTemplates,
  sectionTitles: (reader, node) => ({
    sectionTitles: readMap(reader, node, {
      name: "sectionTitles",
      accept: (value) =>
        reader.vocabulary.sectionKinds.includes(value)
          ? undefined
          : noSuch("kind of section", value, reader.vocabulary.sectionKinds),
    }),
  }),
  tickets: (reader, node) => ({ tickets: readMap(reader, node, { name: "tickets", accept: faultOfLink }) }),
  internalSections: (reader, node) => ({
    internalSections: wordsOf(reader, node, { path: ["internalSections"], what: '"internalSections"' }).map(
      ({ value }) => value,
    ),
  }),
  files: readFiles,
  disable: readDisable,
};

function readProfile(reader: LayerReader, node: SettingsNode): LayerSettings {
  const { profiles } = reader.vocabulary;
  const known = wordsOf(reader, node, { path: ["profile"], what: '"profile"' }).filter((word) => {
    if (profiles.includes(word.value)) {
      return true;
    }
    const { message, suggestion } = noSuch("profile", word.value, profiles);
    const said = suggestion === undefined ? `${message.slice(0, -1)}; there are ${profiles.join(", ")}.` : message;
    report(reader, word.node, { path: word.path, message: said, suggestion });
    return false;
  });
  return known.length === 0 ? {} : { profile: known.map(({ value }) => value) };
}

type SwitchesSetting = "continueTimeline" | "completion" | "hover" | "inlayHints" | "codeLens" | "navigation";

function switchesOf(name: SwitchesSetting) {
  const known = Object.keys(SETTINGS[name].value.switches);
  return (reader: LayerReader, node: SettingsNode): LayerSettings => ({
    switches: readSwitches(reader, node, { name, known }),
  });
}

function readTimezones(reader: LayerReader, node: SettingsNode): LayerSettings {
  const zones = wordsOf(reader, node, { path: ["teamTimezones"], what: '"teamTimezones"' }).filter((word) => {
    const isZone = isZoneName(word.value);
    if (!isZone) {
      report(reader, word.node, { path: word.path, ...noTimeZone(word.value) });
    }
    return isZone;
  });
  return { teamTimezones: zones.map(({ value }) => value) };
}

function readTimezone(reader: LayerReader, node: SettingsNode, name: "timezone" | "readerTimezone"): LayerSettings {
  const zone = node.kind === "scalar" ? node.value : undefined;
  if (typeof zone === "string" && isZoneName(zone)) {
    return { [name]: zone };
  }
  const message =
    typeof zone === "string"
      ? noTimeZone(zone).message
      : `"${name}" takes the IANA name of a time zone, such as Europe/Amsterdam; ${describeNode(node)}.`;
  report(reader, node, { path: [name], message });
  return {};
}

function noTimeZone(name: string): { readonly message: string; readonly suggestion?: string } {
  return { message: `"${shorten(name)}" is no time zone; IANA names such as Europe/Amsterdam or UTC are.` };
}

function readDateOrder(reader: LayerReader, node: SettingsNode): LayerSettings {
  const { schema } = SETTINGS.dateOrder.value;
  const result = acceptValue(node, schema);
  if (result.accepted && (result.value === "dmy" || result.value === "mdy")) {
    return { dateOrder: result.value };
  }
  const why = result.accepted ? "" : `; ${result.why}`;
  report(reader, node, { path: ["dateOrder"], message: `"dateOrder" takes ${describeSchema(schema)}${why}.` });
  return {};
}

function readTemplates(reader: LayerReader, node: SettingsNode): LayerSettings {
  const folder = node.kind === "scalar" ? node.value : undefined;
  if (typeof folder === "string") {
    return folder.trim() === "" ? {} : { templates: folder.trim() };
  }
  report(reader, node, { path: ["templates"], message: `"templates" takes a folder; ${describeNode(node)}.` });
  return {};
}

function faultOfLink(link: string): { readonly message: string } | undefined {
  return /^https?:\/\/[^\s]+$/i.test(link) && /\{(?:ticket|number)\}/.test(link)
    ? undefined
    : {
        message: `"${shorten(link)}" is no address of tickets; https://tickets.example.com/browse/{ticket} is one, and so is one with {number}.`,
      };
}

interface MapReading {
  readonly name: SettingName;
  /** What is wrong with a value; nothing for a good one. */
  accept(value: string): { readonly message: string; readonly suggestion?: string } | undefined;
}

function readMap(reader: LayerReader, node: SettingsNode, { name, accept }: MapReading): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { key, value: child } of entriesOf(reader, node, { path: [name], what: `"${name}"` })) {
    const value = child.kind === "scalar" ? child.value : undefined;
    const path = [name, key];
    if (typeof value !== "string") {
      report(reader, child, { path, message: `"${shorten(key)}" of "${name}" takes text; ${describeNode(child)}.` });
      continue;
    }
    const fault = accept(value);
    if (fault) {
      report(reader, child, { path, ...fault });
    } else {
      map.set(key, value);
    }
  }
  return map;
}

function readFiles(reader: LayerReader, node: SettingsNode): LayerSettings {
  let files: Partial<FileGlobs> = {};
  for (const entry of entriesOf(reader, node, { path: ["files"], what: '"files"' })) {
    const name = FILE_GLOBS.find((known) => known === entry.key);
    if (name) {
      files = { ...files, [name]: readGlobs(reader, entry, name) };
    } else {
      reportKey(reader, entry, { path: ["files", entry.key], ...noSuch("setting", entry.key, FILE_GLOBS) });
    }
  }
  return { files };
}

function readGlobs(reader: LayerReader, { value }: SettingsEntry, name: string): readonly string[] {
  return wordsOf(reader, value, { path: ["files", name], what: `"${name}"` }).map((word) => word.value);
}

function readDisable(reader: LayerReader, node: SettingsNode): LayerSettings {
  const ids = reader.vocabulary.rules.map(({ id }) => id);
  const disable: Located<string>[] = [];
  for (const word of wordsOf(reader, node, { path: ["disable"], what: '"disable"' })) {
    if (ids.includes(word.value)) {
      disable.push({ value: word.value, span: word.node.span ?? { start: 0, end: 0 } });
    } else {
      report(reader, word.node, { path: word.path, about: "unknown-rule", ...noSuch("rule", word.value, ids) });
    }
  }
  return { disable };
}
