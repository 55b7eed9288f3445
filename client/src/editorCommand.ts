import * as vscode from "vscode";
import { serverCommands } from "../../server/src/protocol.ts";

/**
 * What a click on a lens does in VS Code, which has better places for it than a message: the list of problems, the
 * preview. `undefined` for a command that the server carries out here as everywhere.
 */
export function editorCommand(command: string, [uri]: readonly unknown[]): Thenable<unknown> | undefined {
  switch (command) {
    case serverCommands.showProblems:
      return vscode.commands.executeCommand("workbench.actions.view.problems");
    case serverCommands.showTimeline:
      return vscode.commands.executeCommand(
        "postmortem.openPreviewToSide",
        typeof uri === "string" ? vscode.Uri.parse(uri, true) : undefined,
      );
    default:
      return undefined;
  }
}
