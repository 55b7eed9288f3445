import { applyEdits, type TextEdit } from "../text/edit.ts";
import { JSON_NOTATION, newJson } from "./jsonNotation.ts";
import { entryOf, type Notation, type SettingsMap, type SettingValue } from "./notation.ts";
import { isYaml, parseSettingsFile } from "./parseSettingsFile.ts";
import { addBelow, YAML_NOTATION } from "./yamlNotation.ts";

/** What a project file is to say from now on. */
export interface SettingChange {
  /** A setting that has something to say of each key: `rules`. */
  readonly setting: string;
  readonly key: string;
  /** Of a list all that holds, from wherever, and the new item last: a list in the file takes the place of others. */
  readonly value: SettingValue;
}

export interface SettingsText {
  /** By its ending it is JSON or YAML. */
  readonly name: string;
  readonly text: string;
}

/**
 * The edits after which a project file says so. Comments, the options of a rule and the order of what is there stay; a list
 * that is there gets the new item. `undefined` for a file that cannot be read as settings, since nobody knows then what an edit
 * would make of it, and for one in which something else stands in that place.
 *
 * @example
 * changeSetting({ name: ".postmortem.json", text: "{}" }, { setting: "rules", key: "long-gap", value: "off" })
 * // one edit, after which the text is { "rules": { "long-gap": "off" } }
 */
export function changeSetting(
  { name, text }: SettingsText,
  { setting, key, value }: SettingChange,
): readonly TextEdit[] | undefined {
  const { root, faults } = parseSettingsFile(name, text);
  if (faults.length > 0 && text.trim() !== "") {
    return undefined;
  }
  const notation = isYaml(name) ? YAML_NOTATION : JSON_NOTATION;
  const keys = [setting, key];
  const edits = root ? put(keys, value, { text, map: root, notation }) : notation.begin(text, keys, value);
  const isSound = edits && parseSettingsFile(name, applyEdits(text, edits)).faults.length === 0;
  return isSound ? edits : undefined;
}

/**
 * What a new project file says.
 *
 * @example
 * newSettingsFile({ setting: "rules", key: "long-gap", value: "off" })
 * // '{\n  "rules": {\n    "long-gap": "off"\n  }\n}\n'
 */
export function newSettingsFile({ setting, key, value }: SettingChange): string {
  return newJson([setting, key], value);
}

interface Place {
  readonly text: string;
  readonly map: SettingsMap;
  readonly notation: Notation;
}

function put(keys: readonly string[], value: SettingValue, place: Place): readonly TextEdit[] | undefined {
  const { text, map, notation } = place;
  const [key = "", inner] = keys;
  const entry = entryOf(map, key);
  if (entry === undefined) {
    return notation.addEntry(text, map, keys, value);
  }
  const { keySpan, value: there } = entry;
  const isLeftOut = there.span.end === there.span.start;
  if (inner !== undefined) {
    const below = there.kind === "map" ? put([inner], value, { ...place, map: there }) : undefined;
    return isLeftOut ? addBelow(text, entry, inner, value) : below;
  }
  if (typeof value !== "string") {
    return there.kind === "list" ? notation.addItem(text, there, value.at(-1) ?? "") : undefined;
  }
  if (there.kind === "map") {
    // Of a rule with options the severity is one of them.
    return put(["severity"], value, { ...place, map: there });
  }
  const start = text.indexOf(":", keySpan.end) + 1;
  const word = notation.word(value);
  return [isLeftOut ? { span: { start, end: start }, newText: ` ${word}` } : { span: there.span, newText: word }];
}
