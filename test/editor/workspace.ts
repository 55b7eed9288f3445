import * as vscode from "vscode";

/** A file of the folder that is a copy of test/postmortems. */
export function sample(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder("postmortems").uri, name);
}

/** The folders of the workspace: `postmortems`, `relaxed` with settings of its own, and `scratch`, which is empty. */
export function folder(name: "postmortems" | "relaxed" | "scratch"): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.find((candidate) => candidate.name === name);
  if (found === undefined) {
    throw new Error(`The workspace has no folder called ${name}.`);
  }
  return found;
}

/** The five documents of our own, one in each of the shapes in which postmortems are written. */
export const samples = {
  htmlTable: "booking-release-window.md",
  jekyllPage: "2024-06-08-certificate-swap.md",
  labels: "print-service-upgrade.md",
  statusPage: "checkout-rollback.md",
  pipeTable: "search-cluster-outage.md",
} as const;

/** Opens a file in a text editor, alone, so that no test meets what another one left open. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await closeAll();
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Closes every editor without asking whether to save. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Writes a file into the empty folder and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(folder("scratch").uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return open(uri);
}
