import * as vscode from "vscode";
import type { ResolvedImage } from "./messages.ts";
import { resolveTarget } from "./resolveTarget.ts";

/** From where the page may load an image of the document; nothing where the workspace has no such file. */
export async function findImage(
  webview: vscode.Webview,
  { document, source }: { readonly document: vscode.Uri; readonly source: string },
): Promise<ResolvedImage> {
  const target = resolveTarget(document, source);
  if (target === undefined) {
    return { source };
  }
  try {
    await vscode.workspace.fs.stat(target);
    return { source, uri: webview.asWebviewUri(target).toString() };
  } catch {
    // The file is not there: the page says so in its place.
    return { source };
  }
}
