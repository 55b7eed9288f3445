import type { Connection } from "vscode-languageserver";
import { type Analysis, analyze, type Surroundings, surroundingsOf } from "../engine/index.ts";
import { type NeighboursParams, type NeighboursResult, neighboursRequest, type SettingsFile } from "../protocol.ts";
import type { Client } from "./client.ts";
import { RAL } from "./languageServer.ts";
import type { Log } from "./log.ts";
import type { OpenDocuments } from "./openDocuments.ts";
import type { WorkspaceFolders } from "./workspaceFolders.ts";

/** What is known from around a document: other postmortems of its folder, those that are open, and people. */
export interface Neighbours {
  readonly around: (uri: string) => Promise<Surroundings>;
  /** What was read of the folders may be out of date. */
  readonly forget: () => void;
}

/** Reads the Markdown files beside a document. Handed in, since only Node and the client have files. */
export type ReadNeighbours = (place: {
  readonly uri: string;
  readonly folders: readonly string[];
}) => Promise<readonly SettingsFile[]>;

export interface NeighbourSurroundings {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
  readonly readNeighbours: ReadNeighbours | undefined;
}

/** Longer than this nobody waits for a list of proposals; what comes later is there the next time. */
const PATIENCE_MS = 400;

interface Known {
  readonly analyses: readonly Analysis[];
  readonly people: readonly string[];
}

const NOTHING: Known = { analyses: [], people: [] };

export function neighbours(surroundings: NeighbourSurroundings): Neighbours {
  const { client, documents, log } = surroundings;
  let known = new Map<string, Promise<Known>>();
  const load = (uri: string): Promise<Known> => {
    const folder = uri.slice(0, uri.lastIndexOf("/"));
    const coming =
      known.get(folder) ??
      read(surroundings, uri).catch((error) => {
        log.bug("Reading what is around a document", error);
        return NOTHING;
      });
    known.set(folder, coming);
    return coming;
  };
  return {
    async around(uri) {
      const { analyses, people } = await Promise.race([load(uri), afterPatience()]);
      const open = await Promise.all(documents.uris().map((each) => (each === uri ? undefined : documents.read(each))));
      const all = [...open.flatMap((reading) => (reading ? [reading.analysis] : [])), ...analyses];
      return { ...surroundingsOf(all, people), timezone: client.timezone };
    },
    forget() {
      known = new Map();
    },
  };
}

function afterPatience(): Promise<Known> {
  return new Promise((resolve) => {
    RAL().timer.setTimeout(() => resolve(NOTHING), PATIENCE_MS);
  });
}

async function read(surroundings: NeighbourSurroundings, uri: string): Promise<Known> {
  const { connection, client, folders, readNeighbours } = surroundings;
  const params: NeighboursParams = { uri };
  const answer: NeighboursResult | null = client.knowsNeighbours
    ? await connection.sendRequest<NeighboursResult | null>(neighboursRequest, params)
    : { documents: (await readNeighbours?.({ uri, folders: folders.uris() })) ?? [], people: [] };
  const others = (answer?.documents ?? []).filter((document) => document.uri !== uri);
  const now = Date.now();
  const analyses = others.map((document) =>
    analyze({ text: document.text, fileName: folders.pathOf(document.uri), now }),
  );
  return { analyses, people: answer?.people ?? [] };
}
