import type { ExecuteCommandParams } from "vscode-languageserver";
import { type Mark, markAs } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import { workspaceEditOf } from "../convert.ts";
import type { Handler } from "../handler.ts";

/** What each command writes into the front matter of the document it is about. */
const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  [serverCommands.markAsPostmortem, "postmortem"],
  [serverCommands.markAsNotPostmortem, "no-postmortem"],
]);

/** `workspace/executeCommand`: the edit goes to the editor, so that it is one step to undo like any other. */
export const executeCommand: Handler<ExecuteCommandParams, null> = {
  name: "workspace/executeCommand",
  uri: ({ arguments: [uri] = [] }) => (typeof uri === "string" ? uri : undefined),
  empty: () => null,
  anyMarkdown: true,
  async answer(reading, { command }, { connection, client, log }) {
    const mark = MARKS.get(command);
    if (mark === undefined) {
      return null;
    }
    const edits = markAs(mark, reading.analysis);
    if (edits === undefined) {
      log.warning("The front matter of this file cannot be read, so nothing was changed.");
    } else if (edits.length > 0) {
      const edit = workspaceEditOf(reading, edits, client);
      await connection.workspace.applyEdit({ edit }).catch((error) => log.bug("Having the edit applied", error));
    }
    return null;
  },
};
