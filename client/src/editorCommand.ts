import * as vscode from "vscode";
import { serverCommands } from "../../server/src/protocol.ts";

/**
 * What a click on a lens does in VS Code, which has better places for it than a message: the list of problems, the
 * preview. A project file that an action has edited is saved, so that it counts at once. `undefined` for a command that the server carries out here as everywhere.
 */
export function editorCommand(command: string, [uri, file]: readonly unknown[]): Thenable<unknown> | undefined {
  switch (command) {
    case serverCommands.showProblems:
      return vscode.commands.executeCommand("workbench.actions.view.problems");
    case serverCommands.showTimeline:
      return vscode.commands.executeCommand(
        "postmortem.openPreviewToSide",
        typeof uri === "string" ? vscode.Uri.parse(uri, true) : undefined,
      );
    case serverCommands.showSettingsFile:
      return typeof file === "string" ? save(vscode.Uri.parse(file, true)) : undefined;
    default:
      return undefined;
  }
}

async function save(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
}
