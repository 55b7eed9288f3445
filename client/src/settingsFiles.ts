import * as vscode from "vscode";
import type { ReadSettingsFilesParams, SettingsFile } from "../../server/src/protocol.ts";

/**
 * The project files that hold for a document, the nearest first: from its folder upward to its workspace folder, in each
 * folder in the order of the names, as the command line reads them too. They are read here, because only the editor can
 * read what lies in a virtual workspace. A document outside of every workspace folder has none, an untitled one has those
 * of the first folder.
 */
export async function readSettingsFiles({ uri, names }: ReadSettingsFilesParams): Promise<readonly SettingsFile[]> {
  const folders = foldersUpward(vscode.Uri.parse(uri, true));
  const candidates = folders.flatMap((folder) => names.map((name) => vscode.Uri.joinPath(folder, name)));
  const files = await Promise.all(candidates.map(readFile));
  return files.filter((file) => file !== undefined);
}

function foldersUpward(document: vscode.Uri): readonly vscode.Uri[] {
  if (document.scheme === "untitled") {
    return (vscode.workspace.workspaceFolders ?? []).slice(0, 1).map(({ uri }) => uri);
  }
  const top = vscode.workspace.getWorkspaceFolder(document)?.uri;
  const folders: vscode.Uri[] = [];
  let folder = vscode.Uri.joinPath(document, "..");
  while (top !== undefined && folder.path.length > top.path.length) {
    folders.push(folder);
    folder = vscode.Uri.joinPath(folder, "..");
  }
  return top === undefined ? [] : [...folders, top];
}

async function readFile(uri: vscode.Uri): Promise<SettingsFile | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { uri: uri.toString(), text: new TextDecoder().decode(bytes) };
  } catch {
    // Most folders have no such file, and one that cannot be read counts for nothing here.
    return undefined;
  }
}
