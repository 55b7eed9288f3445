import * as vscode from "vscode";
import type { DocumentsResult, SettingsFile } from "../../server/src/protocol.ts";
import { mayBePostmortem } from "./mayBePostmortem.ts";

/** So many Markdown files of the workspace are looked at; a folder of notes may hold thousands. */
const MOST_FILES = 1500;
/** So many postmortems are sent. */
const MOST_DOCUMENTS = 300;
/** Nobody writes a longer report. */
const MOST_BYTES = 64 * 1024;
/** So many are read at a time. */
const AT_ONCE = 24;

const LEFT_OUT = "{**/node_modules/**,**/.git/**,**/vendor/**}";

/** The Markdown files of all workspace folders that may be postmortems, the last names first, since names begin with dates. */
export async function readWorkspaceDocuments(): Promise<DocumentsResult> {
  const files = await vscode.workspace.findFiles("**/*.{md,markdown}", LEFT_OUT, MOST_FILES);
  files.sort((a, b) => (a.path < b.path ? 1 : -1));
  const documents: SettingsFile[] = [];
  for (let from = 0; from < files.length && documents.length < MOST_DOCUMENTS; from += AT_ONCE) {
    const read = await Promise.all(files.slice(from, from + AT_ONCE).map(readDocument));
    documents.push(...read.filter((file) => file !== undefined));
  }
  return { documents: documents.slice(0, MOST_DOCUMENTS) };
}

async function readDocument(uri: vscode.Uri): Promise<SettingsFile | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
    return mayBePostmortem(text, uri.path) ? { uri: uri.toString(), text } : undefined;
  } catch {
    // A file that cannot be read, or has gone meanwhile, tells nothing.
    return undefined;
  }
}
