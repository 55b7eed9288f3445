import { matchesGlob } from "../../engine/index.ts";
import { type FolderOffer, serverCommands } from "../../protocol.ts";
import type { Context } from "../context.ts";
import type { Reading } from "../openDocuments.ts";
import { type ProjectFileChange, projectFileEdit, projectFileFor } from "../projectFile.ts";
import type { ServerCommand } from "./command.ts";
import { showSettingsFile } from "./showSettingsFile.ts";

/** The folder of a document holds postmortems from now on, or none, whatever is in its files: written into the project file. */
export const rememberFolder: ServerCommand = {
  id: serverCommands.rememberFolder,
  async run(reading, context, [isPostmortem]) {
    const { connection, settings, log } = context;
    const wanted = typeof isPostmortem === "boolean" ? folderChoice(reading, context, isPostmortem) : undefined;
    const edit = wanted && projectFileEdit(wanted, await settings.readFilesOf(reading.uri), context);
    if (!wanted || !edit) {
      log.warning("The settings cannot say that of this folder, so nothing was changed.");
      return;
    }
    try {
      const { applied } = await connection.workspace.applyEdit({ edit });
      if (applied) {
        await showSettingsFile.run(reading, context, [wanted.file]);
      }
    } catch (error) {
      log.bug("Having the edit applied", error);
    }
  },
};

/** What a person who marked a document may want of its folder; `undefined` where it is so already, or cannot be written. */
export function folderOffer(reading: Reading, context: Context, isPostmortem: boolean): FolderOffer | undefined {
  const choice = folderChoice(reading, context, isPostmortem);
  return choice && { folder: choice.folder, file: context.folders.pathOf(choice.file), isPostmortem };
}

interface FolderChoice extends ProjectFileChange {
  readonly folder: string;
}

function folderChoice({ uri, analysis }: Reading, context: Context, isPostmortem: boolean): FolderChoice | undefined {
  const file = projectFileFor(uri, context);
  const path = context.folders.pathOf(uri);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const { include, exclude } = analysis.settings.files ?? { include: [], exclude: [] };
  const isDecided = [...exclude, ...(isPostmortem ? include : [])].some((glob) => matchesGlob(path, glob));
  if (file === undefined || folder === "" || /[*?{}\\]/.test(folder) || isDecided) {
    return undefined;
  }
  const [key, inForce] = isPostmortem ? ["include", include] : ["exclude", exclude];
  return { file, folder, setting: "files", key, value: [...inForce, `${folder}/**`] };
}
