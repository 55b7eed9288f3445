import type { Lines, Span } from "../../engine/index.ts";
import { plainText } from "../plainText.ts";

/** A line of the document with what is under discussion marked below it. */
export interface Excerpt {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Spaces and carets for the line below. */
  readonly marks: string;
}

const WIDTH = 100;

/**
 * The line on which a span begins, cut to what fits beside its number, and carets under the span.
 *
 *     - 13:58 Error rate doubles.
 *       ^^^^^
 */
export function excerpt(text: string, lines: Lines, span: Span): Excerpt {
  const line = lines.at(span.start);
  const whole = lines.span(line);
  const end = Math.min(Math.max(span.end, span.start + 1), Math.max(whole.end, span.start));
  const from = Math.max(whole.start, Math.min(span.start - WIDTH / 2, whole.end - WIDTH));
  const to = Math.min(whole.end, from + WIDTH);
  const lead = from > whole.start ? "…" : "";
  const before = lead + plainText(text.slice(from, span.start));
  const marked = plainText(text.slice(span.start, Math.min(end, to)));
  const after = plainText(text.slice(Math.min(end, to), to)) + (to < whole.end ? "…" : "");
  return {
    line: line + 1,
    text: `${before}${marked}${after}`.trimEnd(),
    marks: " ".repeat(widthOf(before)) + "^".repeat(Math.max(1, widthOf(marked))),
  };
}

/** How many columns of a terminal a text takes: two for East Asian characters and emoji, none for combining marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += WIDE.test(character) ? 2 : COMBINING.test(character) ? 0 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{Mn}|\p{Me}/u;
