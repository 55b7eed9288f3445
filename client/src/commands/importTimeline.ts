import * as vscode from "vscode";
import type { ImportChoice, ImportTimelineResult } from "../../../server/src/protocol.ts";
import { askForRows, editsOf, titleOf } from "../paste/importTimeline.ts";
import { targetDocument } from "../targetDocument.ts";
import type { Command, Services } from "./command.ts";

/** The clipboard as rows of the timeline: at the cursor if that is in it, else behind its last entry. */
export const importTimeline: Command = {
  id: "postmortem.importTimeline",
  async run(services, argument) {
    const document = await targetDocument(argument, services.previews.document);
    if (document === undefined) {
      return;
    }
    const text = await vscode.env.clipboard.readText();
    const result = await rowsFor(services, document, text);
    if (result === undefined) {
      vscode.window.showInformationMessage(
        text.trim() === ""
          ? vscode.l10n.t("The clipboard is empty: copy a chat, a log or an export first.")
          : vscode.l10n.t("Nothing in the clipboard begins or ends with a time, so there are no rows to make of it."),
      );
      return;
    }
    if (result.choices.length === 0) {
      await offerSection(document);
      return;
    }
    const choice = await choose(result);
    if (choice !== undefined) {
      await apply(document, choice);
      tell(result);
    }
  },
};

async function rowsFor(
  { server }: Services,
  document: vscode.TextDocument,
  text: string,
): Promise<ImportTimelineResult | undefined> {
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  const atCursor = editor && (await askForRows(server, { document, text, range: editor.selection }));
  return atCursor ?? askForRows(server, { document, text });
}

/** Nothing is asked where there is nothing to be decided: only times without a zone may have to be moved. */
async function choose({ choices, source }: ImportTimelineResult): Promise<ImportChoice | undefined> {
  const [plain] = choices;
  if (!choices.some(({ kind }) => kind === "moved")) {
    return plain;
  }
  const picked = await vscode.window.showQuickPick(
    choices.map((choice) => ({ label: titleOf(choice, source), choice })),
    { placeHolder: vscode.l10n.t("The times say no zone. In which zone are they?") },
  );
  return picked?.choice;
}

async function apply(document: vscode.TextDocument, choice: ImportChoice): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [...editsOf(choice)]);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t("The rows could not be inserted."));
  }
}

/** What was left out is said, so that nobody has to look for it. */
function tell({ source, timed, untimed, leftOut }: ImportTimelineResult): void {
  const parts = [vscode.l10n.t("{0} rows from {1}.", timed + untimed, source)];
  if (untimed > 0) {
    parts.push(vscode.l10n.t("{0} of them have no time.", untimed));
  }
  if (leftOut.length > 0) {
    const shown = [...new Set(leftOut)].slice(0, 3).join(", ");
    parts.push(vscode.l10n.t("Left out what belongs to the chat's window: {0}.", shown));
  }
  vscode.window.showInformationMessage(parts.join(" "));
}

async function offerSection(document: vscode.TextDocument): Promise<void> {
  const insert = vscode.l10n.t("Insert Missing Section…");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("This document has no timeline to put the rows into."),
    insert,
  );
  if (answer === insert) {
    await vscode.commands.executeCommand("postmortem.insertMissingSection", document.uri);
  }
}
