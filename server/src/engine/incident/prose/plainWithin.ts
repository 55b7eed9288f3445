import { lastBefore } from "../../text/lastBefore.ts";
import type { Span } from "../../text/span.ts";
import type { Prose } from "./prose.ts";

/**
 * The words of each passage, as far as it lies in a part of the document, headings left out: a paragraph may hold several
 * sections, each behind its label.
 *
 * @example
 * [...plainWithin(incident.prose, section.ownBody)] // ["Customers could not pay."]
 */
export function* plainWithin({ passages }: Prose, { start, end }: Span): Iterable<string> {
  for (let at = Math.max(0, lastBefore(passages, start)); at < passages.length; at++) {
    const passage = passages[at];
    if (!passage || passage.span.start >= end) {
      return;
    }
    if (passage.place !== "heading" && passage.span.end > start) {
      const { plain, toPlain } = passage.inline;
      const isWhole = passage.span.start >= start && passage.span.end <= end;
      yield isWhole
        ? plain
        : plain.slice(toPlain(Math.max(start, passage.span.start)), toPlain(Math.min(end, passage.span.end)));
    }
  }
}
