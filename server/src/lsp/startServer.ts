import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { previewRequest, serverCommands, statusRequest } from "../protocol.ts";
import { followChanges } from "./changes.ts";
import { type Client, readClient } from "./client.ts";
import type { Context } from "./context.ts";
import { guard } from "./handler.ts";
import { codeAction, FIX_ALL } from "./handlers/codeAction.ts";
import { executeCommand } from "./handlers/executeCommand.ts";
import { preview } from "./handlers/preview.ts";
import { pullDiagnostics } from "./handlers/pullDiagnostics.ts";
import { resolveCodeAction } from "./handlers/resolveCodeAction.ts";
import { status } from "./handlers/status.ts";
import { logTo } from "./log.ts";
import { openDocuments } from "./openDocuments.ts";
import { type ReadProjectFiles, settingsSource } from "./settings.ts";
import { settingsProblems } from "./settingsProblems.ts";
import { watchSettings } from "./watchSettings.ts";
import { workspaceFolders } from "./workspaceFolders.ts";

/** What the surroundings lend to the server, which itself knows neither Node nor the browser. */
export interface Host {
  readonly readProjectFiles?: ReadProjectFiles;
}

/** Serves one client over this connection, from its hello to its goodbye. */
export function startServer(connection: Connection, host: Host = {}): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    listen(params, { connection, client, host });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "postmortem" } };
  });
  connection.listen();
}

function capabilitiesFor(client: Client): InitializeResult["capabilities"] {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: "postmortem", interFileDependencies: false, workspaceDiagnostics: false },
    }),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
      resolveProvider: client.resolvesEdits,
    },
    executeCommandProvider: { commands: Object.values(serverCommands) },
  };
}

interface Side {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: Host;
}

/** The list of everything that the server answers. */
function listen(params: InitializeParams, { connection, client, host }: Side): void {
  const log = logTo(connection);
  const folders = workspaceFolders(params);
  const problems = settingsProblems(connection, log);
  const { readProjectFiles } = host;
  const settings = settingsSource({ connection, client, folders, log, readProjectFiles, onRead: problems.read });
  const documents = openDocuments({
    connection,
    settings,
    folders,
    onChange: (uri) => changes.changed(uri),
    onSave: (uri) => watch.saved(uri),
    onClose(uri) {
      settings.forget(uri);
      problems.closed(uri);
      changes.closed(uri);
    },
  });
  const context: Context = { connection, client, documents, log };
  const changes = followChanges(context);
  const watch = watchSettings({ connection, client, settings, folders, log, onChange: changes.settingsChanged });

  connection.onCodeAction(guard(context, codeAction));
  connection.onCodeActionResolve(guard(context, resolveCodeAction));
  connection.onExecuteCommand(guard(context, executeCommand));
  connection.onRequest(statusRequest, guard(context, status));
  connection.onRequest(previewRequest, guard(context, preview));
  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(guard(context, pullDiagnostics));
  }
}
