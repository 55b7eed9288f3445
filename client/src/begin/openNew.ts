import * as vscode from "vscode";

/**
 * Opens a text that is in no file yet. Where it belongs into a folder on a disk it is untitled but has its name, so that
 * saving puts it there, and thinking better of it leaves nothing behind. Other file systems know no such thing, so there
 * the file is written.
 */
export async function openNew(text: string, file: vscode.Uri | undefined): Promise<vscode.TextEditor> {
  if (file === undefined) {
    return vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: "markdown", content: text }),
    );
  }
  if (file.scheme !== "file" && file.scheme !== "vscode-remote") {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  }
  const document = await vscode.workspace.openTextDocument(file.with({ scheme: "untitled" }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return editor;
}
