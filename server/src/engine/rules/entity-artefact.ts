import { matchesIn } from "../incident/prose/matchesIn.ts";
import { tableAt } from "../markdown/tableAt.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "entity-artefact",
  group: "text",
  summary: "Prose holds characters, not the entities that an export writes for them.",
  rationale:
    "Whoever reads or searches the source stumbles over them, and at the end of a line they stand for nothing.",
  source: "exports of GitBook",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

One order in five failed.&#x20;
`,
      good: `# Checkout down on 14 March 2024

One order in five failed.
`,
    },
  ],

  *check(context) {
    for (const { span } of matchesIn(context.incident.prose, ENTITIES, "&")) {
      if (!isMeant(context, span)) {
        const written = slice(context.text, span);
        const newText = replacement(context.text, span);
        const title = newText === "" ? "Delete it" : `Change to ${newText === " " ? "a space" : newText}`;
        yield {
          span,
          message: `"${written}" is a leftover of an export.`,
          fixes: () => [{ title, safe: true, preferred: true, edits: [{ span, newText }] }],
        };
      }
    }
  },
});

/** Several in a row are one. `&lt;` and `&gt;` are needed, and a dash or an arrow was written by hand. */
const ENTITIES = /(?:&(?:#x20|#32|#x0*a0|#160|nbsp|amp|quot|apos|#39|#x27);)+/iy;
const SPACE = /^&(?:#x20|#32|#x0*a0|#160|nbsp);/i;

/** HTML needs its entities; a no-break space beside a digit keeps number and unit together; `&amp;lt;` shows an entity. */
function isMeant({ text, markdown }: RuleContext, span: Span): boolean {
  const written = slice(text, span);
  if (/^&(?:#x20|#32);/i.test(written)) {
    return false;
  }
  const table = tableAt(markdown.blocks, span.start);
  // Between the words of a cell it keeps them on one line, or apart.
  const isLayout = table !== undefined && SPACE.test(written) && isInsideCell(text, span);
  const isNumber = SPACE.test(written) && (isDigit(text[span.start - 1]) || isDigit(text[span.end]));
  const isShown = /&amp;$/i.test(written) && /^#?\w+;/.test(text.slice(span.end, span.end + 12));
  return isNumber || isShown || isLayout || text[span.start - 1] === "\\" || table?.syntax === "html";
}

function isInsideCell(text: string, { start, end }: Span): boolean {
  return !/\|\s*$/.test(text.slice(Math.max(0, start - 40), start)) && !/^\s*\|/.test(text.slice(end, end + 40));
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** The characters themselves; a space at an end of a line or beside another one is none. */
function replacement(text: string, { start, end }: Span): string {
  const plain = text
    .slice(start, end)
    .replace(/&(?:#x20|#32|#x0*a0|#160|nbsp);/gi, " ")
    .replace(/&amp;/gi, "&")
    .replace(/&quot;/gi, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'");
  const isAtEdge = /^[\s|]?$/.test(text.charAt(start - 1)) || /^[\s|]?$/.test(text.charAt(end));
  return plain.trim() === "" ? (isAtEdge ? "" : " ") : plain;
}
