import { findPlaceholders, type Placeholder } from "../incident/prose/findPlaceholders.ts";
import { type MisspeltWord, misspeltWords } from "../incident/spelling/misspeltWords.ts";
import { contains, slice } from "../text/span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "common-typo",
  group: "language",
  summary: "Words are spelt right.",
  rationale: "A misspelt word is not found by a search, and a wrong one is read as what it says.",
  source: "proof-reading",
  severity: "information",
  options: {
    ignore: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Words that are right as they are: `kubernets`.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

The alert occured at 14:05 UTC, and the service was unavilable to the customers.
`,
      good: `# Checkout down on 14 March 2024

The alert occurred at 14:05 UTC, and the service was unavailable to the customers.
`,
    },
    {
      bad: `# Checkout down on 14 March 2024

The fix was implanted at 14:40 UTC, and the orders were back to normal.
`,
    },
  ],

  *check({ text, incident }, { ignore }) {
    let blanks: readonly Placeholder[] | undefined;
    const ignored = new Set(ignore.map((word) => word.toLowerCase()));
    for (const misspelt of incident.prose.isEnglish ? misspeltWords(incident.prose) : []) {
      if (misspelt.passage.place === "heading" || ignored.has(misspelt.word)) {
        continue;
      }
      // What is left of a template is replaced and not corrected.
      blanks ??= findPlaceholders(incident.prose, []);
      if (blanks.some(({ span }) => contains(span, misspelt.span))) {
        continue;
      }
      const written = slice(text, misspelt.span);
      const newText = inCaseOf(written, misspelt);
      yield {
        span: misspelt.span,
        message: `"${written}" seems to mean "${newText}".`,
        fixes: () => [
          {
            title: `Change to "${newText}"`,
            safe: misspelt.isNoWord,
            preferred: true,
            edits: [{ span: misspelt.span, newText }],
          },
        ],
      };
    }
  },
});

function inCaseOf(written: string, { meant }: MisspeltWord): string {
  const isCapital = written.charAt(0) !== written.charAt(0).toLowerCase();
  return isCapital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
