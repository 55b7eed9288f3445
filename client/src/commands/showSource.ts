import * as vscode from "vscode";
import type { Command } from "./command.ts";

export const showSource: Command = {
  id: "postmortem.showSource",
  async run({ previews }) {
    const { document } = previews;
    if (document !== undefined) {
      const editor = vscode.window.visibleTextEditors.find(
        ({ document: { uri } }) => uri.toString() === document.toString(),
      );
      await vscode.window.showTextDocument(document, { viewColumn: editor?.viewColumn ?? vscode.ViewColumn.Active });
    }
  },
};
