import type { Connection } from "vscode-languageserver";
import {
  parseSettingsFile,
  SETTING_NAMES,
  SETTINGS_FILE_NAMES,
  type SettingsFileReading,
  type SettingsLayer,
} from "../engine/index.ts";
import { type ReadSettingsFilesParams, readSettingsFilesRequest, type SettingsFile } from "../protocol.ts";
import type { Client } from "./client.ts";
import type { Log } from "./log.ts";
import type { WorkspaceFolders } from "./workspaceFolders.ts";

/** The settings from outside a document: project files, the nearest first, then what the editor says. */
export interface SettingsSource {
  /** A promise only while they are on their way; the same list until something changes. */
  readonly layersFor: (uri: string) => readonly SettingsLayer[] | Promise<readonly SettingsLayer[]>;
  /** The project files that hold for a document, as they were when its settings were read, the nearest first. */
  readonly filesOf: (uri: string) => readonly ProjectFile[];
  /** The same, read anew: what is edited has to be what is there. */
  readonly readFilesOf: (uri: string) => Promise<readonly ProjectFile[]>;
  readonly forget: (uri: string) => void;
  readonly forgetAll: () => void;
  /** From a client that cannot be asked: it sends its settings itself. */
  readonly acceptEditorSettings: (settings: unknown) => void;
}

/** A project file as it was read, for the problems that are reported on it. */
export interface ProjectFile extends SettingsFile {
  readonly reading: SettingsFileReading;
}

/** Reads the project files of a document, the nearest first. Handed in, since only Node and the client have files. */
export type ReadProjectFiles = (
  place: ReadSettingsFilesParams & { readonly folders: readonly string[] },
) => Promise<readonly SettingsFile[]>;

export interface SettingsSurroundings {
  readonly connection: Connection;
  readonly client: Client;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
  /** Absent where the server has no disk: in the browser. */
  readonly readProjectFiles: ReadProjectFiles | undefined;
  /** Called whenever the settings of a document were read anew. */
  readonly onRead: (settings: SettingsRead) => void;
}

/** Where the settings of a document come from. */
export interface SettingsRead {
  readonly documentUri: string;
  readonly files: readonly ProjectFile[];
  readonly editor: SettingsLayer;
}

export function settingsSource(surroundings: SettingsSurroundings): SettingsSource {
  const files = new Map<string, readonly ProjectFile[]>();
  let known = new Map<string, readonly SettingsLayer[] | Promise<readonly SettingsLayer[]>>();
  let sent: unknown;

  const load = async (uri: string): Promise<readonly SettingsLayer[]> => {
    const [own, said] = await Promise.all([readFiles(surroundings, uri), askEditor(surroundings, uri)]);
    files.set(uri, own);
    const editor = { name: "editor settings", value: ours(surroundings.client.answersConfiguration ? said : sent) };
    surroundings.onRead({ documentUri: uri, files: own, editor });
    const layers = own.map((file) => ({ name: surroundings.folders.pathOf(file.uri), value: file.reading.value }));
    return [...layers, editor];
  };

  return {
    layersFor(uri) {
      const cached = known.get(uri);
      if (cached !== undefined) {
        return cached;
      }
      // An answer that comes after everything was forgotten lands in the old map, where nobody looks.
      const asked = known;
      const coming = load(uri).then((layers) => {
        if (asked.get(uri) === coming) {
          asked.set(uri, layers);
        }
        return layers;
      });
      asked.set(uri, coming);
      return coming;
    },
    filesOf: (uri) => files.get(uri) ?? [],
    readFilesOf: (uri) => readFiles(surroundings, uri),
    forget(uri) {
      known.delete(uri);
      files.delete(uri);
    },
    forgetAll: () => {
      known = new Map();
    },
    acceptEditorSettings: (settings) => {
      sent = settings;
    },
  };
}

async function readFiles(surroundings: SettingsSurroundings, uri: string): Promise<readonly ProjectFile[]> {
  const { connection, client, folders, log, readProjectFiles } = surroundings;
  const params: ReadSettingsFilesParams = { uri, names: SETTINGS_FILE_NAMES };
  try {
    const files = client.readsFiles
      ? await connection.sendRequest<readonly SettingsFile[] | null>(readSettingsFilesRequest, params)
      : await readProjectFiles?.({ ...params, folders: folders.uris() });
    return (files ?? []).map((file) => ({ ...file, reading: parseSettingsFile(folders.pathOf(file.uri), file.text) }));
  } catch (error) {
    log.bug("Reading the project files", error);
    return [];
  }
}

async function askEditor({ connection, client, log }: SettingsSurroundings, uri: string): Promise<unknown> {
  try {
    return client.answersConfiguration
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: "postmortem" })
      : undefined;
  } catch (error) {
    log.bug("Asking the editor for its settings", error);
    return undefined;
  }
}

/** The section also holds what only the client reads, such as the settings of its preview: no business of the engine. */
function ours(section: unknown): unknown {
  return typeof section === "object" && section !== null
    ? Object.fromEntries(Object.entries(section).filter(([key]) => SETTING_NAMES.some((name) => name === key)))
    : undefined;
}
