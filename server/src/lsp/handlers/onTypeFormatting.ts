import type { DocumentOnTypeFormattingParams, TextEdit } from "vscode-languageserver";
import { continueTimeline } from "../../engine/index.ts";
import { rangeOf, spanOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<DocumentOnTypeFormattingParams, TextEdit[]> = {
  name: "textDocument/onTypeFormatting",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  answer({ analysis }, { position, ch }) {
    const { start } = spanOf(analysis.lines, { start: position, end: position });
    const edits = ch === "\n" ? continueTimeline(analysis, start) : [];
    return edits.map(({ span, newText }) => ({ range: rangeOf(analysis.lines, span), newText }));
  },
};

/** `textDocument/onTypeFormatting`: Enter begins the next row of a timeline, where the settings want it. */
export const onTypeFormatting: Feature = {
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } }),
  listen: (context) => context.connection.onDocumentOnTypeFormatting(guard(context, handler)),
};
