import { serverCommands } from "../../../server/src/protocol.ts";
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
        await server.request("workspace/executeCommand", params);
      }
    },
  };
}
