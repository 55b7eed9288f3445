import type { InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "../protocol.ts";

/** What the editor at the other end can do, read once off `initialize`. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedInformation: boolean;
  /** Shows what is unnecessary faded. */
  readonly showsTags: boolean;
  /** Edits of a code action may be left out until it is chosen. */
  readonly resolvesEdits: boolean;
  /** Edits may say which version of the document they are for. */
  readonly takesVersions: boolean;
  /** Edits may hold places for the cursor. */
  readonly takesSnippets: boolean;
  /** The editor can be asked for its settings, for each resource. */
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly readsFiles: boolean;
  readonly wantsAnalysed: boolean;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const own = ownOptions(initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsRelatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    showsTags:
      textDocument?.publishDiagnostics?.tagSupport !== undefined || textDocument?.diagnostic?.tagSupport !== undefined,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    takesVersions: workspace?.workspaceEdit?.documentChanges === true,
    takesSnippets:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: own.readsFiles === true,
    wantsAnalysed: own.wantsAnalysed === true,
  };
}

/** Anything may stand in the options: other editors let their users write them. */
function ownOptions(options: unknown): InitializationOptions {
  return typeof options === "object" && options !== null ? options : {};
}
