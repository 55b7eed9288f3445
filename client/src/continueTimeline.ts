import * as vscode from "vscode";
import type { TextEdit } from "vscode-languageclient";
import type { Postmortems } from "./postmortems.ts";
import type { Server } from "./startServer.ts";

export interface TimelineServices {
  readonly server: Server;
  readonly postmortems: Postmortems;
  /** Remembers, on this machine, that the offer has been made. */
  readonly state: vscode.Memento;
}

const OFFERED = "postmortem.continueTimeline.offered";
const SECTION = "postmortem.continueTimeline";

/** An entry of a timeline begins with a time. */
const TIMED = /^\s*(?:[-*+]|\d+[.)]|\|)\s[^\p{L}]{0,12}\d{1,2}[:.h]\d\d/u;

/**
 * Enter at the end of an entry of a timeline begins the next row. VS Code formats while typing only where the user has
 * switched that on for everything, and leaves the cursor behind what it inserts; hence it is done here, as one step to undo
 * together with the Enter, with the cursor in the first cell and the next times proposed.
 */
export function continueTimelines(services: TimelineServices): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(async (event) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document === event.document && isEnter(event) && isCandidate(services, event)) {
      try {
        await continueAt(services, editor, event);
      } catch (error) {
        services.server.output.error(`Continuing a timeline: ${String(error)}`);
      }
    }
  });
}

/** A line break that was typed; one that comes back by undo is none, and neither is one of several cursors. */
function isEnter({ contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  return (
    reason === undefined &&
    contentChanges.length === 1 &&
    change?.rangeLength === 0 &&
    /^\r?\n[ \t]*$/.test(change.text)
  );
}

function isCandidate(
  { postmortems }: TimelineServices,
  { document, contentChanges }: vscode.TextDocumentChangeEvent,
): boolean {
  const line = contentChanges[0]?.range.start.line ?? 0;
  // The last line of an entry of several lines is indented.
  return (
    postmortems.get(document.uri)?.isPostmortem === true &&
    /^(?:\s*(?:[-*+]|\d+[.)]|\|)(?:\s|$)|\s+\S|.*<\/tr>\s*$)/.test(document.lineAt(line).text)
  );
}

async function continueAt(
  services: TimelineServices,
  editor: vscode.TextEditor,
  event: vscode.TextDocumentChangeEvent,
): Promise<void> {
  const { document } = event;
  const above = event.contentChanges[0]?.range.start.line ?? 0;
  const { version } = document;
  const edits = await nextRow(services.server, document, above + 1);
  if (edits.length === 0) {
    await offerOnce(services, document, above);
  } else if (document.version === version && vscode.window.activeTextEditor === editor) {
    await insert(editor, edits);
  }
}

/** The server knows the settings of the document, those of its project files, too: it answers with nothing where it is off. */
async function nextRow(server: Server, document: vscode.TextDocument, line: number): Promise<readonly TextEdit[]> {
  const params = {
    textDocument: { uri: document.uri.toString() },
    position: { line, character: document.lineAt(line).text.length },
    ch: "\n",
    options: { tabSize: 2, insertSpaces: true },
  };
  return (await server.request<TextEdit[] | null>("textDocument/onTypeFormatting", params)) ?? [];
}

/** The row, and the numbers below it, which leave its place as it is. */
async function insert(editor: vscode.TextEditor, edits: readonly TextEdit[]): Promise<void> {
  const done = await editor.edit(
    (builder) => {
      for (const { range, newText } of edits) {
        builder.replace(rangeOf(range), newText);
      }
    },
    { undoStopBefore: false, undoStopAfter: true },
  );
  const [row] = edits;
  if (done && row && row.newText !== "") {
    const { line, character } = rangeOf(row.range).start;
    const before = (FIRST_CELL.exec(row.newText)?.[0] ?? row.newText).split("\n");
    const last = before.at(-1)?.length ?? 0;
    const cursor = new vscode.Position(line + before.length - 1, before.length === 1 ? character + last : last);
    editor.selection = new vscode.Selection(cursor, cursor);
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
  }
}

const FIRST_CELL = /^(?:[ \t]*\| |\s*<tr[^>]*>\s*<t[dh][^>]*>)/i;

function rangeOf({ start, end }: TextEdit["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** It is off at first, since nobody expects it; whoever writes a timeline is asked once. */
async function offerOnce({ state }: TimelineServices, document: vscode.TextDocument, above: number): Promise<void> {
  if (state.get(OFFERED) || !TIMED.test(document.lineAt(above).text) || isSet(document)) {
    return;
  }
  await state.update(OFFERED, true);
  const yes = vscode.l10n.t("Yes");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("Shall Enter begin the next row when you write a timeline?"),
    yes,
    vscode.l10n.t("No"),
  );
  if (answer === yes) {
    const settings = vscode.workspace.getConfiguration(SECTION);
    await settings.update("lists", true, vscode.ConfigurationTarget.Global);
    await settings.update("tables", true, vscode.ConfigurationTarget.Global);
  }
}

/** Whether anybody has decided on it, either way. */
function isSet(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration(SECTION, document);
  return ["lists", "tables"].some((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {};
    return globalValue !== undefined || workspaceValue !== undefined || workspaceFolderValue !== undefined;
  });
}
