import * as vscode from "vscode";
import type { Command, Services } from "./command.ts";
import { copyRichText, copyRichTextForCustomers } from "./copyRichText.ts";
import { deriveTemplate } from "./deriveTemplate.ts";
import { copyForStatusPage, exportPostmortem } from "./exportPostmortem.ts";
import { importTimeline } from "./importTimeline.ts";
import { insertAllMissingSections, insertMissingSection } from "./insertMissingSection.ts";
import { insertSnippet } from "./insertSnippet.ts";
import { markAsNotPostmortem, markAsPostmortem } from "./markAs.ts";
import { newPostmortem, newPostmortemFromTemplate } from "./newPostmortem.ts";
import { openPreview } from "./openPreview.ts";
import { openPreviewToSide } from "./openPreviewToSide.ts";
import { restartServer } from "./restartServer.ts";
import { showOutput } from "./showOutput.ts";
import { showReasons } from "./showReasons.ts";
import { showSource } from "./showSource.ts";
import { togglePreviewLock } from "./togglePreviewLock.ts";

const COMMANDS: readonly Command[] = [
  newPostmortem,
  newPostmortemFromTemplate,
  deriveTemplate,
  openPreviewToSide,
  openPreview,
  showSource,
  togglePreviewLock,
  importTimeline,
  insertMissingSection,
  insertAllMissingSections,
  insertSnippet,
  exportPostmortem,
  copyForStatusPage,
  copyRichText,
  copyRichTextForCustomers,
  showReasons,
  markAsPostmortem,
  markAsNotPostmortem,
  restartServer,
  showOutput,
];

/** Registers every command; one that fails says so instead of failing silently. */
export function registerCommands(services: Services): vscode.Disposable {
  const registered = COMMANDS.map(({ id, run }) =>
    vscode.commands.registerCommand(id, async (argument: unknown) => {
      try {
        await run(services, argument);
      } catch (error) {
        services.server.output.error(`${id}: ${String(error)}`);
        vscode.window.showErrorMessage(
          vscode.l10n.t("Postmortem: {0}", error instanceof Error ? error.message : String(error)),
        );
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}
