import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import {
  parseSettingsFile,
  SETTINGS_FILE_NAMES,
  type SettingsFileReading,
  type SettingsLayer,
} from "../engine/index.ts";
import { CannotRun, refusal } from "./cannotRun.ts";
import { repositoryRoot } from "./repositoryPath.ts";

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
  const root = repositoryRoot(folder);
  const working = resolve("");
  return root === folder && folder.startsWith(working + sep) ? working : root;
}

function settingsIn(folder: string): readonly SettingsFile[] {
  const paths = SETTINGS_FILE_NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
  return paths.map((path) => readSettingsFile(relative("", path)));
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

/**
 * The settings that would be code elsewhere: they are never run, and whoever wrote one should hear of it.
 *
 * @example
 * codeSettings(".") // [".postmortem.js"]
 */
export function codeSettings(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\.postmortem\.[cm]?[jt]s$/.test(name));
  } catch {
    // The folder does not exist or is closed to us, which the reading of the documents says better.
    return [];
  }
}
