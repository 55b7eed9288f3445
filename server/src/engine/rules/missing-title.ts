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
    const mend = mendingOf(context, first);
    yield {
      span: first,
      message: mend ? "The document has no title; its first line reads like one." : "The document has no title.",
      fixes: () => (mend ? [mend, insertTitle(context, first)] : [insertTitle(context, first)]),
    };
  },
});

/** The first line of the body that holds anything, comments aside. */
function firstLine({ text, lines, markdown }: RuleContext): Span {
  const [block] = markdown.blocks;
  return block ? trim(text, lines.span(lines.at(block.span.start))) : { start: 0, end: 0 };
}

/** How the first line becomes the title, if it is one in all but its mark. */
function mendingOf(context: RuleContext, first: Span): Fix | undefined {
  const { text, markdown, incident } = context;
  const [block] = markdown.blocks;
  const mend = { title: "Make the first line the title", preferred: true };
  if (block?.kind === "heading" && block.style === "atx") {
    const [section] = incident.sections;
    const hashes = { start: first.start, end: first.start + block.level };
    return section?.kind === "other" && section.span.start === block.span.start
      ? { ...mend, safe: false, edits: [{ span: hashes, newText: "#" }] }
      : undefined;
  }
  if (block?.kind !== "paragraph" || !readsLikeTitle(context, first)) {
    return undefined;
  }
  const mark = { span: { start: first.start, end: first.start }, newText: "# " };
  return { ...mend, safe: isSafe(text, block), edits: [mark] };
}

/** Short, no sentence, no link, no tag of a site generator, and no heading or field of its own. */
function readsLikeTitle({ text, incident }: RuleContext, first: Span): boolean {
  const words = slice(text, first);
  return incident.title?.source === "line" && words.length <= 120 && !/[.:!?]$|:\/\/|^\{[%{]/.test(words);
}

/** Nothing is lost and no judgement is needed where the line is plain and stands alone, or a label follows it. */
function isSafe(text: string, { lines: [title, next] }: Paragraph): boolean {
  const plain = title !== undefined && !/[*_`<>[\]|\\]|\.\s/.test(slice(text, title));
  return plain && (next === undefined || /:\s*$/.test(slice(text, next)));
}

function insertTitle({ text }: RuleContext, { start }: Span): Fix {
  const words = "Title of the incident";
  const lineBreak = lineBreakOf(text);
  const newText = `# ${words}${lineBreak}${lineBreak}`;
  const placeholder = { start: 2, end: 2 + words.length };
  return { title: "Insert a title", safe: false, edits: [{ span: { start, end: start }, newText, placeholder }] };
}
