import { type Mark, markAs } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import { workspaceEditOf } from "../convert.ts";
import type { ServerCommand } from "./command.ts";
import { folderOffer } from "./rememberFolder.ts";

export const markAsPostmortem = marking(serverCommands.markAsPostmortem, "postmortem");

export const markAsNotPostmortem = marking(serverCommands.markAsNotPostmortem, "no-postmortem");

/** It is written into the front matter; the edit goes to the editor, so that it is one step to undo like any other. */
function marking(id: string, mark: Mark): ServerCommand {
  return {
    id,
    async run(reading, context) {
      const { connection, client, log } = context;
      const offer = folderOffer(reading, context, mark === "postmortem");
      const edits = markAs(mark, reading.analysis);
      if (edits === undefined) {
        log.warning("The front matter of this file cannot be read, so nothing was changed.");
      } else if (edits.length > 0) {
        const edit = workspaceEditOf(reading, edits, client);
        await connection.workspace.applyEdit({ edit }).catch((error) => log.bug("Having the edit applied", error));
      }
      return offer;
    },
  };
}
