import type { LinkedEditingRangeParams, LinkedEditingRanges } from "vscode-languageserver";
import { linkedEditing as spansAt } from "../../engine/index.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<LinkedEditingRangeParams, LinkedEditingRanges | null> = {
  name: "textDocument/linkedEditingRange",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => null,
  answer({ analysis }, { position }) {
    const spans = spansAt(analysis, offsetOf(analysis.lines, position));
    return spans
      ? { ranges: spans.map((span) => rangeOf(analysis.lines, span)), wordPattern: "[\\p{L}\\p{N}#_-]+" }
      : null;
  },
};

/** `textDocument/linkedEditingRange`: the id of the incident, in the front matter and wherever else it stands. */
export const linkedEditing: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  listen: (context) => context.connection.languages.onLinkedEditingRange(guard(context, handler)),
};
