import type { WorkspaceEdit } from "vscode-languageserver";
import { readLines, SETTINGS_FILE_NAMES } from "../engine/index.ts";
import type { TextEdit } from "../engine/text/edit.ts";
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
export interface ProjectFileChange {
  readonly file: string;
  readonly change: (file: { readonly name: string; readonly text: string }) => readonly TextEdit[] | undefined;
  /** What a new file says. */
  readonly fresh: () => string;
}

/** The edit for the project files as they were read; `undefined` where there is another one by now, or none any more. */
export function projectFileEdit(
  { file, change, fresh }: ProjectFileChange,
  files: readonly ProjectFile[],
  { client }: Context,
): WorkspaceEdit | undefined {
  const [nearest] = files;
  if (nearest === undefined) {
    return client.createsFiles ? newFile(file, fresh()) : undefined;
  }
  const edits = nearest.uri === file ? change({ name: nearest.uri, text: nearest.text }) : undefined;
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
