import { charactersIn } from "../incident/prose/charactersIn.ts";
import { isAscii } from "../incident/prose/wordIndex.ts";
import { matchesOf } from "../text/matchesOf.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "invisible-character",
  group: "text",
  summary: "What a reader cannot see is not there.",
  rationale:
    "A hidden character comes with a paste. Words and times that hold one are not found, and a command that holds one fails.",
  source: "pastes; searches that find nothing",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

The alert fired at 14:05\u200b UTC.
`,
      good: `# Checkout down on 14 March 2024

The alert fired at 14:05 UTC.
`,
    },
  ],

  *check(context) {
    const { markdown, text } = context;
    const { prose } = context.incident;
    for (const span of isAscii(prose.words) ? [] : charactersIn(markdown, prose, matchesOf(text, HIDDEN))) {
      if (span.start > 0 && !isNeeded(context, span)) {
        const [character] = slice(text, span);
        const name = `${NAMES[character ?? ""] ?? "bidirectional control"}`;
        const code = `U+${(character?.charCodeAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
        const count = span.end - span.start;
        yield {
          span,
          message: count === 1 ? `A ${name} (${code}) hides here.` : `${count} ${name}s (${code}) hide here.`,
          fixes: () => [
            {
              title: count === 1 ? "Delete it" : "Delete them",
              safe: true,
              preferred: true,
              edits: [{ span, newText: "" }],
            },
          ],
        };
      }
    }
  },
});

/** Joiners, marks of direction and the signs of mathematics are left out: emoji, many scripts and formulas need them. */
const HIDDEN = /([\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff])\1*/g;

const NAMES: Readonly<Record<string, string>> = {
  "\u200b": "zero-width space",
  "\u2060": "word joiner",
  "\u00ad": "soft hyphen",
  "\ufeff": "byte order mark",
};

const WRITTEN_FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Thai, Lao, Burmese, Khmer: words are not divided by spaces, so lines break at a hidden one. */
const WRITTEN_WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

function isNeeded({ text, lines }: RuleContext, { start, end }: Span): boolean {
  const code = text.charCodeAt(start);
  if (code === 0x200b) {
    return WRITTEN_WITHOUT_SPACES.test(text.charAt(start - 1) + text.charAt(end));
  }
  const isDirection = code >= 0x202a && code !== 0x2060 && code !== 0xfeff;
  return isDirection && WRITTEN_FROM_RIGHT.test(slice(text, lines.span(lines.at(start))));
}
