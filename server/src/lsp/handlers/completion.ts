import type { CompletionItem, CompletionParams } from "vscode-languageserver";
import { type Completion, completionsAt, explainCompletion } from "../../engine/index.ts";
import type { Client } from "../client.ts";
import type { Context } from "../context.ts";
import { markupOf, rangeOf, snippetOf, spanOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from "../languageServer.ts";
import type { Reading } from "../openDocuments.ts";

const handler: Handler<CompletionParams, CompletionItem[]> = {
  name: "textDocument/completion",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  async answer(reading, { position }, context) {
    const { analysis, uri } = reading;
    const around = await context.neighbours.around(uri);
    const { start } = spanOf(analysis.lines, { start: position, end: position });
    const documented = !context.client.resolvesDocumentation;
    return completionsAt(analysis, start, around).map((completion, index): CompletionItem => {
      const item = itemOf(reading, completion, { client: context.client, index });
      const note = documented ? explainCompletion(completion, analysis, around) : [];
      return documented ? { ...item, documentation: markupOf(note, context.client.readsMarkdown.inCompletion) } : item;
    });
  },
};

const KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  time: CompletionItemKind.Event,
  phase: CompletionItemKind.EnumMember,
  person: CompletionItemKind.Constant,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  ticket: CompletionItemKind.Reference,
  rule: CompletionItemKind.Constant,
  directive: CompletionItemKind.Keyword,
  setting: CompletionItemKind.Property,
};

/** The data of an item, by which its documentation is found when somebody looks at it. */
interface ItemData {
  readonly uri: string;
  readonly kind: string;
  readonly name: string;
}

function itemOf(
  { uri, analysis }: Reading,
  completion: Completion,
  { client, index }: { readonly client: Client; readonly index: number },
): CompletionItem {
  const { kind, label, detail, span, newText, placeholder, filter, name } = completion;
  const isSnippet = placeholder !== undefined && client.completesSnippets;
  const data: ItemData = { uri, kind, name };
  return {
    label,
    ...(detail !== undefined && (client.showsLabelDetails ? { labelDetails: { description: detail } } : { detail })),
    kind: KINDS[kind],
    filterText: filter,
    sortText: String(index).padStart(4, "0"),
    textEdit: {
      range: rangeOf(analysis.lines, span),
      newText: isSnippet ? snippetOf(newText, placeholder, 0) : newText,
    },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.takesInsertTextMode && { insertTextMode: InsertTextMode.asIs }),
    data,
  };
}

/** `textDocument/completion`: what is likely to be written next. Each item also works as plain text. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [" ", "#", "@", "|", "["], resolveProvider: true },
  }),
  listen: (context: Context) => context.connection.onCompletion(guard(context, handler)),
};
