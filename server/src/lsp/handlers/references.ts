import type { Location, ReferenceParams } from "vscode-languageserver";
import { type Analysis, placesOfName, renameTarget, type Span, sameMoments } from "../../engine/index.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<ReferenceParams, Location[]> = {
  name: "textDocument/references",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  switchedBy: "navigation.times",
  answer({ uri, analysis }, { position, context }) {
    const { lines } = analysis;
    const spans = placesAt(analysis, offsetOf(lines, position), context.includeDeclaration);
    return spans.map((span) => ({ uri, range: rangeOf(lines, span) }));
  },
};

/** `textDocument/references`: where else a time, or the owner of an action item, is named. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  listen: (context) => context.connection.onReferences(guard(context, handler)),
};

function placesAt(analysis: Analysis, offset: number, includeEntries: boolean): readonly Span[] {
  const { markdown, incident } = analysis;
  const same = sameMoments(incident, offset);
  if (same) {
    return [...(includeEntries ? same.entries : []), ...same.mentions].sort((a, b) => a.start - b.start);
  }
  const target = renameTarget(analysis, offset);
  return target?.kind === "owner" ? placesOfName({ markdown, prose: incident.prose }, target.name) : [];
}
