import type { CodeAction, CodeActionParams } from "vscode-languageserver";
import type { Context } from "./context.ts";
import { spanOf } from "./convert.ts";
import { CodeActionKind } from "./languageServer.ts";
import { editsOrOffer, rewritingsAt } from "./offers.ts";
import type { Reading } from "./openDocuments.ts";

/** What every one of them is a kind of; behind it stands what is rewritten: `refactor.rewrite.postmortem.sort`. */
export const REWRITE = `${CodeActionKind.RefactorRewrite}.postmortem`;

/**
 * The ways to write otherwise what is selected, of the kinds that are asked for.
 *
 * @param wants whether a kind is among them
 */
export function refactorings(
  reading: Reading,
  { range }: CodeActionParams,
  { context, wants }: { readonly context: Context; readonly wants: (kind: string) => boolean },
): CodeAction[] {
  const selection = spanOf(reading.analysis.lines, range);
  return rewritingsAt(reading, selection)
    .filter(({ kind }) => wants(kindOf(kind)))
    .map(({ kind, title }) => ({
      title: reading.analysis.say(title),
      kind: kindOf(kind),
      ...editsOrOffer({ kind: "rewrite", uri: reading.uri, ...selection, title }, reading, context.client),
    }));
}

function kindOf(kind: string): string {
  return `${REWRITE}.${kind}`;
}
