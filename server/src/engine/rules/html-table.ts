import type { Table, TableRow } from "../markdown/document.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "html-table",
  group: "text",
  summary: "A table that Markdown can hold is written in Markdown.",
  rationale: "A table in HTML, often on one line, can hardly be read, edited or compared in the source.",
  source: "exports of GitBook",
  severity: "hint",
  profiles: { public: "information" },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

<table><thead><tr><th>Time</th><th>Event</th></tr></thead><tbody><tr><td>14:05 UTC</td><td>The alert fires</td></tr></tbody></table>
`,
      good: `# Checkout down on 14 March 2024

| Time | Event |
| --- | --- |
| 14:05 UTC | The alert fires |
`,
    },
  ],

  *check(context) {
    for (const block of context.markdown.blocks) {
      if (block.kind === "table" && block.syntax === "html" && fitsPipes(context, block)) {
        const { start } = block.span;
        yield {
          span: { start, end: start + "<table".length },
          message: "This table is written in HTML; as a Markdown table it could be read and edited.",
          fixes: () => [convert(context, block)],
        };
      }
    }
  },
});

/** Spans, styles, lists, code, several paragraphs in a cell, a table in the table. */
const BEYOND_PIPES =
  /\s(?:rowspan|colspan|class|style)\s*=|<(?:ul|ol|li|pre|blockquote|h[1-6]|div|dl|details|figure)\b|<\/p>\s*<p\b/i;

function fitsPipes({ text, lines }: RuleContext, { span, header, rows }: Table): boolean {
  const source = slice(text, span);
  const width = header?.cells.length ?? 0;
  const standsAlone =
    text.slice(lines.span(lines.at(span.start)).start, span.start).trim() === "" &&
    text.slice(span.end, lines.span(lines.at(span.end)).end).trim() === "";
  return (
    width >= 2 &&
    rows.length > 0 &&
    standsAlone &&
    rows.every(({ cells }) => cells.length === width && !cells.some(({ continued }) => continued)) &&
    source.toLowerCase().lastIndexOf("<table") === 0 &&
    !BEYOND_PIPES.test(source)
  );
}

function convert({ text }: RuleContext, { span, header, rows }: Table): Fix {
  const lineBreak = lineBreakOf(text);
  const width = header?.cells.length ?? 0;
  const all = header ? [header, ...rows] : rows;
  const [first = "", ...rest] = all.map((row) => pipeRow(text, row));
  const newText = [first, `|${" --- |".repeat(width)}`, ...rest].join(lineBreak);
  return { title: "Convert to a Markdown table", safe: false, preferred: true, edits: [{ span, newText }] };
}

function pipeRow(text: string, { cells }: TableRow): string {
  return `|${cells.map(({ content }) => ` ${cellText(text, content)} |`).join("")}`;
}

/** Tags inside a cell stay, since Markdown shows them, too; what Markdown would take for a mark is escaped. */
function cellText(text: string, content: Span): string {
  return slice(text, content)
    .replace(/<\/?p\b[^>]*>/gi, "")
    .replace(/\s+/g, " ")
    .trim()
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith("<") ? part.replace(/\|/g, "&#124;") : part.replace(/[\\`*|[\]]/g, "\\$&")))
    .join("");
}
