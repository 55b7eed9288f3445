import { importTimeline } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import { spanOf, workspaceEditOf } from "../convert.ts";
import type { ServerCommand } from "./command.ts";

/** For editors that know no paste action: the text comes as an argument, the rows go back as an edit. */
export const importTimelineCommand: ServerCommand = {
  id: serverCommands.importTimeline,
  async run(reading, { connection, client, log }, [text, position]) {
    const { analysis, readInstead } = reading;
    const place = isPosition(position) ? spanOf(analysis.lines, { start: position, end: position }) : undefined;
    const result =
      typeof text === "string"
        ? importTimeline(analysis, { text, readInstead, ...(place ? { at: place } : {}) })
        : undefined;
    if (result === undefined) {
      log.warning("Nothing in the text has a time, or the cursor is not in the timeline, so nothing was changed.");
    } else if (result.edits.length === 0) {
      log.warning("This document has no timeline to put the rows into, so nothing was changed.");
    } else {
      const edit = workspaceEditOf(reading, result.edits, client);
      await connection.workspace.applyEdit({ edit }).catch((error) => log.bug("Having the edit applied", error));
    }
  },
};

function isPosition(value: unknown): value is { readonly line: number; readonly character: number } {
  return (
    typeof value === "object" &&
    value !== null &&
    "line" in value &&
    typeof value.line === "number" &&
    "character" in value &&
    typeof value.character === "number"
  );
}
