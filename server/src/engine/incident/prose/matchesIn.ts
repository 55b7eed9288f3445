import { matchesOf } from "../../text/matchesOf.ts";
import type { Span } from "../../text/span.ts";
import { isOwn, type Passage } from "./passage.ts";
import { type Prose, passageAt } from "./prose.ts";

/** What a pattern finds in the author's own words. */
export interface OwnMatch {
  readonly match: RegExpExecArray;
  /** In the document. */
  readonly span: Span;
  readonly passage: Passage;
}

/**
 * What a global pattern finds in the source wherever the author speaks. For words and signs that no mark parts, since the
 * source is looked through as it stands: that costs one pass, however much of it is prose.
 *
 * @example
 * for (const { span } of matchesIn(incident.prose, /&#x20;/g)) { … }
 */
export function* matchesIn(prose: Prose, pattern: RegExp): Iterable<OwnMatch> {
  for (const match of matchesOf(prose.text, pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const passage = passageAt(prose, span.start);
    if (passage && span.end <= passage.span.end && isOwn(passage, span)) {
      yield { match, span, passage };
    }
  }
}
