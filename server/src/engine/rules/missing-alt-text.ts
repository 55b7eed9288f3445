import { isOwn } from "../incident/prose/passage.ts";
import { type Prose, passageAt } from "../incident/prose/prose.ts";
import { leafAt } from "../markdown/leafAt.ts";
import { matchesAt } from "../text/matchesOf.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "missing-alt-text",
  group: "text",
  summary: "Every image says in words what it shows.",
  rationale:
    "Who cannot see the image, or gets it by mail, as text or a year later from a dead link, has the words only.",
  source: "WCAG",
  severity: "information",
  profiles: { public: "warning" },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

![](error-rate.png)
`,
      good: `# Checkout down on 14 March 2024

![Error rate from 14:05 to 14:40](error-rate.png)
`,
    },
  ],

  *check(context) {
    yield* markdownImages(context);
    yield* htmlImages(context);
  },
});

const MESSAGE = "This image has no description.";
const WORDS = "What the image shows";
const EMPTY = /!\[[ \t]*\](?=[([])/y;

function markdownImages({ text, incident: { prose } }: RuleContext): readonly Report[] {
  const found: Report[] = [];
  for (const { index, 0: written } of matchesAt(text, "![", EMPTY)) {
    if (isImage(prose, index)) {
      const span = { start: index, end: index + written.length };
      found.push({ span, message: MESSAGE, fixes: () => [describe({ start: index + 2, end: span.end - 1 }, WORDS)] });
    }
  }
  return found;
}

/** No code, and no picture inside of a link that has words of its own. */
function isImage(prose: Prose, at: number): boolean {
  const passage = passageAt(prose, at);
  if (!passage) {
    return false;
  }
  const { plain, links } = passage.inline;
  const place = passage.inline.toPlain(at);
  const isReference =
    prose.text.startsWith("[", prose.text.indexOf("]", at) + 1) && isOwn(passage, { start: at, end: at + 2 });
  const link = links.find(({ span, hrefSpan }) => span.start <= place && place <= span.end && hrefSpan.start > at);
  const isBadge = link !== undefined && plain.slice(link.span.start, link.span.end).trim() !== "";
  return (isReference || passage.targets.has(at)) && !isBadge;
}

const TAG = /<img\b[^<>]{0,2000}>/iy;

function htmlImages({ text, markdown }: RuleContext): readonly Report[] {
  const found: Report[] = [];
  for (const { index, 0: tag } of matchesAt(text, "<", TAG)) {
    const leaf = leafAt(markdown.blocks, index);
    const isShown = leaf !== undefined && leaf.block.kind !== "code" && !isInCode(text, index);
    const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    const isDecoration = /\brole\s*=\s*["']?(?:presentation|none)|aria-hidden|\b(?:width|height)\s*=\s*["']?1\b/i.test(
      tag,
    );
    if (isShown && !isDecoration && (alt?.[1] ?? alt?.[2] ?? "").trim() === "" && !/\balt\s*=\s*[^"'\s>]/i.test(tag)) {
      const at = alt ? index + alt.index + alt[0].length - 1 : index + "<img".length;
      const fix = alt ? describe({ start: at, end: at }, WORDS) : describe({ start: at, end: at }, ` alt="${WORDS}"`);
      found.push({ span: { start: index, end: index + "<img".length }, message: MESSAGE, fixes: () => [fix] });
    }
  }
  return found;
}

/** Whether an odd number of backticks stands before a place on its line. */
function isInCode(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf("\n", at) + 1, at - 2000), at);
  return line.split("`").length % 2 === 0;
}

function describe(span: { readonly start: number; readonly end: number }, newText: string): Fix {
  const start = newText.indexOf(WORDS);
  const edit = { span, newText, placeholder: { start, end: start + WORDS.length } };
  return { title: "Describe the image", safe: false, preferred: true, edits: [edit] };
}
