import { looksTimed } from "../incident/looksTimed.ts";
import type { Heading } from "../markdown/document.ts";
import { slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "skipped-heading-level",
  group: "structure",
  summary: "A heading is at most one level below the one above it.",
  rationale: "Screen readers and outlines show a step that is not there, and a reader looks for the part between.",
  source: "Markdown hygiene",
  severity: "hint",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

### Impact

One order in five failed.
`,
      good: `# Checkout down on 14 March 2024

## Impact

One order in five failed.
`,
    },
  ],

  *check(context) {
    const headings = headingsOf(context);
    for (let index = 1; index < headings.length; index++) {
      const above = headings[index - 1];
      const heading = headings[index];
      if (above && heading && heading.level > above.level + 1) {
        const { start } = heading.span;
        yield {
          span: { start, end: start + heading.level },
          message: `This heading goes from level ${above.level} to level ${heading.level}.`,
          fixes: () => [raise(headings, index, above.level + 1)],
        };
      }
    }
  },
});

/** Headings in Markdown, without times and days, which stand where their timeline wants them. */
function headingsOf({ text, markdown }: RuleContext): readonly Heading[] {
  return markdown.blocks.filter(
    (block): block is Heading =>
      block.kind === "heading" && block.style !== "html" && !looksTimed(slice(text, block.content)),
  );
}

/** The headings from here to the next of a higher level come up together, so that they keep their order among themselves. */
function raise(headings: readonly Heading[], from: number, level: number): Fix {
  const first = headings[from];
  const top = first?.level ?? level;
  const rest = headings.slice(from);
  const end = rest.findIndex((heading) => heading.level < top);
  const moved = rest.slice(0, end === -1 ? rest.length : end).filter(({ style }) => style === "atx");
  const edits = moved.map(({ span, level: own }) => ({
    span: { start: span.start, end: span.start + own },
    newText: "#".repeat(own - top + level),
  }));
  return { title: `Raise this section to level ${level}`, safe: false, preferred: true, edits };
}
