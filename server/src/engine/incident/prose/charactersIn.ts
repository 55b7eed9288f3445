import type { MarkdownDocument } from "../../markdown/document.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import { matchesOf } from "../../text/matchesOf.ts";
import type { Span } from "../../text/span.ts";
import { isOwn } from "./passage.ts";
import { type Prose, passageAt } from "./prose.ts";

/**
 * Where a global pattern finds characters that make no words, such as spaces: also between the passages and at the ends of
 * lines, but neither in code, quotes and raw HTML nor in the front matter.
 *
 * @example
 * for (const { span } of charactersIn(markdown, incident.prose, /\u200b+/g)) { … }
 */
export function* charactersIn(
  markdown: MarkdownDocument,
  prose: Prose,
  pattern: RegExp,
): Iterable<{ readonly span: Span; readonly match: RegExpExecArray }> {
  const bodyStart = markdown.frontMatter?.span.end ?? 0;
  for (const match of matchesOf(markdown.text, pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.start < bodyStart) {
      continue;
    }
    const leaf = leafAt(markdown.blocks, span.start);
    const passage = passageAt(prose, span.start);
    const isForeign = leaf?.isQuoted || leaf?.block.kind === "code" || leaf?.block.kind === "html";
    if (!isForeign && (!passage || isOwn(passage, span))) {
      yield { span, match };
    }
  }
}
