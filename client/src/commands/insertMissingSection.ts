import * as vscode from "vscode";
import type { CodeAction } from "vscode-languageclient";
import { applyFix, quickFixes } from "../quickFixes.ts";
import type { Server } from "../startServer.ts";
import { targetDocument } from "../targetDocument.ts";
import type { Command, Services } from "./command.ts";

/** The rule whose fixes insert sections, and how the titles of those begin that insert one. */
const RULE = "missing-section";
const INSERT = "Insert ";

/** The fix that inserts all of them, which the server calls so in the language of the editor. */
function insertsAll({ title }: CodeAction): boolean {
  return title === vscode.l10n.t("Insert all missing sections");
}

/** A picker of the sections that are missing. */
export const insertMissingSection: Command = {
  id: "postmortem.insertMissingSection",
  async run(services, argument) {
    await insert(services, argument, async (actions) => {
      const single = actions.filter((action) => !insertsAll(action));
      const choice = await vscode.window.showQuickPick(
        (single.length === 0 ? actions : single).map((action) => ({ label: action.title, action })),
        { placeHolder: vscode.l10n.t("Which section would you like to insert?") },
      );
      return choice?.action;
    });
  },
};

export const insertAllMissingSections: Command = {
  id: "postmortem.insertAllMissingSections",
  async run(services, argument) {
    await insert(services, argument, async (actions) => actions.find(insertsAll) ?? actions[0]);
  },
};

async function insert(
  { server, previews }: Services,
  argument: unknown,
  choose: (actions: readonly CodeAction[]) => Promise<CodeAction | undefined>,
): Promise<void> {
  const document = await targetDocument(argument, previews.document);
  if (document === undefined) {
    return;
  }
  const actions = await sectionActions(server, document);
  if (actions.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t("No section is missing."));
    return;
  }
  const action = await choose(actions);
  if (action !== undefined) {
    await vscode.window.showTextDocument(document, columnOf(document));
    if (!(await applyFix(server, action))) {
      throw new Error(vscode.l10n.t("The section could not be inserted."));
    }
  }
}

/** The server's own quick fixes for the rule, over the whole document, each of them once. */
async function sectionActions(server: Server, document: vscode.TextDocument): Promise<readonly CodeAction[]> {
  const last = document.lineAt(document.lineCount - 1).range.end;
  const actions = await quickFixes(server, { document, range: new vscode.Range(new vscode.Position(0, 0), last) });
  const about = actions.filter(
    (action) =>
      (action.title.startsWith(INSERT) || insertsAll(action)) && action.diagnostics?.some(({ code }) => code === RULE),
  );
  return about.filter(({ title }, index) => about.findIndex((other) => other.title === title) === index);
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}
