import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Analysis,
  type AnalysisInput,
  analyze,
  type OfferedRewriting,
  timelineRewritings,
} from "../engine/index.ts";
import { once } from "../engine/text/once.ts";
import type { Client } from "./client.ts";
import { TextDocuments } from "./languageServer.ts";
import type { SettingsSource } from "./settings.ts";
import type { WorkspaceFolders } from "./workspaceFolders.ts";

/** One version of an open document, read once and shared by every handler. */
export interface Reading {
  readonly uri: string;
  readonly version: number;
  /** Another one for each reading, in this and in every other run of the server. */
  readonly id: string;
  readonly analysis: Analysis;
  /** Another text in the place of this one, with everything else as it is: what would be, were it edited. */
  readonly readInstead: (text: string) => Analysis;
  /** The ways to write the timeline otherwise, worked out once, when the cursor first stands in it. */
  readonly timelineRewritings: () => readonly OfferedRewriting[];
}

export interface OpenDocuments {
  readonly uris: () => readonly string[];
  readonly versionOf: (uri: string) => number | undefined;
  /** The reading of the newest version; a promise only while the settings of the document are on their way. */
  readonly read: (uri: string) => Reading | undefined | Promise<Reading | undefined>;
  /** The settings that hold for a document in its folder, whether there is one or not. */
  readonly settingsAt: (uri: string) => Promise<Analysis["settings"]>;
  /** Reads a text that is not open, by itself. */
  readonly readApart: (fileName: string, text: string) => Analysis;
  /** After a change of settings nothing that was read with the old ones counts any more. */
  readonly forgetReadings: () => void;
}

/** What lies around a document of these workspace folders. Handed in, since only Node has files that can be asked at once. */
export type ListFolderOf = (uri: string, folders: readonly string[]) => AnalysisInput["listFolder"];

export interface DocumentSurroundings {
  readonly connection: Connection;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly client: Client;
  /** Absent where the server has no disk: in the browser. */
  readonly listFolderOf: ListFolderOf | undefined;
  readonly onChange: (uri: string) => void;
  readonly onSave: (uri: string) => void;
  readonly onClose: (uri: string) => void;
}

/** Keeps the text of the open documents in step with the editor, change by change, and reads them when asked. */
export function openDocuments({
  connection,
  settings,
  folders,
  client,
  listFolderOf,
  ...events
}: DocumentSurroundings): OpenDocuments {
  const documents = new TextDocuments(TextDocument);
  const readings = new Map<string, Reading>();
  const run = Date.now().toString(36);
  let count = 0;

  documents.onDidChangeContent(({ document }) => {
    readings.delete(document.uri);
    events.onChange(document.uri);
  });
  documents.onDidSave(({ document }) => events.onSave(document.uri));
  documents.onDidClose(({ document }) => {
    readings.delete(document.uri);
    events.onClose(document.uri);
  });
  documents.listen(connection);

  const read: OpenDocuments["read"] = (uri) => {
    const known = readings.get(uri);
    const document = documents.get(uri);
    if (known !== undefined || document === undefined) {
      return known;
    }
    const layers = settings.layersFor(uri);
    if (layers instanceof Promise) {
      return layers.then(() => read(uri));
    }
    const reading = readingOf(document, {
      id: `${run}.${++count}`,
      client,
      surroundings: {
        fileName: folders.pathOf(uri),
        layers,
        now: Date.now(),
        language: client.language,
        listFolder: listFolderOf?.(uri, folders.uris()),
      },
    });
    readings.set(uri, reading);
    return reading;
  };

  return {
    uris: () => documents.keys(),
    versionOf: (uri) => documents.get(uri)?.version,
    read,
    async settingsAt(uri) {
      const layers = await settings.layersFor(uri);
      settings.forget(uri);
      return analyze({ text: "", layers, now: Date.now() }).settings;
    },
    readApart: (fileName, text) => analyze({ text, fileName, now: Date.now() }),
    forgetReadings: () => readings.clear(),
  };
}

interface ReadingSources extends Pick<DocumentSurroundings, "client"> {
  readonly id: string;
  readonly surroundings: Omit<AnalysisInput, "text">;
}

function readingOf(document: TextDocument, { id, client, surroundings }: ReadingSources): Reading {
  const readInstead = (text: string) => analyze({ text, ...surroundings });
  const analysis = readInstead(document.getText());
  return {
    uri: document.uri,
    version: document.version,
    id,
    analysis,
    readInstead,
    timelineRewritings: once(() => timelineRewritings(analysis, readInstead, { timezone: client.timezone })),
  };
}
