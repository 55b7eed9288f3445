import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { followChanges } from "./changes.ts";
import { type Client, readClient } from "./client.ts";
import type { Context } from "./context.ts";
import { FEATURES } from "./features.ts";
import { TextDocumentSyncKind } from "./languageServer.ts";
import { logTo } from "./log.ts";
import { neighbours, type ReadNeighbours } from "./neighbours.ts";
import { type ListFolderOf, openDocuments } from "./openDocuments.ts";
import { type ReadProjectFiles, settingsSource } from "./settings.ts";
import { settingsProblems } from "./settingsProblems.ts";
import { watchSettings } from "./watchSettings.ts";
import { type ReadDocuments, workspaceDocuments } from "./workspaceDocuments.ts";
import { workspaceFolders } from "./workspaceFolders.ts";

/** What the surroundings lend to the server, which itself knows neither Node nor the browser. */
export interface Host {
  readonly readProjectFiles?: ReadProjectFiles;
  readonly readNeighbours?: ReadNeighbours;
  readonly readDocuments?: ReadDocuments;
  /** What lies around a document, by its URI and those of the workspace folders. */
  readonly listFolderOf?: ListFolderOf;
}

/** Serves one client over this connection, from its hello to its goodbye. */
export function startServer(connection: Connection, host: Host = {}): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    serve(params, { connection, client, host });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "postmortem" } };
  });
  connection.listen();
}

function capabilitiesFor(client: Client): InitializeResult["capabilities"] {
  const all: InitializeResult["capabilities"] = {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  for (const { capabilities } of FEATURES) {
    Object.assign(all, capabilities?.(client));
  }
  return all;
}

interface Side {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: Host;
}

/** Puts the parts of the server together, and has every feature listen. */
function serve(params: InitializeParams, { connection, client, host }: Side): void {
  const log = logTo(connection);
  const folders = workspaceFolders(params);
  const problems = settingsProblems(connection, log);
  const { readProjectFiles, readNeighbours, readDocuments, listFolderOf } = host;
  const settings = settingsSource({ connection, client, folders, log, readProjectFiles, onRead: problems.read });
  const documents = openDocuments({
    connection,
    settings,
    folders,
    client,
    listFolderOf,
    onChange: (uri) => changes.changed(uri),
    onSave(uri) {
      watch.saved(uri);
      around.forget();
      workspace.forget();
    },
    onClose(uri) {
      settings.forget(uri);
      problems.closed(uri);
      changes.closed(uri);
    },
  });
  const around = neighbours({ connection, client, documents, folders, log, readNeighbours });
  const workspace = workspaceDocuments({ connection, client, documents, folders, log, readDocuments });
  const context: Context = { connection, client, documents, neighbours: around, workspace, settings, folders, log };
  const changes = followChanges(context);
  const onChange = () => {
    changes.settingsChanged();
    workspace.forget();
    for (const { refresh } of FEATURES) {
      refresh?.(context);
    }
  };
  const watch = watchSettings({ connection, client, settings, folders, log, onChange });
  for (const { listen } of FEATURES) {
    listen(context);
  }
}
