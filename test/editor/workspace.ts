import * as vscode from "vscode";

/** A file of the first folder of the workspace, which is a copy of test/postmortems. */
export function sample(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder("postmortems").uri, name);
}

export function folder(name: string): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.find((candidate) => candidate.name === name);
  if (found === undefined) {
    throw new Error(`The workspace has no folder called ${name}.`);
  }
  return found;
}

/** The five documents of our own, one in each of the shapes in which postmortems are written. */
export const samples = [
  "booking-release-window.md",
  "2024-06-08-certificate-swap.md",
  "print-service-upgrade.md",
  "checkout-rollback.md",
  "search-cluster-outage.md",
] as const;

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}
