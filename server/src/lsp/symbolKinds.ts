import type { DocumentSymbol } from "../engine/index.ts";
import { SymbolKind } from "./languageServer.ts";

/** What the parts of an incident are in the protocol's words. */
export const SYMBOL_KINDS: Readonly<Record<DocumentSymbol["kind"], SymbolKind>> = {
  section: SymbolKind.String,
  timeline: SymbolKind.Array,
  event: SymbolKind.Event,
  "action-items": SymbolKind.Array,
  "action-item": SymbolKind.Boolean,
};
