import type { Connection } from "vscode-languageserver";
import { SETTINGS_FILE_NAMES } from "../engine/index.ts";
import type { Client } from "./client.ts";
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from "./languageServer.ts";
import type { Log } from "./log.ts";
import type { SettingsSource } from "./settings.ts";
import type { WorkspaceFolders } from "./workspaceFolders.ts";

export interface SettingsWatch {
  readonly saved: (uri: string) => void;
}

/** Hears of every change of settings, wherever they stand, and has them read again. */
export function watchSettings(surroundings: {
  readonly connection: Connection;
  readonly client: Client;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
  readonly onChange: () => void;
}): SettingsWatch {
  const { connection, client, settings, folders, log, onChange } = surroundings;
  const forget = () => {
    settings.forgetAll();
    onChange();
  };
  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      const wanted = connection.client.register(DidChangeConfigurationNotification.type, { section: "postmortem" });
      log.background("Asking to hear of settings", wanted);
    }
    if (client.registersWatchers) {
      const watchers = SETTINGS_FILE_NAMES.map((name) => ({ globPattern: `**/${name}` }));
      const wanted = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      log.background("Asking to hear of project files", wanted);
    }
  });
  connection.onDidChangeConfiguration((params) => {
    settings.acceptEditorSettings(sectionOf(params.settings));
    forget();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => SETTINGS_FILE_NAMES.some((name) => uri.endsWith(`/${name}`)))) {
      forget();
    }
  });
  connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }) => {
    folders.change(event);
    forget();
  });
  return {
    saved() {
      // A client that watches no files never says that a project file has changed. Saving is when one looks again.
      if (!client.registersWatchers) {
        forget();
      }
    },
  };
}

/** Clients that cannot be asked send all their settings or the section alone. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === "object" && settings !== null && "postmortem" in settings ? settings.postmortem : settings;
}
