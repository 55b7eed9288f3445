import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import {
  parseSettingsFile,
  SETTINGS_FILE_NAMES,
  type SettingsFileReading,
  type SettingsLayer,
} from "../engine/index.ts";
import { CannotRun, refusal } from "./cannotRun.ts";
import { note } from "./note.ts";
import { findRepository } from "./repositoryPath.ts";

/** A project file: where it is, and what it says. */
export interface SettingsFile {
  /** From the working folder, for messages. */
  readonly path: string;
  readonly text: string;
  readonly reading: SettingsFileReading;
  readonly layer: SettingsLayer;
}

/** Finds the project files that hold for a document, the nearest first. */
export type FindSettings = (documentPath: string) => readonly SettingsFile[];

/** `--config` and `--no-config`. */
export interface SettingsSources {
  readonly config?: string | undefined;
  readonly "no-config"?: boolean | undefined;
}

/**
 * Project files are looked for from the document's folder upward to the root of its repository. Each folder is read once,
 * however many documents it holds.
 *
 * @throws CannotRun if the file that `--config` names cannot be read
 */
export function settingsFinder(sources: SettingsSources): FindSettings {
  if (sources.config !== undefined) {
    const only = [readSettingsFile(sources.config)];
    return () => only;
  }
  if (sources["no-config"]) {
    const none: readonly SettingsFile[] = [];
    return () => none;
  }
  const known = new Map<string, readonly SettingsFile[]>();
  const findIn = (folder: string, root: string): readonly SettingsFile[] => {
    let found = known.get(folder);
    if (found === undefined) {
      const own = settingsIn(folder);
      const isTop = folder === root || dirname(folder) === folder;
      found = isTop ? own : [...own, ...findIn(dirname(folder), root)];
      known.set(folder, found);
    }
    return found;
  };
  const roots = new Map<string, string>();
  return (documentPath) => {
    const folder = dirname(resolve(documentPath));
    const root = roots.get(folder) ?? settingsRoot(folder);
    roots.set(folder, root);
    return findIn(folder, root);
  };
}

/** Outside of a repository nothing above the working folder is read: it may be anybody's. */
function settingsRoot(folder: string): string {
  const working = resolve("");
  return findRepository(folder) ?? (folder.startsWith(working + sep) ? working : folder);
}

function settingsIn(folder: string): readonly SettingsFile[] {
  const names = new Set(namesIn(folder));
  for (const name of [...names].filter((candidate) => CODE.test(candidate))) {
    note(`${relative("", join(folder, name))} is not read: settings are JSON or YAML, never code.`);
  }
  const own = SETTINGS_FILE_NAMES.filter((name) => names.has(name));
  return own.map((name) => readSettingsFile(relative("", join(folder, name))));
}

/** What would hold settings elsewhere: it is never run, and whoever wrote it should hear of it. */
const CODE = /^\.postmortem\.[cm]?[jt]s$/;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The folder does not exist or is closed to us, which the reading of the document says better.
    return [];
  }
}

function readSettingsFile(path: string): SettingsFile {
  try {
    const text = readFileSync(path, "utf8");
    const reading = parseSettingsFile(path, text);
    return { path, text, reading, layer: { name: path, value: reading.value } };
  } catch (error) {
    throw new CannotRun(`Cannot read the settings in ${path}: ${refusal(error)}.`);
  }
}
