import * as vscode from "vscode";
import { copyByPage } from "../publish/copyByPage.ts";
import { mayLeave, requestExport } from "../publish/requestExport.ts";
import { targetDocument } from "../targetDocument.ts";
import type { Command, Services } from "./command.ts";

/** Puts the postmortem on the clipboard as wikis, documents and mails take it. */
export const copyRichText: Command = {
  id: "postmortem.copyRichText",
  run: (services, argument) => copy(services, { argument, isPublic: false }),
};

/** The same for readers outside: without internal parts, and after what should not leave was looked for. */
export const copyRichTextForCustomers: Command = {
  id: "postmortem.copyRichTextForCustomers",
  run: (services, argument) => copy(services, { argument, isPublic: true }),
};

async function copy(
  { server, previews, extensionUri }: Services,
  { argument, isPublic }: { readonly argument: unknown; readonly isPublic: boolean },
): Promise<void> {
  const document = await targetDocument(argument, previews.document);
  const what = { format: "rich-text", isPublic };
  const result = document && (await requestExport(server, document.uri, what));
  if (document === undefined || result === undefined || !(await mayLeave(document, result))) {
    return;
  }
  const copied = await copyByPage(extensionUri, columnOf(document), {
    plain: result.plain ?? "",
    drawing: result.drawing,
    withDrawing: async (drawing) =>
      drawing === undefined ? result.text : (await requestExport(server, document.uri, { ...what, drawing }))?.text,
  });
  if (copied === "rich") {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t("Copied as rich text: paste it into a wiki, a document or a mail."),
      5000,
    );
  } else if (copied === "plain") {
    vscode.window.setStatusBarMessage(vscode.l10n.t("Copied the postmortem as simple Markdown."), 5000);
  }
}

/** Over the text rather than over the preview, which would have to be made anew. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return shown?.viewColumn ?? vscode.ViewColumn.Active;
}
