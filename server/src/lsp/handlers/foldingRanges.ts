import type { FoldingRange, FoldingRangeParams } from "vscode-languageserver";
import { foldingRanges as rangesOf } from "../../engine/index.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { FoldingRangeKind } from "../languageServer.ts";

const handler: Handler<FoldingRangeParams, FoldingRange[]> = {
  name: "textDocument/foldingRange",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  switchedBy: "navigation.folding",
  answer: ({ analysis }, _params, { client }) =>
    rangesOf(analysis, { headings: !client.listsHeadings }).map(({ startLine, endLine }) => ({
      startLine,
      endLine,
      kind: FoldingRangeKind.Region,
    })),
};

/** `textDocument/foldingRange`: a timeline by day and phase. */
export const foldingRanges: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen: (context) => context.connection.onFoldingRanges(guard(context, handler)),
};
