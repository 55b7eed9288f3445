import * as vscode from "vscode";
import type { CodeAction } from "vscode-languageclient";
import { quickFixes } from "../quickFixes.ts";
import type { Server } from "../startServer.ts";
import type { ProblemPlace } from "./messages.ts";

/** The quick fixes that the server has for a problem of the page. */
export async function fixesOf(
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
