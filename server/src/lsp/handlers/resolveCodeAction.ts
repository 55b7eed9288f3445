import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import type { Context } from "../context.ts";
import { workspaceEditOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { LSPErrorCodes, ResponseError } from "../languageServer.ts";
import { editsOf, type Offer, readOffer } from "../offers.ts";
import type { Reading } from "../openDocuments.ts";
import { projectFileEdit } from "../projectFile.ts";

const handler: Handler<CodeAction, CodeAction> = {
  name: "codeAction/resolve",
  uri: ({ data }) => readOffer(data)?.uri,
  empty: (action) => action,
  async answer(reading, action, context) {
    const offer = readOffer(action.data);
    const edit = offer && (await editOf(reading, offer, context));
    if (edit === undefined) {
      throw new ResponseError(
        LSPErrorCodes.ContentModified,
        "The document has changed: what was chosen is not there any more.",
      );
    }
    return { ...action, edit };
  },
};

async function editOf(reading: Reading, offer: Offer, context: Context): Promise<WorkspaceEdit | undefined> {
  if (offer.kind === "setting") {
    return projectFileEdit(offer, await context.settings.readFilesOf(offer.uri), context);
  }
  const edits = editsOf(reading, offer);
  return edits && workspaceEditOf(reading, edits, context.client);
}

/** `codeAction/resolve`: the edits of the action that was chosen, for the document as it is by now. */
export const resolveCodeAction: Feature = {
  listen: (context) => context.connection.onCodeActionResolve(guard(context, handler)),
};
