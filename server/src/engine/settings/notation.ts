import type { YamlEntry, YamlNode } from "../markdown/yaml.ts";
import type { TextEdit } from "../text/edit.ts";

export type SettingsMap = Extract<YamlNode, { kind: "map" }>;
export type SettingsList = Extract<YamlNode, { kind: "list" }>;

/** A word, or a list of words. */
export type SettingValue = string | readonly string[];

/** How a project file is written. What is added stands behind what is there and looks like it; comments stay. */
export interface Notation {
  word(value: string): string;
  /** What a file says that said nothing yet. */
  begin(text: string, keys: readonly string[], value: SettingValue): readonly TextEdit[];
  /** A value under a key, or under the second of two keys. */
  addEntry(text: string, map: SettingsMap, keys: readonly string[], value: SettingValue): readonly TextEdit[];
  addItem(text: string, list: SettingsList, value: string): readonly TextEdit[];
}

/** The entry of a map with that key. */
export function entryOf({ entries }: SettingsMap, key: string): YamlEntry | undefined {
  return entries.find((entry) => entry.key === key);
}

/** New text at a place. */
export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** What stands before a place on its line. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
}

/** The end of the line, behind a comment on it. */
export function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/\r?\n|$/);
  return offset + at;
}
