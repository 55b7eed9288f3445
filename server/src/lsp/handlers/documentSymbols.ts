import type { DocumentSymbolParams, DocumentSymbol as LspSymbol, SymbolInformation } from "vscode-languageserver";
import { type DocumentSymbol, documentSymbols as symbolsOf } from "../../engine/index.ts";
import { rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import type { Reading } from "../openDocuments.ts";
import { SYMBOL_KINDS } from "../symbolKinds.ts";

const handler: Handler<DocumentSymbolParams, LspSymbol[] | SymbolInformation[]> = {
  name: "textDocument/documentSymbol",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  switchedBy: "navigation.symbols",
  answer(reading, _params, { client }) {
    const symbols = symbolsOf(reading.analysis, { headings: !client.listsHeadings });
    return client.nestsSymbols
      ? symbols.map((symbol) => nested(symbol, reading))
      : symbols.flatMap((symbol) => flat(symbol, reading));
  },
};

/** `textDocument/documentSymbol`: events and action items, beside or within the headings. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: "Postmortem" } }),
  listen: (context) => context.connection.onDocumentSymbol(guard(context, handler)),
};

function nested({ name, detail, kind, span, nameSpan, children }: DocumentSymbol, reading: Reading): LspSymbol {
  const { lines } = reading.analysis;
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind: SYMBOL_KINDS[kind],
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, nameSpan),
    children: children.map((child) => nested(child, reading)),
  };
}

/** For an editor that knows no trees. */
function flat(symbol: DocumentSymbol, reading: Reading, containerName?: string): SymbolInformation[] {
  const { name, kind, span, children } = symbol;
  const location = { uri: reading.uri, range: rangeOf(reading.analysis.lines, span) };
  return [
    { name, kind: SYMBOL_KINDS[kind], location, ...(containerName === undefined ? {} : { containerName }) },
    ...children.flatMap((child) => flat(child, reading, name)),
  ];
}
