import { charactersIn } from "../incident/prose/charactersIn.ts";
import { isAscii } from "../incident/prose/wordIndex.ts";
import { matchesAt } from "../text/matchesOf.ts";
import { removeLines } from "../text/removeLines.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "no-break-space-run",
  group: "text",
  summary: "Layout is Markdown's business; no-break spaces only keep a number and its unit together.",
  rationale: "They look like spaces and are none: searches, times and fields are not found behind them.",
  source: "pastes from word processors and status pages",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

Orders lost:\u00a0\u00a0\u00a0412
`,
      good: `# Checkout down on 14 March 2024

Orders lost: 412
`,
    },
  ],

  *check(context) {
    const { markdown, incident, text, lines } = context;
    const { prose } = incident;
    for (const span of isAscii(prose.words) ? [] : charactersIn(markdown, prose, matchesAt(text, "\u00a0", RUN))) {
      const count = slice(text, span).replace(/[^\u00a0]/g, "").length;
      const isAlone = slice(text, lines.span(lines.at(span.start))).trim() === "";
      if (count > 1 || isAlone) {
        const what = count === 1 ? "A no-break space serves" : `${count} no-break spaces serve`;
        yield { span, message: `${what} as layout.`, fixes: () => [mend(context, span, isAlone)] };
      }
    }
  },
});

/** One or more; spaces between them count as part of the run. */
const RUN = /\u00a0(?:[ \t]*\u00a0)*/y;

function mend({ text, lines }: RuleContext, span: Span, isAlone: boolean): Fix {
  if (isAlone) {
    const edits = [removeLines(text, lines, span)];
    return { title: "Remove the empty paragraph", safe: true, preferred: true, edits };
  }
  const line = lines.span(lines.at(span.start));
  const isAtEdge =
    slice(text, { start: line.start, end: span.start }).trim() === "" ||
    slice(text, { start: span.end, end: line.end }).trim() === "";
  const isBesideSpace = /[ \t]/.test(text.charAt(span.end)) || /[ \t]/.test(text.charAt(span.start - 1));
  const title = isAtEdge ? "Remove them" : "Replace by one space";
  const newText = isAtEdge || isBesideSpace ? "" : " ";
  return { title, safe: true, preferred: true, edits: [{ span, newText }] };
}
