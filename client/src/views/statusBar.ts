import * as vscode from "vscode";
import type { Postmortems } from "../postmortems.ts";
import { targetUri } from "../targetDocument.ts";

/** Says in the status bar that the active document counts as a postmortem, why, and how many problems it has. */
export function showStatus(postmortems: Postmortems, previewed: () => vscode.Uri | undefined): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("postmortem.status", vscode.StatusBarAlignment.Right, 100);
  item.name = "Postmortem";
  item.command = "postmortem.showReasons";
  const update = () => {
    const uri = targetUri(undefined, previewed());
    const known = uri === undefined ? undefined : postmortems.get(uri);
    if (uri === undefined || known?.isPostmortem !== true) {
      item.hide();
      return;
    }
    const problems = countProblems(uri);
    item.text = problems === 0 ? "$(pulse) Postmortem" : `$(pulse) Postmortem: ${problems}`;
    item.tooltip = tooltip(known.reasons, problems);
    item.accessibilityInformation = { label: `Postmortem. ${sentence(problems)}`, role: "button" };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    postmortems.onChanged(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.languages.onDidChangeDiagnostics(update),
  );
}

/** Our problems of a document, as many as the Problems view lists: hints are not among them. */
export function countProblems(uri: vscode.Uri): number {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === "postmortem" && severity !== vscode.DiagnosticSeverity.Hint).length;
}

function tooltip(reasons: readonly string[], problems: number): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(vscode.l10n.t("This file is read as a postmortem:"));
  text.appendMarkdown("\n\n");
  for (const reason of reasons) {
    text.appendMarkdown("- ").appendText(reason).appendMarkdown("\n");
  }
  return text.appendMarkdown("\n").appendText(sentence(problems));
}

function sentence(problems: number): string {
  switch (problems) {
    case 0:
      return vscode.l10n.t("No problems.");
    case 1:
      return vscode.l10n.t("1 problem.");
    default:
      return vscode.l10n.t("{0} problems.", problems);
  }
}
