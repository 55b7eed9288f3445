import { SETTINGS_FILE_NAMES } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import type { ServerCommand } from "./command.ts";

/** Behind an edit of a project file: it counts when it is saved, so whoever asked for it is shown where. */
export const showSettingsFile: ServerCommand = {
  id: serverCommands.showSettingsFile,
  async run(_reading, { client, connection, folders, log }, [file]) {
    if (typeof file !== "string" || !SETTINGS_FILE_NAMES.some((name) => file.endsWith(`/${name}`))) {
      return;
    }
    if (client.showsDocuments) {
      await connection.window.showDocument({ uri: file, takeFocus: true });
    } else {
      log.information(`${folders.pathOf(file)} has changed. The change counts when the file is saved.`);
    }
  },
};
