import * as vscode from "vscode";
import type { SettingsFile } from "../../server/src/protocol.ts";

/** In one folder the first of these counts. */
const NAMES = [".postmortem.json", ".postmortem.jsonc", ".postmortem.yaml", ".postmortem.yml"] as const;

export const SETTINGS_FILES_GLOB = "**/.postmortem.{json,jsonc,yaml,yml}";

/**
 * The project files that hold for a document, the nearest first: from its folder upward to its workspace folder. They
 * are read here, because only the editor can read what lies in a virtual workspace.
 */
export async function readSettingsFiles(document: vscode.Uri): Promise<readonly SettingsFile[]> {
  const files: SettingsFile[] = [];
  for (const folder of foldersUpward(document)) {
    const file = await firstFile(folder);
    if (file !== undefined) {
      files.push(file);
    }
  }
  return files;
}

function foldersUpward(document: vscode.Uri): readonly vscode.Uri[] {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (document.scheme === "untitled") {
    const first = workspaceFolder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    return first === undefined ? [] : [first];
  }
  const folders = [vscode.Uri.joinPath(document, "..")];
  for (let folder = folders[0]; folder !== undefined && folder.path.length > (workspaceFolder?.path.length ?? 0); ) {
    folder = vscode.Uri.joinPath(folder, "..");
    if (workspaceFolder === undefined || folder.path.length < workspaceFolder.path.length) {
      break;
    }
    folders.push(folder);
  }
  return folders;
}

async function firstFile(folder: vscode.Uri): Promise<SettingsFile | undefined> {
  for (const name of NAMES) {
    const uri = vscode.Uri.joinPath(folder, name);
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return { uri: uri.toString(), text: new TextDecoder().decode(bytes) };
    } catch {
      // Most folders have no such file; one that cannot be read counts for nothing here and is reported by the editor.
    }
  }
  return undefined;
}
