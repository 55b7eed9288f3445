import * as vscode from "vscode";
import type { Postmortems } from "../postmortems.ts";
import type { Previews } from "../preview/previews.ts";
import type { Server } from "../startServer.ts";
import { targetUri } from "../targetDocument.ts";

/** Keeps the context keys that the `when` clauses of `package.json` read. */
export function keepContextKeys(services: {
  readonly server: Server;
  readonly postmortems: Postmortems;
  readonly previews: Previews;
}): vscode.Disposable {
  const { server, postmortems, previews } = services;
  const told = new Map<string, string>();
  const tell = (key: string, value: boolean | readonly string[]) => {
    const written = JSON.stringify(value);
    if (told.get(key) !== written) {
      told.set(key, written);
      vscode.commands.executeCommand("setContext", `postmortem.${key}`, value);
    }
  };
  const update = () => {
    const uri = targetUri(undefined, previews.document);
    tell("hasDocument", uri !== undefined && /\.(?:md|markdown)$/i.test(uri.path));
    tell("hasPostmortem", uri !== undefined && postmortems.get(uri)?.isPostmortem === true);
    tell("hasPreview", previews.document !== undefined);
    tell("serverRuns", server.isWanted);
    tell("files", postmortems.uris.map(resourcePath));
  };
  update();
  return vscode.Disposable.from(
    server.onStarted(update),
    postmortems.onChanged(update),
    previews.onChanged(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
  );
}

/** As the key `resourcePath` has it: a path of the file system, or that of the URI for any other scheme. */
function resourcePath(uri: vscode.Uri): string {
  return uri.scheme === "file" ? uri.fsPath : uri.path;
}
