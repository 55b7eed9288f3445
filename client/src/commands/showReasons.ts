import * as vscode from "vscode";
import { type StatusParams, type StatusResult, statusRequest } from "../../../server/src/protocol.ts";
import { targetDocument } from "../targetDocument.ts";
import { countProblems } from "../views/statusBar.ts";
import type { Command } from "./command.ts";

interface Choice extends vscode.QuickPickItem {
  readonly command?: string;
}

/** Why a file counts as a postmortem, or that it does not, and what can be done about it. */
export const showReasons: Command = {
  id: "postmortem.showReasons",
  async run({ previews, server }, argument) {
    const document = await targetDocument(argument, previews.document);
    if (document === undefined) {
      return;
    }
    const params: StatusParams = { uri: document.uri.toString() };
    const status = await server.request<StatusResult | null | undefined>(statusRequest, params);
    const isPostmortem = status?.isPostmortem === true;
    const choice = await vscode.window.showQuickPick<Choice>(
      [...reasons(status?.reasons ?? []), ...(isPostmortem ? forPostmortem(document.uri) : forOther())],
      {
        title: isPostmortem
          ? vscode.l10n.t("This file is read as a postmortem")
          : vscode.l10n.t("This file is not read as a postmortem"),
        placeHolder: vscode.l10n.t("What would you like to do?"),
      },
    );
    if (choice?.command !== undefined) {
      await vscode.commands.executeCommand(choice.command, document.uri);
    }
  },
};

function reasons(texts: readonly string[]): readonly Choice[] {
  const because = { label: vscode.l10n.t("Because of"), kind: vscode.QuickPickItemKind.Separator };
  return texts.length === 0 ? [] : [because, ...texts.map((text) => ({ label: `$(check) ${text}` }))];
}

function forPostmortem(uri: vscode.Uri): readonly Choice[] {
  const problems = countProblems(uri);
  return [
    { label: "", kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t("Open Preview to the Side"), command: "postmortem.openPreviewToSide" },
    {
      label: vscode.l10n.t("Show Problems"),
      description: String(problems),
      command: "workbench.actions.view.problems",
    },
    { label: vscode.l10n.t("Insert Missing Section…"), command: "postmortem.insertMissingSection" },
    {
      label: vscode.l10n.t("Mark as Not a Postmortem"),
      description: vscode.l10n.t("writes it into the front matter"),
      command: "postmortem.markAsNotPostmortem",
    },
  ];
}

function forOther(): readonly Choice[] {
  return [
    {
      label: vscode.l10n.t("Mark as Postmortem"),
      description: vscode.l10n.t("writes it into the front matter"),
      command: "postmortem.markAsPostmortem",
    },
  ];
}
