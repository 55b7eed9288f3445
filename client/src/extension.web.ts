import * as vscode from "vscode";
import { activatePostmortem, type Exports } from "./activatePostmortem.ts";

/** The extension host of the browser is a web worker and may start further ones. */
declare const Worker: new (url: string) => object;

/** In the browser the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Exports {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  return activatePostmortem(context, async (options) => {
    const { LanguageClient } = await import("vscode-languageclient/browser");
    return new LanguageClient("postmortem", "Postmortem", new Worker(script), options);
  });
}
