import type { SemanticTokens, SemanticTokensParams } from "vscode-languageserver";
import { TOKEN_MODIFIERS, TOKEN_TYPES, semanticTokens as tokensOf } from "../../engine/index.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { SemanticTokensBuilder } from "../languageServer.ts";

const handler: Handler<SemanticTokensParams, SemanticTokens> = {
  name: "textDocument/semanticTokens/full",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => ({ data: [] }),
  switchedBy: "navigation.colors",
  answer({ analysis }) {
    const { lines } = analysis;
    const builder = new SemanticTokensBuilder();
    for (const { span, type, modifiers } of tokensOf(analysis)) {
      const line = lines.at(span.start);
      const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
      builder.push(line, span.start - lines.start(line), span.end - span.start, TOKEN_TYPES.indexOf(type), bits);
    }
    return builder.build();
  },
};

/** `textDocument/semanticTokens/full`: what words mean, for the theme to colour. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
    },
  }),
  listen: (context) => context.connection.languages.semanticTokens.on(guard(context, handler)),
  refresh({ connection, client }) {
    if (client.refreshesSemanticTokens) {
      connection.languages.semanticTokens.refresh();
    }
  },
};
