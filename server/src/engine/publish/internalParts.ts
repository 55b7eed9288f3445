import type { Analysis } from "../analysis.ts";
import { foldTitle } from "../incident/titles/foldTitle.ts";
import type { Comment, MarkdownDocument } from "../markdown/document.ts";
import { type Span, slice } from "../text/span.ts";

/**
 * What a reader outside does not get, in document order, none within another: what stands between `<!-- internal -->` and
 * `<!-- /internal -->`, sections that the settings call internal by title or kind, and comments. A mark that is never
 * closed holds to the end of the document: rather too little is published than too much.
 *
 * @example
 * internalParts(analysis).map((span) => slice(text, span)) // ["<!-- internal -->\nAsk Kim.\n<!-- /internal -->\n"]
 */
export function internalParts({ text, markdown, incident, settings }: Analysis): readonly Span[] {
  const wanted = new Set(settings.internalSections.map(foldTitle));
  const sections = incident.sections.filter(
    ({ title, kind }) => wanted.has(foldTitle(title)) || wanted.has(foldTitle(kind.replaceAll("-", " "))),
  );
  const parts = [
    ...markedParts(markdown),
    ...sections.map(({ span }) => span),
    ...markdown.comments.map(({ span }) => span),
  ];
  return merged(parts).map((part) => wholeLines(text, part));
}

const OPENS = /^\s*internal\s*$/i;
const CLOSES = /^\s*\/\s*internal\s*$/i;

function markedParts({ text, comments }: MarkdownDocument): readonly Span[] {
  const parts: Span[] = [];
  let opened: Comment | undefined;
  for (const comment of comments) {
    const words = slice(text, comment.content);
    if (OPENS.test(words)) {
      opened ??= comment;
    } else if (CLOSES.test(words) && opened) {
      parts.push({ start: opened.span.start, end: comment.span.end });
      opened = undefined;
    }
  }
  return opened ? [...parts, { start: opened.span.start, end: text.length }] : parts;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && span.start <= last.end) {
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      all.push(span);
    }
  }
  return all;
}

/**
 * A part that has its lines for itself goes with the last line break, so that no empty line stays; one within a line with
 * the space before it, where that would stand at the end or before a full stop.
 */
function wholeLines(text: string, { start, end }: Span): Span {
  const startsLine = start === 0 || text[start - 1] === "\n";
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end, end + 200));
  if (!startsLine && text[start - 1] === " " && /^(?:[\s.,;:!?)|]|$)/.test(text.slice(end, end + 1))) {
    return { start: start - 1, end };
  }
  return startsLine && rest ? { start, end: end + rest[0].length } : { start, end };
}
