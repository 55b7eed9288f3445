import type { Analysis } from "../../analysis.ts";
import type { Table, TableRow } from "../../markdown/document.ts";
import { htmlToInline, inlineHtmlWriter } from "../../markdown/inlineHtml.ts";
import { readPipeRow } from "../../markdown/pipeRow.ts";
import { tableAt } from "../../markdown/tableAt.ts";
import { lineBreakOf } from "../../text/lineBreak.ts";
import { slice } from "../../text/span.ts";
import type { Refactoring } from "./refactoring.ts";

/**
 * A table of pipes as one of HTML, whose cells can hold more, and one of HTML as one of pipes, which can be read in the source.
 * Only where each cell says the same in the other way of writing, and comes back as it was.
 */
export const convertMarkup: Refactoring = {
  kind: "markup",
  rewrite(analysis) {
    const { incident, markdown } = analysis;
    const entries = incident.timeline?.entries ?? [];
    const [first] = entries;
    const table = first && tableAt(markdown.blocks, first.time.span.start);
    const isWhole = entries.every(
      ({ time: { span } }) => table && table.span.start <= span.start && span.end <= table.span.end,
    );
    if (!table?.header || !isWhole || !standsAlone(analysis, table)) {
      return [];
    }
    const newText = table.syntax === "pipe" ? htmlOf(analysis, table) : pipesOf(analysis, table);
    const title = `Convert the timeline to a table of ${table.syntax === "pipe" ? "HTML" : "Markdown"}`;
    return newText === undefined ? [] : [{ title, edits: [{ span: table.span, newText }] }];
  },
};

function standsAlone({ text, lines }: Analysis, { span }: Table): boolean {
  const [first, last] = [lines.span(lines.at(span.start)), lines.span(lines.at(span.end))];
  return text.slice(first.start, span.start) === "" && text.slice(span.end, last.end).trim() === "";
}

function rowsOf({ header, rows }: Table): readonly TableRow[] | undefined {
  const all = header ? [header, ...rows] : rows;
  const isEven = all.every(
    ({ cells }) => cells.length === header?.cells.length && !cells.some((cell) => cell.continued),
  );
  return isEven && all.length > 1 ? all : undefined;
}

function htmlOf({ text, lines }: Analysis, table: Table): string | undefined {
  const rows = rowsOf(table);
  const write = inlineHtmlWriter();
  const delimiter = readPipeRow(text, lines.span(lines.at(table.span.start) + 1));
  const aligns = delimiter.cells.map(({ content }) => alignOf(slice(text, content)));
  const written = rows?.map(({ cells }, index) => {
    const tag = index === 0 ? "th" : "td";
    const inner = cells.map(({ content }) => htmlCell(slice(text, content).replace(/\\\|/g, "|"), write));
    return inner.includes(undefined)
      ? undefined
      : `<tr>${inner.map((cell, column) => `<${tag}${aligns[column] ?? ""}>${cell}</${tag}>`).join("")}</tr>`;
  });
  const [head, ...body] = written ?? [undefined];
  return head === undefined || body.includes(undefined)
    ? undefined
    : ["<table>", "<thead>", head, "</thead>", "<tbody>", ...body, "</tbody>", "</table>"].join(lineBreakOf(text));
}

/** `undefined` where it would not come back as it is written. */
function htmlCell(markdown: string, write: (markdown: string) => string): string | undefined {
  const html = write(markdown);
  return htmlToInline(html) === markdown ? html : undefined;
}

function alignOf(dashes: string): string {
  const [left, right] = [dashes.startsWith(":"), dashes.endsWith(":")];
  return left && right ? ' align="center"' : right ? ' align="right"' : left ? ' align="left"' : "";
}

/** What a cell of pipes cannot hold: blocks, several paragraphs, anything with a class or a style of its own. */
const BEYOND_PIPES =
  /\s(?:rowspan|colspan|class|style|id)\s*=|<(?:ul|ol|li|pre|blockquote|h[1-6]|div|dl|details|figure|caption)\b|<\/p>\s*<p\b/i;

function pipesOf({ text }: Analysis, table: Table): string | undefined {
  const rows = rowsOf(table);
  const source = slice(text, table.span);
  if (!rows || BEYOND_PIPES.test(source) || source.toLowerCase().lastIndexOf("<table") > 0) {
    return undefined;
  }
  const cells = rows.map((row) =>
    row.cells.map(({ content }) => htmlToInline(slice(text, content)).replace(/\|/g, "\\|")),
  );
  const aligns = [...source.slice(0, source.search(/<\/tr>/i)).matchAll(/<th\b([^>]*)>/gi)].map(
    ([, attributes = ""]) => {
      const align = /\balign="(left|center|right)"/i.exec(attributes)?.[1]?.toLowerCase();
      return align === undefined ? "---" : { left: ":---", center: ":---:", right: "---:" }[align];
    },
  );
  const lines = cells.map((row) => `| ${row.join(" | ")} |`);
  const rule = `| ${cells[0]?.map((_, column) => aligns[column] ?? "---").join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join(lineBreakOf(text));
}
