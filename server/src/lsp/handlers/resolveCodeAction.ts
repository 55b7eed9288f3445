import { type CodeAction, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { workspaceEditOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { editsOf, readOffer } from "../offers.ts";

const handler: Handler<CodeAction, CodeAction> = {
  name: "codeAction/resolve",
  uri: ({ data }) => readOffer(data)?.uri,
  empty: (action) => action,
  answer(reading, action, { client }) {
    const offer = readOffer(action.data);
    const edits = offer && editsOf(reading, offer);
    if (edits === undefined) {
      throw new ResponseError(
        LSPErrorCodes.ContentModified,
        "The document has changed: this fix is not there any more.",
      );
    }
    return { ...action, edit: workspaceEditOf(reading, edits, client) };
  },
};

/** `codeAction/resolve`: the edits of the action that was chosen, for the document as it is by now. */
export const resolveCodeAction: Feature = {
  listen: (context) => context.connection.onCodeActionResolve(guard(context, handler)),
};
