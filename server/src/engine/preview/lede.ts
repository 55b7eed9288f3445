import type { Analysis } from "../analysis.ts";
import type { Passage } from "../incident/prose/passage.ts";
import { withoutLiquidTags } from "../markdown/liquid.ts";
import { type Span, trim } from "../text/span.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";

/** Two sentences of a reader's time. */
const LONGEST = 260;
/** Fewer words are a label or a field. */
const FEWEST_WORDS = 8;

/** What happened, in the first words of the summary; without one, in those before the first section. */
export function lede({ incident, lines, text }: Analysis): Html | undefined {
  const summary = incident.sections.find(({ kind, secondKind }) => kind === "summary" || secondKind === "summary");
  const range = summary?.ownBody ?? {
    start: incident.title?.source === "heading" ? incident.title.span.end : 0,
    end: incident.sections[0]?.span.start ?? text.length,
  };
  for (const passage of incident.prose.passages) {
    const words = passage.place === "paragraph" ? wordsWithin(passage, range) : undefined;
    if (words !== undefined) {
      const from = Math.max(passage.span.start, range.start);
      const line = lines.at(trim(text, { start: from, end: passage.span.end }).start);
      return html`<p class="lede" data-line="${line}">${words}</p>
`;
    }
    if (passage.span.start >= range.end) {
      break;
    }
  }
  return undefined;
}

function wordsWithin({ span, inline }: Passage, range: Span): string | undefined {
  const [start, end] = [Math.max(span.start, range.start), Math.min(span.end, range.end)];
  if (start >= end) {
    return undefined;
  }
  const plain = inline.plain.slice(inline.toPlain(start), inline.toPlain(end));
  const words = withoutLiquidTags(plain).replace(/\s+/g, " ").trim();
  return words.split(" ", FEWEST_WORDS).length < FEWEST_WORDS ? undefined : firstSentences(words);
}

/** As many whole sentences as there is room for; a longer one is cut. */
function firstSentences(words: string): string {
  const ends = [...words.slice(0, LONGEST).matchAll(/[.!?。](?=\s|$)/g)];
  const last = ends.at(-1);
  return words.length <= LONGEST || last === undefined ? clip(words, LONGEST) : words.slice(0, last.index + 1);
}
