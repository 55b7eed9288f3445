import type { WorkspaceEdit } from "vscode-languageserver";
import { changeSetting, newSettingsFile, readLines, SETTINGS_FILE_NAMES, type SettingChange } from "../engine/index.ts";
import type { Context } from "./context.ts";
import { rangeOf } from "./convert.ts";
import type { ProjectFile } from "./settings.ts";

/**
 * The project file in which a choice for a document belongs: the nearest; where there is none, one in the workspace folder, if the
 * client can make files. `undefined` where there is neither, or where the nearest cannot be read.
 */
export function projectFileFor(uri: string, { settings, folders, client }: Context): string | undefined {
  const [nearest] = settings.filesOf(uri);
  if (nearest) {
    return nearest.reading.faults.length > 0 ? undefined : nearest.uri;
  }
  const folder = folders.folderOf(uri);
  return folder === undefined || !client.createsFiles ? undefined : `${folder}/${SETTINGS_FILE_NAMES[0]}`;
}

/** A change of a project file, which may have to be made. */
export interface ProjectFileChange extends SettingChange {
  readonly file: string;
}

/** The edit for the project files as they were read; `undefined` where there is another one by now, or none any more. */
export function projectFileEdit(
  change: ProjectFileChange,
  files: readonly ProjectFile[],
  { client }: Context,
): WorkspaceEdit | undefined {
  const { file } = change;
  const [nearest] = files;
  if (nearest === undefined) {
    return client.createsFiles ? newFile(file, newSettingsFile(change)) : undefined;
  }
  const edits = nearest.uri === file ? changeSetting({ name: nearest.uri, text: nearest.text }, change) : undefined;
  if (edits === undefined) {
    return undefined;
  }
  const lines = readLines(nearest.text);
  const converted = edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText }));
  return client.takesVersions
    ? { documentChanges: [{ textDocument: { uri: file, version: null }, edits: converted }] }
    : { changes: { [file]: converted } };
}

/** A file that somebody made meanwhile is not written over: the edit then fails as a whole. */
function newFile(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: "create", uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}
