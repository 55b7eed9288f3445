import type { ActionItem } from "../incident/actions/actionItem.ts";
import type { TextEdit } from "../text/edit.ts";
import { endOfWords, intoCell } from "./addFacet.ts";

/**
 * Says of an action item that it is done: in its box, in its cell of states, else behind its words.
 *
 * @example
 * applyEdits("- [ ] Add an alert", [markDone(text, item)]) // "- [x] Add an alert"
 */
export function markDone(text: string, { box, cells, textSpan }: ActionItem): TextEdit {
  if (box) {
    return { span: box.span, newText: "[x]" };
  }
  const cell = cells?.get("state");
  if (cell) {
    return intoCell(text, cell, "Done");
  }
  const at = endOfWords(text, textSpan);
  return { span: { start: at, end: at }, newText: " (done)" };
}
