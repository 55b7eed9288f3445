import * as vscode from "vscode";
import { activatePostmortem, type Exports } from "./activatePostmortem.ts";

/** On the desktop the server is a child process. */
export function activate(context: vscode.ExtensionContext): Exports {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  return activatePostmortem(context, async (options) => {
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
    return new LanguageClient("postmortem", "Postmortem", { run, debug }, options);
  });
}
