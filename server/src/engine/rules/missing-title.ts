import type { Paragraph } from "../markdown/document.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "missing-title",
  group: "structure",
  summary: "The document has a title: one heading of level 1, or a `title` in its front matter.",
  rationale: "Lists of postmortems, links and search results show the title. Without one they show the file name.",
  source: "every template",
  severity: "information",
  examples: [
    {
      bad: `Checkout rollback incident report

## Impact

One order in five failed for 35 minutes.
`,
      good: `# Checkout rollback incident report

## Impact

One order in five failed for 35 minutes.
`,
    },
  ],

  *check(context) {
    const heading = context.markdown.blocks.some((block) => block.kind === "heading" && block.level === 1);
    if (heading || context.incident.title?.source === "front-matter") {
      return;
    }
    const first = firstLine(context);
    const candidate = readsLikeTitle(context, first);
    yield {
      span: first,
      message: candidate ? "The document has no title; its first line reads like one." : "The document has no title.",
      fixes: () => fixesOf(context, first, candidate),
    };
  },
});

/** The first line of the body that holds anything, comments aside. */
function firstLine({ text, lines, markdown }: RuleContext): Span {
  const [block] = markdown.blocks;
  return block ? trim(text, lines.span(lines.at(block.span.start))) : { start: 0, end: 0 };
}

/** The paragraph that begins with the line, if a person would take the line for a title: short and no sentence. */
function readsLikeTitle({ text, markdown }: RuleContext, first: Span): Paragraph | undefined {
  const [block] = markdown.blocks;
  const words = slice(text, first);
  const short = words.length <= 120 && !/[.:!?]$/.test(words);
  return block?.kind === "paragraph" && short && /\p{L}/u.test(words) ? block : undefined;
}

function fixesOf(context: RuleContext, first: Span, candidate: Paragraph | undefined): readonly Fix[] {
  const { text } = context;
  const lineBreak = lineBreakOf(text);
  const mark = { span: { start: first.start, end: first.start }, newText: "# " };
  const placeholder = "Title of the incident";
  const insert: Fix = {
    title: "Insert a title",
    safe: false,
    preferred: candidate === undefined,
    edits: [
      {
        span: mark.span,
        newText: `# ${placeholder}${lineBreak}${lineBreak}`,
        placeholder: { start: 2, end: 2 + placeholder.length },
      },
    ],
  };
  if (!candidate) {
    return [insert];
  }
  const safe = isSafe(context, candidate);
  return [{ title: "Make the first line the title", safe, preferred: true, edits: [mark] }, insert];
}

/** Nothing is lost and no judgement is needed where the line is plain and stands alone, or a label follows it. */
function isSafe({ text }: RuleContext, { lines: [title, next] }: Paragraph): boolean {
  const plain = title !== undefined && !/[*_`<>[\]|\\]|\.\s/.test(slice(text, title));
  return plain && (next === undefined || /:\s*$/.test(slice(text, next)));
}
