import * as vscode from "vscode";
import { type FolderOffer, serverCommands } from "../../../server/src/protocol.ts";
import type { Server } from "../startServer.ts";
import { targetDocument } from "../targetDocument.ts";
import type { Command } from "./command.ts";

/** The server writes it into the front matter, so that other editors have the same command. */
export const markAsPostmortem: Command = marking("postmortem.markAsPostmortem", serverCommands.markAsPostmortem);

export const markAsNotPostmortem: Command = marking(
  "postmortem.markAsNotPostmortem",
  serverCommands.markAsNotPostmortem,
);

function marking(id: string, serverCommand: string): Command {
  return {
    id,
    async run({ previews, server }, argument) {
      const document = await targetDocument(argument, previews.document);
      if (document !== undefined) {
        const params = { command: serverCommand, arguments: [document.uri.toString()] };
        const offer = await server.request<FolderOffer | null>("workspace/executeCommand", params);
        if (offer) {
          // The mark is done; nobody has to answer.
          void offerFolder(server, document.uri, offer);
        }
      }
    },
  };
}

/** The folders that were asked about since the window was opened, with what was asked. */
const asked = new Set<string>();

/** Who marks one file of a folder often means all of them, and is asked once. */
async function offerFolder(
  server: Server,
  uri: vscode.Uri,
  { folder, file, isPostmortem }: FolderOffer,
): Promise<void> {
  const key = `${folder} ${isPostmortem}`;
  if (asked.has(key)) {
    return;
  }
  asked.add(key);
  const question = isPostmortem
    ? vscode.l10n.t("Read all Markdown files in {0} as postmortems? {1} remembers it.", folder, file)
    : vscode.l10n.t("Read no Markdown file in {0} as a postmortem? {1} remembers it.", folder, file);
  const remember = vscode.l10n.t("Remember for This Folder");
  if ((await vscode.window.showInformationMessage(question, remember)) === remember) {
    const params = { command: serverCommands.rememberFolder, arguments: [uri.toString(), isPostmortem] };
    await server.request("workspace/executeCommand", params);
  }
}
