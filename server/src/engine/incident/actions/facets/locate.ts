import type { InlineText } from "../../../markdown/inline.ts";
import type { Located, Span } from "../../../text/span.ts";

/** The first or the second group of a match, with its place in the document. */
export function locate(inline: InlineText, match: RegExpExecArray | null): Located<string> | undefined {
  const value = match?.[1] ?? match?.[2];
  if (!match || value === undefined) {
    return undefined;
  }
  const start = match.index + match[0].indexOf(value);
  const span: Span = { start, end: start + value.length };
  return { value, span: inline.sourceSpan(span) };
}
