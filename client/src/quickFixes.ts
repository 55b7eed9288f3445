import * as vscode from "vscode";
import type { CodeAction, CodeActionParams, Command as LspCommand } from "vscode-languageclient";
import type { Server } from "./startServer.ts";

/** The server's own quick fixes for what lies in the range; some of them without their edits until they are applied. */
export async function quickFixes(
  server: Server,
  { document, range }: { readonly document: vscode.TextDocument; readonly range: vscode.Range },
): Promise<readonly CodeAction[]> {
  const { start, end } = range;
  const params: CodeActionParams = {
    textDocument: { uri: document.uri.toString() },
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    context: { diagnostics: [], only: ["quickfix"] },
  };
  const answer = await server.request<(CodeAction | LspCommand)[] | null>("textDocument/codeAction", params);
  return (answer ?? []).filter((action): action is CodeAction => !("arguments" in action));
}

/** Carries out a quick fix. Comes back with false where the document has moved on and it does not fit any more. */
export async function applyFix(server: Server, action: CodeAction): Promise<boolean> {
  const resolved = action.edit === undefined ? await server.request<CodeAction>("codeAction/resolve", action) : action;
  const client = await server.client();
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(resolved.edit);
  return edit !== undefined && (await vscode.workspace.applyEdit(edit));
}
