import type { MarkdownDocument } from "../../markdown/document.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import type { Span } from "../../text/span.ts";
import { isOwn } from "./passage.ts";
import { type Prose, passageAt } from "./prose.ts";

/**
 * Those matches of characters that make no words, such as spaces, which are the author's: also between the passages and at
 * the ends of lines, but neither in code, quotes and raw HTML nor in the front matter.
 *
 * @example
 * charactersIn(markdown, incident.prose, matchesOf(text, /\u200b+/g)) // their spans
 */
export function charactersIn(
  markdown: MarkdownDocument,
  prose: Prose,
  matches: readonly RegExpExecArray[],
): readonly Span[] {
  const bodyStart = markdown.frontMatter?.span.end ?? 0;
  const spans = matches.map(({ index, 0: written }): Span => ({ start: index, end: index + written.length }));
  return spans.filter((span) => {
    const leaf = leafAt(markdown.blocks, span.start);
    const passage = passageAt(prose, span.start);
    const isForeign = leaf?.isQuoted || leaf?.block.kind === "code" || leaf?.block.kind === "html";
    return span.start >= bodyStart && !isForeign && (!passage || isOwn(passage, span));
  });
}
