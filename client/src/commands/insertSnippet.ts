import * as vscode from "vscode";
import { readSnippets } from "../snippets.ts";
import { targetDocument } from "../targetDocument.ts";
import type { Command } from "./command.ts";

/** A picker, because VS Code does not offer snippets while one types in Markdown. */
export const insertSnippet: Command = {
  id: "postmortem.insertSnippet",
  async run({ extensionUri, previews }, argument) {
    const document = await targetDocument(argument, previews.document);
    if (document === undefined) {
      return;
    }
    const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "snippets", "postmortem.json"));
    const choice = await vscode.window.showQuickPick(
      readSnippets(new TextDecoder().decode(file)).map((snippet) => ({
        label: snippet.name,
        description: snippet.prefix,
        detail: snippet.description,
        snippet,
      })),
      { placeHolder: vscode.l10n.t("What would you like to insert?"), matchOnDescription: true, matchOnDetail: true },
    );
    if (choice !== undefined) {
      const editor = await editorOf(document);
      await editor.insertSnippet(new vscode.SnippetString(choice.snippet.body));
    }
  },
};

/** The text editor of the document. A custom editor takes no snippets, so one is opened beside it. */
async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(document, visible?.viewColumn);
}
