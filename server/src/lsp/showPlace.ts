import type { Span } from "../engine/index.ts";
import type { Context } from "./context.ts";
import { rangeOf } from "./convert.ts";
import type { Reading } from "./openDocuments.ts";

/**
 * Has the editor show a place of a document and select it. One that cannot is told the line in a message, with what is
 * there.
 */
export async function showPlace(
  { uri, analysis }: Reading,
  { span, words }: { readonly span: Span; readonly words: string },
  { client, connection, log }: Context,
): Promise<void> {
  const selection = rangeOf(analysis.lines, span);
  if (client.showsDocuments) {
    await connection.window.showDocument({ uri, selection, takeFocus: true });
  } else {
    log.information(`Line ${selection.start.line + 1}: ${words}`);
  }
}
