import type { MarkdownDocument } from "../markdown/document.ts";
import type { Incident } from "./model.ts";

/**
 * Whether the document is an entry of a site that tells the status of services: its front matter names what is affected and
 * whether it is resolved, and its body has no sections at all.
 *
 * @example
 * isStatusEntry(analyze({ text: "---\nresolved: true\naffected: [API]\n---\nThe API was down.\n", … })) // true
 */
export function isStatusEntry({
  incident,
  markdown,
}: {
  readonly incident: Pick<Incident, "sections">;
  readonly markdown: Pick<MarkdownDocument, "frontMatter">;
}): boolean {
  const keys = incident.sections.length === 0 ? (markdown.frontMatter?.entries ?? []) : [];
  const has = (word: RegExp) => keys.some(({ key }) => word.test(key.value));
  return has(/^affected/i) && has(/^resolved/i);
}
