import { matchesAt, matchesOf } from "../../text/matchesOf.ts";
import type { Span } from "../../text/span.ts";
import { isOwn, type Passage } from "./passage.ts";
import { type Prose, passageAt } from "./prose.ts";
import { mayHold } from "./wordIndex.ts";

/** What a pattern finds in the author's own words. */
export interface OwnMatch {
  readonly match: RegExpExecArray;
  /** In the document. */
  readonly span: Span;
  readonly passage: Passage;
}

/**
 * What a global pattern finds in the source wherever the author speaks. For words and signs that no mark parts, since the
 * source is looked through as it stands: that costs one pass, however much of it is prose. Where all matches begin with a
 * sign, the pattern is a sticky one, and only the signs are looked for.
 *
 * @example
 * for (const { span } of matchesIn(incident.prose, /&#x20;/y, "&")) { … }
 */
export function matchesIn(prose: Prose, pattern: RegExp, sign?: string): readonly OwnMatch[] {
  const found: OwnMatch[] = [];
  if (sign !== undefined && !mayHold(prose.words, sign)) {
    return found;
  }
  for (const match of sign === undefined ? matchesOf(prose.text, pattern) : matchesAt(prose.text, sign, pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const passage = passageAt(prose, span.start);
    if (passage && span.end <= passage.span.end && isOwn(passage, span)) {
      found.push({ match, span, passage });
    }
  }
  return found;
}
