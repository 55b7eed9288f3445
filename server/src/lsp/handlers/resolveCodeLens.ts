import type { CodeLens } from "vscode-languageserver";
import { codeLensTitle, type PlacedLens } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";

const handler: Handler<CodeLens, CodeLens> = {
  name: "codeLens/resolve",
  uri: ({ data }) => readData(data)?.uri,
  empty: (lens) => ({ ...lens, command: { title: "", command: "" } }),
  answer({ uri, analysis }, lens) {
    const kind = readData(lens.data)?.kind ?? "";
    const title = codeLensTitle(analysis, kind) ?? "";
    return { ...lens, command: { title, command: COMMANDS.get(kind) ?? "", arguments: [uri] } };
  },
};

const COMMANDS: ReadonlyMap<string, string> = new Map<PlacedLens["kind"], string>([
  ["problems", serverCommands.showProblems],
  ["timeline", serverCommands.showTimeline],
  ["action-items", serverCommands.showActionItems],
]);

/** `codeLens/resolve`: the words of a lens for the document as it is now, and the command behind them. */
export const resolveCodeLens: Feature = {
  listen: (context) => context.connection.onCodeLensResolve(guard(context, handler)),
};

/** The data of a lens comes back from the client, which may send anything. */
function readData(data: unknown): { readonly uri: string; readonly kind: string } | undefined {
  if (typeof data !== "object" || data === null) {
    return undefined;
  }
  const { uri, kind }: { uri?: unknown; kind?: unknown } = data;
  return typeof uri === "string" && typeof kind === "string" ? { uri, kind } : undefined;
}
