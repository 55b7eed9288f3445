import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver";
import { diagnosticsOf } from "../diagnostics.ts";
import type { Handler } from "../handler.ts";

/** `textDocument/diagnostic`. A reading never changes, so its id says whether the client has the answer already. */
export const pullDiagnostics: Handler<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  name: "textDocument/diagnostic",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => ({ kind: "full", items: [] }),
  retriggers: true,
  answer(reading, { previousResultId }, context) {
    return previousResultId === reading.id
      ? { kind: "unchanged", resultId: reading.id }
      : { kind: "full", resultId: reading.id, items: diagnosticsOf(reading, context) };
  },
};
