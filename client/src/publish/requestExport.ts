import * as vscode from "vscode";
import { type ExportParams, type ExportResult, exportRequest } from "../../../server/src/protocol.ts";
import type { Server } from "../startServer.ts";
import { readImages } from "./readImages.ts";

/** A postmortem as a file for others. Images are sent along in a second request, and only where the page would hold some. */
export async function requestExport(
  server: Server,
  uri: vscode.Uri,
  what: Pick<ExportParams, "format" | "isPublic" | "drawing">,
): Promise<ExportResult | undefined> {
  const { format, isPublic, drawing } = what;
  const params: ExportParams = { uri: uri.toString(), format, isPublic, ...(drawing === undefined ? {} : { drawing }) };
  const result = await server.request<ExportResult | null>(exportRequest, params);
  if (result === null) {
    return undefined;
  }
  const images = await readImages(uri, result.images);
  return Object.keys(images).length === 0
    ? result
    : ((await server.request<ExportResult | null>(exportRequest, { ...params, images })) ?? undefined);
}

/** Whether the writer wants it in spite of what was found; nothing was found in most. */
export async function mayLeave(document: vscode.TextDocument, { problems }: ExportResult): Promise<boolean> {
  const [first] = problems;
  if (first === undefined) {
    return true;
  }
  const show = vscode.l10n.t("Show the First");
  const anyway = vscode.l10n.t("Publish Anyway");
  const answer = await vscode.window.showWarningMessage(
    problems.length === 1
      ? vscode.l10n.t("One thing in this postmortem should not be published.")
      : vscode.l10n.t("{0} things in this postmortem should not be published.", problems.length),
    { modal: true, detail: problems.map(({ line, message }) => `${line + 1}: ${message}`).join("\n") },
    show,
    anyway,
  );
  if (answer === show) {
    const place = new vscode.Position(first.line, first.character);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
  }
  return answer === anyway;
}
