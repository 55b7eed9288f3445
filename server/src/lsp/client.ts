import type { InitializeParams } from "vscode-languageserver";
import type { Language } from "../engine/index.ts";
import { once } from "../engine/text/once.ts";
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
  /** Edits may make new files. */
  readonly createsFiles: boolean;
  /** Edits may hold places for the cursor. */
  readonly takesSnippets: boolean;
  /** The editor can be asked for its settings, for each resource. */
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly readsFiles: boolean;
  readonly wantsAnalysed: boolean;
  readonly listsHeadings: boolean;
  /** Symbols may hold others. */
  readonly nestsSymbols: boolean;
  /** Asks what can be renamed before it does so. */
  readonly preparesRename: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly knowsNeighbours: boolean;
  /** Answers which documents the workspace has. */
  readonly listsDocuments: boolean;
  /** The language of what is shown; absent for English. */
  readonly language: Language | undefined;
  /** The zone of the client's clock, else that of the server's. */
  readonly timezone: string;
  /** What is proposed may hold places for the cursor. */
  readonly completesSnippets: boolean;
  /** Documentation of what is proposed may be left out until it is looked at. */
  readonly resolvesDocumentation: boolean;
  /** Shows a few words beside what is proposed. */
  readonly showsLabelDetails: boolean;
  /** Text is inserted as it is, without indentation of the editor's own. */
  readonly takesInsertTextMode: boolean;
  readonly readsMarkdown: { readonly inCompletion: boolean; readonly inHover: boolean };
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Can be asked to show a place in a document. */
  readonly showsDocuments: boolean;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const own = ownOptions(initializationOptions);
  // The first use of `Intl` takes as long as loading half of the engine, and no diagnostics need the zone.
  const zone = once(() =>
    typeof own.timezone === "string" ? own.timezone : new Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
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
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    takesSnippets:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: own.readsFiles === true,
    wantsAnalysed: own.wantsAnalysed === true,
    listsHeadings: own.listsHeadings === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    knowsNeighbours: own.knowsNeighbours === true,
    listsDocuments: own.listsDocuments === true,
    language: readLanguage(own.language),
    get timezone() {
      return zone();
    },
    ...readCompletion(capabilities),
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    showsDocuments: capabilities.window?.showDocument?.support === true,
  };
}

type OfCompletion =
  | "completesSnippets"
  | "resolvesDocumentation"
  | "showsLabelDetails"
  | "takesInsertTextMode"
  | "readsMarkdown";

function readCompletion({ textDocument }: InitializeParams["capabilities"]): Pick<Client, OfCompletion> {
  const item = textDocument?.completion?.completionItem;
  return {
    completesSnippets: item?.snippetSupport === true,
    resolvesDocumentation: item?.resolveSupport?.properties.includes("documentation") === true,
    showsLabelDetails: item?.labelDetailsSupport === true,
    takesInsertTextMode: item?.insertTextModeSupport !== undefined,
    readsMarkdown: {
      inCompletion: item?.documentationFormat?.includes("markdown") === true,
      inHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    },
  };
}

/** Sentences that are none are left out: what the editor sends may come from any package of languages. */
function readLanguage(language: unknown): Language | undefined {
  if (typeof language !== "object" || language === null || !("tag" in language) || !("translations" in language)) {
    return undefined;
  }
  const { tag, translations } = language;
  return typeof tag === "string" && /^[a-z][a-z\d-]{1,30}$/i.test(tag) && typeof translations === "object"
    ? { tag, translations: Object.fromEntries(Object.entries(translations ?? {}).filter(isSentence)) }
    : undefined;
}

function isSentence(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string";
}

/** Anything may stand in the options: other editors let their users write them. */
function ownOptions(options: unknown): InitializationOptions {
  return typeof options === "object" && options !== null ? options : {};
}
