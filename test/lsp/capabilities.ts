/** What three kinds of editor say of themselves, as far as this server looks at it. */

/** vscode-languageclient 11. */
export const VS_CODE = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      resourceOperations: ["create", "rename", "delete"],
    },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    synchronization: { didSave: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: false,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: {
      contextSupport: true,
      insertTextMode: 2,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        insertReplaceSupport: true,
        resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
        insertTextModeSupport: { valueSet: [1, 2] },
        labelDetailsSupport: true,
      },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    inlayHint: { dynamicRegistration: true, resolveSupport: { properties: ["tooltip"] } },
    codeLens: { dynamicRegistration: true },
    onTypeFormatting: { dynamicRegistration: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ["edit"] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
    },
  },
} as const;

/** Neovim 0.11 on Linux: pulls, watches no files, knows no snippet edits. */
export const NEOVIM = {
  general: { positionEncodings: ["utf-8", "utf-16", "utf-32"] },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: false },
    didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { resourceOperations: ["rename", "create", "delete"] },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    synchronization: { dynamicRegistration: false, didSave: true },
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true },
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        resolveSupport: { properties: ["additionalTextEdits", "command"] },
        labelDetailsSupport: true,
      },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    inlayHint: { dynamicRegistration: true, resolveSupport: { properties: ["tooltip"] } },
    codeLens: { dynamicRegistration: false, resolveSupport: { properties: ["command"] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ["edit", "command"] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
    },
  },
} as const;

/** An editor that shows what is pushed to it, and no more. */
export const MINIMAL = { textDocument: { publishDiagnostics: {} } } as const;
