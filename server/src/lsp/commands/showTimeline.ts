import { codeLensTitle, lengthsTold } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import type { ServerCommand } from "./command.ts";

/** Tells how long things took, each with the two times that it was measured between. */
export const showTimeline: ServerCommand = {
  id: serverCommands.showTimeline,
  async run({ analysis }, { log }) {
    const lengths = lengthsTold(analysis.text, analysis.incident);
    log.information(
      lengths.length === 0
        ? `${codeLensTitle(analysis, "timeline") ?? ""}. No two times tell how long detection and recovery took.`
        : lengths.join("\n"),
    );
  },
};
