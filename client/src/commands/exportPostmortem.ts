import * as vscode from "vscode";
import { mayLeave, requestExport } from "../publish/requestExport.ts";
import { targetDocument } from "../targetDocument.ts";
import type { Command } from "./command.ts";

interface Choice extends vscode.QuickPickItem {
  readonly format: string;
  readonly isPublic: boolean;
}

/** Writes the postmortem for others, as `postmortem export` does. What should not leave is shown before anything is written. */
export const exportPostmortem: Command = {
  id: "postmortem.export",
  async run({ server, previews }, argument) {
    const document = await targetDocument(argument, previews.document);
    const choice = document && (await vscode.window.showQuickPick(choices(), { placeHolder: placeHolder() }));
    if (document === undefined || choice === undefined) {
      return;
    }
    const result = await requestExport(server, document.uri, choice);
    if (result === undefined || !(await mayLeave(document, result))) {
      return;
    }
    const target = await vscode.window.showSaveDialog(beside(document.uri, result.fileName));
    if (target !== undefined) {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(result.text));
      await tell(target, choice);
    }
  },
};

/** Puts the Markdown for a status page on the clipboard. */
export const copyForStatusPage: Command = {
  id: "postmortem.copyForStatusPage",
  async run({ server, previews }, argument) {
    const document = await targetDocument(argument, previews.document);
    const result = document && (await requestExport(server, document.uri, { format: "markdown", isPublic: true }));
    if (document !== undefined && result !== undefined && (await mayLeave(document, result))) {
      await vscode.env.clipboard.writeText(result.text);
      vscode.window.setStatusBarMessage(vscode.l10n.t("Copied the postmortem as Markdown for a status page."), 5000);
    }
  },
};

function placeHolder(): string {
  return vscode.l10n.t("What should the postmortem be written as?");
}

function choices(): readonly Choice[] {
  const choice = (format: string, isPublic: boolean, label: string, description: string): Choice => ({
    format,
    isPublic,
    label,
    description,
  });
  return [
    choice(
      "html",
      false,
      vscode.l10n.t("Page for colleagues"),
      vscode.l10n.t("HTML in one file, also for print and PDF"),
    ),
    choice(
      "html",
      true,
      vscode.l10n.t("Page for customers"),
      vscode.l10n.t("HTML without internal parts, checked first"),
    ),
    choice(
      "markdown",
      true,
      vscode.l10n.t("Text for a status page"),
      vscode.l10n.t("Simple Markdown without internal parts, checked first"),
    ),
    choice("markdown", false, vscode.l10n.t("Simple Markdown"), vscode.l10n.t("Without tables, HTML and comments")),
    choice("timeline-csv", false, vscode.l10n.t("Timeline as CSV"), vscode.l10n.t("A row for each entry")),
    choice("actions-csv", false, vscode.l10n.t("Action items as CSV"), vscode.l10n.t("A row for each item")),
    choice("json", false, vscode.l10n.t("Incident as JSON"), vscode.l10n.t("Everything that was understood")),
  ];
}

/** The dialog opens where the document lies, or the workspace. */
function beside(document: vscode.Uri, fileName: string): vscode.SaveDialogOptions {
  const folder =
    document.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, "..");
  return folder ? { defaultUri: vscode.Uri.joinPath(folder, fileName) } : {};
}

async function tell(target: vscode.Uri, { format }: Choice): Promise<void> {
  const open = vscode.l10n.t("Open");
  const message = vscode.l10n.t("Wrote {0}.", vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await (format === "html" ? vscode.env.openExternal(target) : vscode.commands.executeCommand("vscode.open", target));
  }
}
