import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver";
import { diagnosticsOf } from "../diagnostics.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
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

/** `textDocument/diagnostic`. A reading never changes, so its id says whether the client has the answer already. */
export const pullDiagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: "postmortem", interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  listen(context) {
    if (context.client.pullsDiagnostics) {
      context.connection.languages.diagnostics.on(guard(context, handler));
    }
  },
};
