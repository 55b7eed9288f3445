import type { Lines } from "../text/lines.ts";
import { removeLines } from "../text/removeLines.ts";
import { type Span, slice } from "../text/span.ts";
import { quoted } from "./leftoverGuidance.ts";
import type { Report, RuleContext } from "./rule.ts";

/** As long as a label can be. */
const LONGEST = 60;
const DASHES = "-–—";
/** One letter at least, and no sentence. */
const LABEL = /^[^.!?\n]*\p{L}[^.!?\n]*$/u;

/** `- **First principle** -`: items whose label has a dash behind it, and nothing behind the dash. */
export function danglingLabels({ text, lines, incident }: RuleContext): readonly Report[] {
  const found: Report[] = [];
  for (const passage of incident.prose.passages) {
    const { place, span } = passage;
    const isDashed = place === "item" && DASHES.includes(text.charAt(span.end - 1)) && text[span.end - 2] === " ";
    if (isDashed && isLabel(passage.inline.plain.slice(0, -1)) && !hasMoreBelow({ text, lines }, span)) {
      found.push({
        span,
        message: `Nothing follows ${quoted(slice(text, span))}.`,
        fixes: () => [{ title: "Delete this line", safe: false, edits: [removeLines(text, lines, span)] }],
      });
    }
  }
  return found;
}

interface Source {
  readonly text: string;
  readonly lines: Lines;
}

function isLabel(words: string): boolean {
  return words.length <= LONGEST && LABEL.test(words);
}

/** What is said of the label may stand in a list or a block of its own. */
function hasMoreBelow({ text, lines }: Source, { start, end }: Span): boolean {
  const indent = /\S/.exec(text.slice(lines.start(lines.at(start))))?.index ?? 0;
  const next = /^\s*\n([ \t]*)\S/.exec(text.slice(lines.span(lines.at(end)).end))?.[1]?.length ?? 0;
  return next > indent;
}
