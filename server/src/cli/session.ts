import { dirname, resolve } from "node:path";
import { type Analysis, analyze, type ListFolder, type SettingsLayer } from "../engine/index.ts";
import { type FolderNames, listFolderAround } from "../listFolder.ts";
import { CannotRun } from "./cannotRun.ts";
import { type Document, readDocument } from "./readDocument.ts";
import { findRepository } from "./repositoryPath.ts";
import { type SettingsFile, type SettingsSources, settingsFinder } from "./settingsFiles.ts";

/** The options that decide how documents are read, whatever is then done with them. */
export interface SessionOptions extends SettingsSources {
  readonly now?: string | undefined;
  readonly "stdin-filename"?: string | undefined;
}

/** One run of the program: the clock and the settings that hold for each document. */
export interface Session {
  /** @throws CannotRun with one sentence if the file cannot be read */
  read(path: string): Document;
  analyze(document: Pick<Document, "path" | "text">): Analysis;
  /** The project files that hold for a document, the nearest first. */
  settingsFilesFor(path: string): readonly SettingsFile[];
  /** All project files that held for a document so far, each once. */
  settingsFiles(): Iterable<SettingsFile>;
}

/**
 * @param options what the command line says
 * @param layers settings from the command line itself, which win over those of project files
 */
export function openSession(options: SessionOptions, layers: readonly SettingsLayer[] = []): Session {
  const now = options.now === undefined ? Date.now() : clock(options.now);
  const settingsFilesFor = settingsFinder(options);
  const layersOf = new Map<readonly SettingsFile[], readonly SettingsLayer[]>();
  const listFolderFor = folderLists();
  return {
    read: (path) => readDocument(path, options["stdin-filename"]),
    analyze({ path, text }) {
      const files = settingsFilesFor(path);
      const inForce = layersOf.get(files) ?? [...layers, ...files.map(({ layer }) => layer)];
      layersOf.set(files, inForce);
      const fileName = resolve(path);
      return analyze({ text, fileName, now, layers: inForce, listFolder: listFolderFor(fileName) });
    },
    settingsFilesFor,
    settingsFiles: () => new Set([...layersOf.keys()].flat()),
  };
}

/** Only of a repository it is known where it ends; outside of one nobody can say what a link should find. */
function folderLists(): (document: string) => ListFolder | undefined {
  const roots = new Map<string, string | undefined>();
  const names: FolderNames = new Map();
  return (document) => {
    const folder = dirname(document);
    if (!roots.has(folder)) {
      roots.set(folder, findRepository(folder));
    }
    const root = roots.get(folder);
    return root === undefined ? undefined : listFolderAround({ document, root }, names);
  };
}

function clock(time: string): number {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) {
    throw new CannotRun(`--now takes a time such as 2026-11-24T06:00:00Z, not "${time}".`);
  }
  return instant;
}
