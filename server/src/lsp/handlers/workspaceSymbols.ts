import type { SymbolInformation, WorkspaceSymbolParams } from "vscode-languageserver";
import { documentSymbols, isOn } from "../../engine/index.ts";
import { answerAlone, type LoneHandler } from "../answerAlone.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { SymbolKind } from "../languageServer.ts";
import type { Reading } from "../openDocuments.ts";
import { SYMBOL_KINDS } from "../symbolKinds.ts";

/** Nobody looks through a longer list; another word of the query shortens it. */
const MOST = 200;

const handler: LoneHandler<WorkspaceSymbolParams, SymbolInformation[]> = {
  name: "workspace/symbol",
  empty: [],
  async answer({ query }, { documents }: Context) {
    const words = query.toLowerCase().split(/\s+/);
    const readings = await Promise.all(documents.uris().map((uri) => documents.read(uri)));
    return readings
      .flatMap((reading) => (reading ? symbolsOf(reading) : []))
      .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
      .slice(0, MOST);
  },
};

/** `workspace/symbol`: incidents, events and action items of the postmortems that are open. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen: (context) => context.connection.onWorkspaceSymbol(answerAlone(context, handler)),
};

function symbolsOf({ uri, analysis }: Reading): SymbolInformation[] {
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
