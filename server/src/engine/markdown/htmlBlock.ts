import { Parser } from "htmlparser2";
import { type Span, trim } from "../text/span.ts";
import type { Block, TableCell, TableRow } from "./document.ts";

/**
 * The headings and tables inside a block of HTML, in order; everything else of it is one `html` block between them.
 * Spans are offsets in the document; cells with `rowspan` or `colspan` stand in each place they cover.
 *
 * @example
 * readHtmlBlock("<h2>Impact</h2>", { start: 0, end: 15 }) // one heading of level 2, content "Impact"
 */
export function readHtmlBlock(text: string, span: Span): Block[] {
  const html = text.slice(span.start, span.end);
  const found = HAS_ELEMENTS.test(html) && !isNestedTooDeep(html) ? readElements(text, span) : [];
  const blocks: Block[] = [];
  let done = span.start;
  for (const block of found) {
    if (block.span.start < done) {
      continue;
    }
    pushRest(text, { start: done, end: block.span.start }, blocks);
    blocks.push(block);
    done = block.span.end;
  }
  pushRest(text, { start: done, end: span.end }, blocks);
  return blocks;
}

/** Most HTML is none of both: a picture, a comment, a part that folds. */
const HAS_ELEMENTS = /<(?:table|h[1-6])/i;

/** The parser takes time with the square of the open elements, and no table has so many. */
const MAX_UNCLOSED = 2000;

/** Whether HTML opens so many elements without closing them that reading it would take too long. */
export function isNestedTooDeep(html: string): boolean {
  let opened = 0;
  let closed = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    const next = html.charCodeAt(at + 1) | 0x20;
    opened += next >= 0x61 && next <= 0x7a ? 1 : 0;
    closed += html.charAt(at + 1) === "/" ? 1 : 0;
  }
  return opened > MAX_UNCLOSED && opened - closed > MAX_UNCLOSED;
}

/** Comments are no blocks: the document lists them apart. */
function pushRest(text: string, span: Span, blocks: Block[]): void {
  let rest = trim(text, span);
  while (text.startsWith("<!--", rest.start)) {
    const close = text.indexOf("-->", rest.start + 4);
    if (close === -1 || close + 3 > rest.end) {
      break;
    }
    rest = trim(text, { start: close + 3, end: rest.end });
  }
  if (rest.start < rest.end) {
    blocks.push({ kind: "html", span: rest });
  }
}

interface OpenCell {
  readonly start: number;
  readonly header: boolean;
  readonly rowSpan: number;
  readonly colSpan: number;
}

interface OpenTable {
  readonly start: number;
  readonly rows: { readonly span: Span; readonly cells: readonly HtmlCell[]; readonly isHeader: boolean }[];
  row: { readonly start: number; readonly cells: HtmlCell[] } | undefined;
  cell: OpenCell | undefined;
}

interface HtmlCell extends Pick<OpenCell, "header" | "rowSpan" | "colSpan"> {
  readonly content: Span;
}

/** Spans beyond this many places are cut: a table of a postmortem has no more, a hostile one may. */
const MAX_SPAN = 100;

function readElements(text: string, span: Span): Block[] {
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  let heading: { readonly level: number; readonly start: number; readonly content: number } | undefined;
  const at = (offset: number) => Math.min(span.start + offset, span.end);

  const closeCell = (table: OpenTable, end: number) => {
    if (table.cell && table.row) {
      const content = trim(text, { start: table.cell.start, end: Math.max(table.cell.start, end) });
      const { header, rowSpan, colSpan } = table.cell;
      table.row.cells.push({ header, rowSpan, colSpan, content });
    }
    table.cell = undefined;
  };
  const closeRow = (table: OpenTable, end: number) => {
    closeCell(table, end);
    if (table.row) {
      const { start, cells } = table.row;
      table.rows.push({
        span: { start, end },
        cells,
        isHeader: cells.length > 0 && cells.every((cell) => cell.header),
      });
    }
    table.row = undefined;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const start = at(parser.startIndex);
        const end = at(parser.endIndex + 1);
        const table = tables.at(-1);
        if (name === "table") {
          tables.push({ start, rows: [], row: undefined, cell: undefined });
        } else if (table && name === "tr") {
          closeRow(table, start);
          table.row = { start, cells: [] };
        } else if (table && (name === "td" || name === "th")) {
          closeCell(table, start);
          table.row ??= { start, cells: [] };
          const [rowSpan, colSpan] = [spanOf(attributes.rowspan), spanOf(attributes.colspan)];
          table.cell = { start: end, header: name === "th", rowSpan, colSpan };
        } else if (!table && /^h[1-6]$/.test(name)) {
          heading = { level: Number(name.charAt(1)), start, content: end };
        }
      },
      onclosetag(name, isImplied) {
        const start = at(parser.startIndex);
        // What closes it belongs to what comes next.
        const end = isImplied ? start : at(parser.endIndex + 1);
        const table = tables.at(-1);
        if (table && (name === "td" || name === "th")) {
          closeCell(table, start);
        } else if (table && name === "tr") {
          closeRow(table, end);
        } else if (table && name === "table") {
          closeRow(table, start);
          tables.pop();
          // A table inside a cell of another belongs to that cell's content.
          if (tables.length === 0) {
            blocks.push({ kind: "table", syntax: "html", span: { start: table.start, end }, ...layOut(table.rows) });
          }
        } else if (heading && name === `h${heading.level}`) {
          const content = trim(text, { start: heading.content, end: start });
          blocks.push({
            kind: "heading",
            style: "html",
            level: heading.level,
            content,
            span: { start: heading.start, end },
          });
          heading = undefined;
        }
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.end(text.slice(span.start, span.end));
  return blocks;
}

function spanOf(attribute: string | undefined): number {
  const value = Number.parseInt(attribute ?? "1", 10);
  return value >= 1 ? Math.min(value, MAX_SPAN) : 1;
}

/** Puts each cell in all the places of the grid that it covers. */
function layOut(rows: OpenTable["rows"]): { readonly header?: TableRow; readonly rows: readonly TableRow[] } {
  let reaching: ({ readonly content: Span; readonly rowsLeft: number } | undefined)[] = [];
  const laid = rows.map(({ span, cells, isHeader }) => {
    const places: TableCell[] = [];
    const next: typeof reaching = [];
    const pullDown = () => {
      for (let above = reaching[places.length]; above; above = reaching[places.length]) {
        if (above.rowsLeft > 1) {
          next[places.length] = { content: above.content, rowsLeft: above.rowsLeft - 1 };
        }
        places.push({ content: above.content, continued: true });
      }
    };
    for (const cell of cells) {
      pullDown();
      for (let column = 0; column < cell.colSpan; column++) {
        if (cell.rowSpan > 1) {
          next[places.length] = { content: cell.content, rowsLeft: cell.rowSpan - 1 };
        }
        places.push({ content: cell.content, continued: column > 0 });
      }
    }
    pullDown();
    reaching = next;
    return { row: { span, cells: places }, isHeader };
  });
  const header = laid[0]?.isHeader ? laid[0].row : undefined;
  return { ...(header ? { header } : {}), rows: laid.slice(header ? 1 : 0).map(({ row }) => row) };
}
