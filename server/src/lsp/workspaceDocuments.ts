import type { Connection } from "vscode-languageserver";
import type { Analysis } from "../engine/index.ts";
import { type DocumentsResult, documentsRequest, type SettingsFile } from "../protocol.ts";
import type { Client } from "./client.ts";
import { RAL } from "./languageServer.ts";
import type { Log } from "./log.ts";
import type { OpenDocuments } from "./openDocuments.ts";
import { nextTurn } from "./turns.ts";
import type { WorkspaceFolders } from "./workspaceFolders.ts";

/** The postmortems of the workspace folders that are not open, read when somebody first asks for them. */
export interface WorkspaceDocuments {
  /** Empty as long as they are being read for longer than anybody waits; the next question gets them. */
  readonly closed: () => Promise<readonly ClosedDocument[]>;
  /** What was read may be out of date. */
  readonly forget: () => void;
}

export interface ClosedDocument {
  readonly uri: string;
  readonly analysis: Analysis;
}

/** Reads the Markdown files of the workspace folders. Handed in, since only Node and the client have files. */
export type ReadDocuments = (folders: readonly string[]) => Promise<readonly SettingsFile[]>;

export interface DocumentSources {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
  readonly readDocuments: ReadDocuments | undefined;
}

/** A list that opens later than this is thought to be empty. */
const PATIENCE_MS = 1500;
/** Files change without the editor, by a pull for instance; so long they are taken to be as they were. */
const FRESH_MS = 60_000;
/** After so many documents others have their turn. */
const AT_ONCE = 5;

interface Known {
  readonly since: number;
  readonly coming: Promise<readonly ClosedDocument[]>;
}

export function workspaceDocuments(sources: DocumentSources): WorkspaceDocuments {
  const { documents, log } = sources;
  let known: Known | undefined;
  const load = (): Promise<readonly ClosedDocument[]> => {
    if (known === undefined || Date.now() - known.since > FRESH_MS) {
      const coming = readAll(sources).catch((error) => {
        log.bug("Reading the documents of the workspace", error);
        return [];
      });
      known = { since: Date.now(), coming };
    }
    return known.coming;
  };
  return {
    async closed() {
      const all = await Promise.race([load(), afterPatience()]);
      const open = new Set(documents.uris());
      return all.filter(({ uri }) => !open.has(uri));
    },
    forget() {
      known = undefined;
    },
  };
}

function afterPatience(): Promise<readonly ClosedDocument[]> {
  return new Promise((resolve) => {
    RAL().timer.setTimeout(() => resolve([]), PATIENCE_MS);
  });
}

async function readAll({
  connection,
  client,
  documents,
  folders,
  readDocuments,
}: DocumentSources): Promise<readonly ClosedDocument[]> {
  const answer: DocumentsResult | null = client.listsDocuments
    ? await connection.sendRequest<DocumentsResult | null>(documentsRequest)
    : { documents: (await readDocuments?.(folders.uris())) ?? [] };
  const found: ClosedDocument[] = [];
  for (const [index, { uri, text }] of (answer?.documents ?? []).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) {
      await nextTurn();
    }
    const analysis = documents.readApart(folders.pathOf(uri), text);
    if (analysis.incident.detection.isPostmortem) {
      found.push({ uri, analysis });
    }
  }
  return found;
}
