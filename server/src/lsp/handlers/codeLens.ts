import type { CodeLens, CodeLensParams } from "vscode-languageserver";
import { codeLenses } from "../../engine/index.ts";
import { rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { CodeLensRefreshRequest } from "../languageServer.ts";

const handler: Handler<CodeLensParams, CodeLens[]> = {
  name: "textDocument/codeLens",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  answer: ({ uri, analysis }) =>
    codeLenses(analysis).map(({ kind, span }) => ({ range: rangeOf(analysis.lines, span), data: { uri, kind } })),
};

/** `textDocument/codeLens`: where the lenses stand. Their words are asked for when they come into sight. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  listen: (context) => context.connection.onCodeLens(guard(context, handler)),
  refresh({ client, connection, log }) {
    if (client.refreshesCodeLenses) {
      log.background("Having code lenses asked for anew", connection.sendRequest(CodeLensRefreshRequest.type));
    }
  },
};
