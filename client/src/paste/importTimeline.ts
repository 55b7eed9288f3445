import * as vscode from "vscode";
import {
  type ImportChoice,
  type ImportTimelineParams,
  type ImportTimelineResult,
  importTimelineRequest,
  type TextRange,
} from "../../../server/src/protocol.ts";
import type { Server } from "../startServer.ts";

/** What is to become rows, and where. */
export interface Pasted {
  readonly document: vscode.TextDocument;
  readonly text: string;
  /** Absent to put the rows behind the last entry. */
  readonly range?: vscode.Range | undefined;
}

/** Asks the server for the rows; `undefined` where the text has no times, or the range is not in the timeline. */
export async function askForRows(
  server: Server,
  { document, text, range }: Pasted,
): Promise<ImportTimelineResult | undefined> {
  const params: ImportTimelineParams = {
    uri: document.uri.toString(),
    text,
    ...(range ? { range: plainRange(range) } : {}),
    readerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  return (await server.request<ImportTimelineResult | null>(importTimelineRequest, params)) ?? undefined;
}

/** The edits of a choice as VS Code takes them. */
export function editsOf({ edits }: ImportChoice): readonly vscode.TextEdit[] {
  return edits.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText));
}

/** What a choice does, for a menu. */
export function titleOf({ kind, from, to }: ImportChoice, source: string): string {
  if (kind === "moved") {
    return vscode.l10n.t("Timeline rows, times moved from {0} to {1}", from ?? "", to ?? "");
  }
  return kind === "kept"
    ? vscode.l10n.t("Timeline rows, with the original in a comment")
    : vscode.l10n.t("Timeline rows from {0}", source);
}

function plainRange({ start, end }: vscode.Range): TextRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function rangeOf({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
