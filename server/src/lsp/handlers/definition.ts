import type { DefinitionParams, Location } from "vscode-languageserver";
import { sameMoments } from "../../engine/index.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<DefinitionParams, Location[]> = {
  name: "textDocument/definition",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  switchedBy: "navigation.times",
  answer({ uri, analysis: { lines, incident } }, { position }) {
    const same = sameMoments(incident, offsetOf(lines, position));
    return (same?.entries ?? []).map((span) => ({ uri, range: rangeOf(lines, span) }));
  },
};

/** `textDocument/definition`: from a time in the text to its entry in the timeline. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen: (context) => context.connection.onDefinition(guard(context, handler)),
};
