import * as vscode from "vscode";
import { readLink } from "./readLink.ts";

/** The folder that the files of a document may come from: its workspace folder, else the folder it lies in. */
export function rootOf(document: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  return folder ?? (document.scheme === "untitled" ? undefined : vscode.Uri.joinPath(document, ".."));
}

/**
 * The file that a relative link or image of a document means; a path that begins with `/` starts at the root. What leads
 * out of the root is not followed.
 */
export function resolveTarget(document: vscode.Uri, href: string): vscode.Uri | undefined {
  const link = readLink(href);
  const root = rootOf(document);
  if (link?.kind !== "file" || root === undefined) {
    return undefined;
  }
  const target = link.path.startsWith("/")
    ? vscode.Uri.joinPath(root, link.path)
    : vscode.Uri.joinPath(document, "..", link.path);
  const inside = root.path.endsWith("/") ? root.path : `${root.path}/`;
  return target.path.startsWith(inside) ? target : undefined;
}
