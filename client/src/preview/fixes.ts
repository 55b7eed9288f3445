import * as vscode from "vscode";
import type { CodeAction } from "vscode-languageclient";
import { applyFix, quickFixes } from "../quickFixes.ts";
import type { Server } from "../startServer.ts";
import type { FromPage, ProblemPlace, ToPage } from "./messages.ts";

/** The answer to a page that asks which quick fixes a problem has. */
export async function titlesOfFixes(
  server: Server,
  uri: vscode.Uri,
  { document, rule, line, column }: Extract<FromPage, { type: "fixes" }>,
): Promise<ToPage> {
  const fixes = await fixesOf(server, uri, { rule, line, column });
  return { type: "fixes", document, rule, line, column, titles: fixes.map(({ title }) => title) };
}

/** Applies the fix that was chosen on the page. It is looked for anew, since the document may have moved on. */
export async function applyFixOf(
  server: Server,
  uri: vscode.Uri,
  { rule, line, column, title }: Extract<FromPage, { type: "fix" }>,
): Promise<void> {
  const fixes = await fixesOf(server, uri, { rule, line, column });
  const chosen = fixes.find((fix) => fix.title === title);
  if (chosen === undefined || !(await applyFix(server, chosen))) {
    vscode.window.showInformationMessage(vscode.l10n.t("The document has changed: this fix is not there any more."));
  }
}

/** The quick fixes that the server has for a problem of the page. */
async function fixesOf(
  server: Server,
  uri: vscode.Uri,
  { rule, line, column }: ProblemPlace,
): Promise<readonly CodeAction[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const place = new vscode.Position(line, column);
  const actions = await quickFixes(server, { document, range: new vscode.Range(place, place) });
  return actions.filter(({ diagnostics = [] }) =>
    diagnostics.some(
      ({ code, range: { start } }) => code === rule && start.line === line && start.character === column,
    ),
  );
}
