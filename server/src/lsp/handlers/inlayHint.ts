import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import { inlayHintsIn } from "../../engine/index.ts";
import { rangeOf, spanOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<InlayHintParams, InlayHint[]> = {
  name: "textDocument/inlayHint",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  answer({ analysis }, { range }) {
    const { lines } = analysis;
    return inlayHintsIn(analysis, spanOf(lines, range)).map(({ offset, label, tooltip }) => ({
      position: rangeOf(lines, { start: offset, end: offset }).start,
      label,
      tooltip,
      paddingLeft: true,
    }));
  },
};

/** `textDocument/inlayHint`: what is shown at the ends of lines. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen: (context) => context.connection.languages.inlayHint.on(guard(context, handler)),
  refresh({ client, connection, log }) {
    if (client.refreshesInlayHints) {
      log.background("Having inlay hints asked for anew", connection.languages.inlayHint.refresh());
    }
  },
};
