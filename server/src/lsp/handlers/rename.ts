import type { PrepareRenameParams, PrepareRenameResult, RenameParams, WorkspaceEdit } from "vscode-languageserver";
import { rename as editsOf, renameTarget } from "../../engine/index.ts";
import { offsetOf, rangeOf, workspaceEditOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { LSPErrorCodes, ResponseError } from "../languageServer.ts";

const prepare: Handler<PrepareRenameParams, PrepareRenameResult | null> = {
  name: "textDocument/prepareRename",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => null,
  answer({ analysis }, { position }) {
    const target = renameTarget(analysis, offsetOf(analysis.lines, position));
    return target ? { range: rangeOf(analysis.lines, target.span), placeholder: target.name } : null;
  },
};

const handler: Handler<RenameParams, WorkspaceEdit | null> = {
  name: "textDocument/rename",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => null,
  answer(reading, { position, newName }, { client }) {
    if (newName.trim() === "") {
      throw new ResponseError(LSPErrorCodes.RequestFailed, "A name needs at least one letter.");
    }
    const edits = editsOf(reading.analysis, offsetOf(reading.analysis.lines, position), newName);
    return edits === undefined ? null : workspaceEditOf(reading, edits, client);
  },
};

/** `textDocument/rename`: an owner wherever named, and a heading with the links to it. */
export const rename: Feature = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  listen(context) {
    context.connection.onPrepareRename(guard(context, prepare));
    context.connection.onRenameRequest(guard(context, handler));
  },
};
