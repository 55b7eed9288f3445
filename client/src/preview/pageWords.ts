import * as vscode from "vscode";
import type { PageParts } from "./page.ts";

/** The words of the page itself, in the editor's language. */
export function pageWords(): PageParts["words"] {
  return {
    loading: vscode.l10n.t("Reading the document…"),
    remoteImage: vscode.l10n.t("Remote image, not loaded"),
    missingImage: vscode.l10n.t("Image not found in the workspace"),
    looking: vscode.l10n.t("Looking for fixes…"),
    noFix: vscode.l10n.t("No fix"),
    close: vscode.l10n.t("Close"),
    showSource: vscode.l10n.t("Show in the text"),
  };
}
