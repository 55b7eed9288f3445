import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import { ticketLinks } from "../../engine/index.ts";
import { rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<DocumentLinkParams, DocumentLink[]> = {
  name: "textDocument/documentLink",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  switchedBy: "navigation.tickets",
  answer: ({ analysis }) =>
    ticketLinks(analysis).map(({ span, target }) => ({ range: rangeOf(analysis.lines, span), target })),
};

/** `textDocument/documentLink`: tickets, at the places that the settings name. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen: (context) => context.connection.onDocumentLinks(guard(context, handler)),
};
