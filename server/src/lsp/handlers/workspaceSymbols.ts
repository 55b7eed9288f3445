import type { SymbolInformation, WorkspaceSymbolParams } from "vscode-languageserver";
import { documentSymbols, isOn } from "../../engine/index.ts";
import { answerAlone, type LoneHandler } from "../answerAlone.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { SymbolKind } from "../languageServer.ts";
import { SYMBOL_KINDS } from "../symbolKinds.ts";
import type { ClosedDocument } from "../workspaceDocuments.ts";

/** Nobody looks through a longer list; another word of the query shortens it. */
const MOST = 200;

const handler: LoneHandler<WorkspaceSymbolParams, SymbolInformation[]> = {
  name: "workspace/symbol",
  empty: [],
  async answer({ query }, context: Context) {
    const words = query.toLowerCase().split(/\s+/);
    const { documents } = context;
    const readings = await Promise.all(documents.uris().map((uri) => documents.read(uri)));
    const closed = await closedDocuments(context);
    return [...readings.filter((reading) => reading !== undefined), ...closed]
      .flatMap(symbolsOf)
      .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
      .slice(0, MOST);
  },
};

/** Those of the folders in which the settings want symbols. */
async function closedDocuments({ documents, folders, workspace }: Context): Promise<readonly ClosedDocument[]> {
  const closed = await workspace.closed();
  const places = new Set(closed.map(({ uri }) => folders.folderOf(uri) ?? ""));
  const wants = new Map<string, boolean>();
  for (const folder of places) {
    wants.set(
      folder,
      folder !== "" && isOn(await documents.settingsAt(`${folder}/postmortem.md`), "navigation.symbols"),
    );
  }
  return closed.filter(({ uri }) => wants.get(folders.folderOf(uri) ?? "") === true);
}

/** `workspace/symbol`: incidents, events and action items of the postmortems of the workspace, those that are open first. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen: (context) => context.connection.onWorkspaceSymbol(answerAlone(context, handler)),
};

/** Of an open document as well. */
function symbolsOf({ uri, analysis }: ClosedDocument): SymbolInformation[] {
  const { incident, settings, lines } = analysis;
  const { title, detection } = incident;
  if (!detection.isPostmortem || !isOn(settings, "navigation.symbols")) {
    return [];
  }
  const parts = documentSymbols(analysis, { headings: false }).flatMap(({ children }) => children);
  const containerName = title?.text;
  return [
    ...(title
      ? [{ name: title.text, kind: SymbolKind.File, location: { uri, range: rangeOf(lines, title.span) } }]
      : []),
    ...parts.map(({ name, kind, nameSpan }) => ({
      name,
      kind: SYMBOL_KINDS[kind],
      location: { uri, range: rangeOf(lines, nameSpan) },
      ...(containerName === undefined ? {} : { containerName }),
    })),
  ];
}
