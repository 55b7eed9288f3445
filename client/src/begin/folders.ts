import * as vscode from "vscode";

/** Where teams keep their postmortems, seen from the workspace folder; the first that is there is taken. */
const USUAL = [
  "postmortems",
  "post-mortems",
  "incidents",
  "docs/postmortems",
  "docs/post-mortems",
  "docs/incidents",
  "incident-reports",
  "rca",
];

/**
 * The folder that a new postmortem belongs into: the one that the command was called on, that of the postmortem that is
 * open, one of the usual names, else the workspace folder itself; `undefined` where nothing is open.
 */
export async function folderForNew(argument: unknown, known: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri) {
    return (await isFolder(argument)) ? argument : vscode.Uri.joinPath(argument, "..");
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  if (
    active !== undefined &&
    active.scheme !== "untitled" &&
    known.some((uri) => uri.toString() === active.toString())
  ) {
    return vscode.Uri.joinPath(active, "..");
  }
  const top = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (top === undefined) {
    return undefined;
  }
  for (const name of USUAL) {
    const folder = vscode.Uri.joinPath(top.uri, name);
    if (await isFolder(folder)) {
      return folder;
    }
  }
  return top.uri;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    // It is not there.
    return false;
  }
}

/** The names of the files in a folder; none where it is not there. */
export async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  } catch {
    // A folder that does not exist yet is an empty one.
    return [];
  }
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
