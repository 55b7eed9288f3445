import type { Hover, HoverParams } from "vscode-languageserver";
import { hoverAt } from "../../engine/index.ts";
import { markupOf, rangeOf, spanOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<HoverParams, Hover | null> = {
  name: "textDocument/hover",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => null,
  answer({ analysis }, { position }, { client }) {
    const { start } = spanOf(analysis.lines, { start: position, end: position });
    const told = hoverAt(analysis, start, { timezone: client.timezone });
    return told
      ? { contents: markupOf(told.note, client.readsMarkdown.inHover), range: rangeOf(analysis.lines, told.span) }
      : null;
  },
};

/** `textDocument/hover`: what a time is elsewhere, what belongs under a heading, what a length agrees with. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen: (context) => context.connection.onHover(guard(context, handler)),
};
