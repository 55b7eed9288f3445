import * as vscode from "vscode";

/**
 * The document that a command is about: the one it was called with, else that of the active tab, which may be a text
 * editor, a diff, a custom editor (in which there is no active text editor) or the preview.
 */
export function targetUri(argument: unknown, previewed: vscode.Uri | undefined): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return input.uri;
  }
  if (input instanceof vscode.TabInputTextDiff) {
    return input.modified;
  }
  if (input instanceof vscode.TabInputWebview && isPreview(input)) {
    return previewed;
  }
  return vscode.window.activeTextEditor?.document.uri;
}

export const PREVIEW_VIEW_TYPE = "postmortem.preview";

/** The tab knows the type with a prefix of the editor's own. */
function isPreview({ viewType }: vscode.TabInputWebview): boolean {
  return viewType.endsWith(PREVIEW_VIEW_TYPE);
}

/** The target as an open Markdown document; where there is none, the user is told and nothing comes back. */
export async function targetDocument(
  argument: unknown,
  previewed: vscode.Uri | undefined,
): Promise<vscode.TextDocument | undefined> {
  const uri = targetUri(argument, previewed);
  if (uri === undefined) {
    vscode.window.showInformationMessage(vscode.l10n.t("Open a Markdown file first."));
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== "markdown") {
    const name = vscode.workspace.asRelativePath(uri);
    vscode.window.showInformationMessage(vscode.l10n.t("{0} is not a Markdown file.", name));
    return undefined;
  }
  return document;
}
