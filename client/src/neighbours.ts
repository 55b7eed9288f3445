import * as vscode from "vscode";
import type { NeighboursParams, NeighboursResult, SettingsFile } from "../../server/src/protocol.ts";
import { readPeople } from "./people.ts";
import { readPostmortem } from "./readPostmortem.ts";

/** As many of the postmortems beside a document are read as tell what its team writes. */
const MOST_DOCUMENTS = 40;

/** Other postmortems in the folder of a document, and the people of its repository. */
export async function readNeighbours({ uri }: NeighboursParams): Promise<NeighboursResult> {
  const document = vscode.Uri.parse(uri, true);
  const [documents, people] = await Promise.all([readDocuments(document), readPeople(document)]);
  return { documents, people };
}

/** Names begin with dates, so the last ones are the newest. A document outside of every workspace folder has none. */
async function readDocuments(document: vscode.Uri): Promise<readonly SettingsFile[]> {
  if (document.scheme === "untitled" || vscode.workspace.getWorkspaceFolder(document) === undefined) {
    return [];
  }
  const folder = vscode.Uri.joinPath(document, "..");
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const files = entries
    .filter(([name, type]) => type === vscode.FileType.File && /\.(?:md|markdown)$/i.test(name))
    .map(([name]) => vscode.Uri.joinPath(folder, name))
    .filter((file) => file.toString() !== document.toString())
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .slice(0, MOST_DOCUMENTS);
  const read = await Promise.all(files.map(readPostmortem));
  return read.filter((file) => file !== undefined);
}
