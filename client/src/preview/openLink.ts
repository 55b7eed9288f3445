import * as vscode from "vscode";
import { readLink } from "./readLink.ts";
import { resolveTarget } from "./resolveTarget.ts";

/** Opens what a link of the page leads to: an address outside of VS Code, a file of the workspace in this column. */
export async function openLink(document: vscode.Uri, href: string, viewColumn: vscode.ViewColumn): Promise<void> {
  const link = readLink(href);
  if (link?.kind === "external") {
    await vscode.env.openExternal(vscode.Uri.parse(link.url, true));
  } else if (link?.kind === "file") {
    const target = resolveTarget(document, href);
    if (target === undefined) {
      vscode.window.showInformationMessage(vscode.l10n.t("{0} lies outside of the workspace.", link.path));
    } else {
      await vscode.commands.executeCommand("vscode.open", target.with({ fragment: link.fragment }), { viewColumn });
    }
  }
}
