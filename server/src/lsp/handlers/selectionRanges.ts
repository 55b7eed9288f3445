import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { selectionRanges as spansAround } from "../../engine/index.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<SelectionRangeParams, SelectionRange[] | null> = {
  name: "textDocument/selectionRange",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => null,
  answer: ({ analysis }, { positions }) =>
    positions.map((position) => {
      const spans = spansAround(analysis, offsetOf(analysis.lines, position));
      const all: SelectionRange = { range: { start: position, end: position } };
      return (
        spans
          .toReversed()
          .reduce<SelectionRange | undefined>(
            (parent, span) => ({ range: rangeOf(analysis.lines, span), ...(parent && { parent }) }),
            undefined,
          ) ?? all
      );
    }),
};

/** `textDocument/selectionRange`: from a time to its cell, row, phase and section. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen: (context) => context.connection.onSelectionRanges(guard(context, handler)),
};
