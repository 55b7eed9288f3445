import * as vscode from "vscode";
import type { Command } from "./command.ts";

export const restartServer: Command = {
  id: "postmortem.restartServer",
  async run({ server }) {
    await server.restart();
    vscode.window.setStatusBarMessage(vscode.l10n.t("The Postmortem language server has been restarted."), 3000);
  },
};
