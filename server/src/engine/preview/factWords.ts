import type { Analysis } from "../analysis.ts";
import type { Fact } from "../incident/model.ts";

/** What an event says is clipped: the whole of it stands in the text. */
const LONGEST_EVENT = 140;

/** The words of a fact that is no entry of the timeline: the name of its field, or the sentence as far as its time. */
export function factWords({ time, source }: Fact, { text, lines }: Analysis): string {
  const lineStart = lines.start(lines.at(time.span.start));
  const from = Math.max(lineStart, time.span.start - LONGEST_EVENT);
  const before = text.slice(from, source === "prose" ? time.span.end : time.span.start);
  const plain = before
    .replace(/<[^<>]{0,200}>/g, " ")
    .replace(/[*_|`#>]/g, " ")
    .replace(/[\s:([-]{1,40}$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return from > lineStart ? `…${plain}` : plain;
}

/**
 * The words, cut where they are too long: behind a word, if one ends nearby.
 *
 * @example
 * clip("Deployment of the certificate", 14) // "Deployment of…"
 */
export function clip(words: string, longest = LONGEST_EVENT): string {
  if (words.length <= longest) {
    return words;
  }
  const cut = words.slice(0, longest - 1);
  const end = cut.lastIndexOf(" ");
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
