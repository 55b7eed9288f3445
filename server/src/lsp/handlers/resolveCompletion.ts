import type { CompletionItem } from "vscode-languageserver";
import { explainCompletion } from "../../engine/index.ts";
import { markupOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<CompletionItem, CompletionItem> = {
  name: "completionItem/resolve",
  uri: ({ data }) => readData(data)?.uri,
  empty: (item) => item,
  async answer({ uri, analysis }, item, { client, neighbours }) {
    const known = readData(item.data);
    const note = known ? explainCompletion(known, analysis, await neighbours.around(uri)) : [];
    return { ...item, documentation: markupOf(note, client.readsMarkdown.inCompletion) };
  },
};

/** `completionItem/resolve`: what the item that is looked at is for. */
export const resolveCompletion: Feature = {
  listen: (context) => context.connection.onCompletionResolve(guard(context, handler)),
};

/** The data of an item comes back from the client, which may send anything. */
function readData(data: unknown): { readonly uri: string; readonly kind: string; readonly name: string } | undefined {
  if (typeof data !== "object" || data === null) {
    return undefined;
  }
  const { uri, kind, name }: { uri?: unknown; kind?: unknown; name?: unknown } = data;
  return typeof uri === "string" && typeof kind === "string" && typeof name === "string"
    ? { uri, kind, name }
    : undefined;
}
