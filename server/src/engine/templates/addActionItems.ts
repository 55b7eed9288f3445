import type { Incident } from "../incident/model.ts";
import type { MarkdownDocument } from "../markdown/document.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { contentEnd, insertSections } from "./insertSections.ts";

/**
 * Adds items with places for an owner and a date to the section of action items, which is made where there is none. Nothing
 * is moved.
 *
 * @example
 * addActionItems({ markdown, incident }, ["Add a test"]) // … "- [ ] Add a test (owner: TBD, due: TBD)"
 */
export function addActionItems(
  { markdown, incident }: { readonly markdown: MarkdownDocument; readonly incident: Incident },
  items: readonly string[],
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(markdown.text);
  const list = items.map((item) => `- [ ] ${item} (owner: TBD, due: TBD)`).join(lineBreak);
  const start = list.indexOf("TBD");
  const section = incident.sections.find(({ kind }) => kind === "action-items");
  if (!section) {
    return insertSections({ markdown, incident }, ["action-items"]).map((edit) => fill(edit, list, start));
  }
  const at = contentEnd(markdown, section.span);
  const last = incident.actionItems.findLast(({ span }) => span.end === at);
  const gap = last?.list.form === "list" && last.box ? lineBreak : lineBreak + lineBreak;
  const placeholder = { start: start + gap.length, end: start + gap.length + 3 };
  return [{ span: { start: at, end: at }, newText: `${gap}${list}`, placeholder }];
}

function fill({ span, newText, placeholder }: TextEdit, list: string, at: number): TextEdit {
  const place = placeholder ?? { start: newText.length, end: newText.length };
  return {
    span,
    newText: newText.slice(0, place.start) + list + newText.slice(place.end),
    placeholder: { start: place.start + at, end: place.start + at + 3 },
  };
}
