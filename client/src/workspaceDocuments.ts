import * as vscode from "vscode";
import type { DocumentsResult, SettingsFile } from "../../server/src/protocol.ts";
import { readPostmortem } from "./readPostmortem.ts";

/** So many Markdown files of the workspace are looked at; a folder of notes may hold thousands. */
const MOST_FILES = 1500;
/** So many postmortems are sent. */
const MOST_DOCUMENTS = 300;
/** So many are read at a time. */
const AT_ONCE = 24;

const LEFT_OUT = "{**/node_modules/**,**/.git/**,**/vendor/**}";

/** The Markdown files of all workspace folders that may be postmortems, the last names first, since names begin with dates. */
export async function readWorkspaceDocuments(): Promise<DocumentsResult> {
  const files = await vscode.workspace.findFiles("**/*.{md,markdown}", LEFT_OUT, MOST_FILES);
  files.sort((a, b) => (a.path < b.path ? 1 : -1));
  const documents: SettingsFile[] = [];
  for (let from = 0; from < files.length && documents.length < MOST_DOCUMENTS; from += AT_ONCE) {
    const read = await Promise.all(files.slice(from, from + AT_ONCE).map(readPostmortem));
    documents.push(...read.filter((file) => file !== undefined));
  }
  return { documents: documents.slice(0, MOST_DOCUMENTS) };
}
