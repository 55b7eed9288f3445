import type { Block, MarkdownDocument, Table } from "../../markdown/document.ts";
import { readInline } from "../../markdown/inline.ts";
import { type Span, slice } from "../../text/span.ts";
import { type LengthPlaces, mayStateLength } from "./lengthPlaces.ts";

/** A piece of text that may state a length: running words, or a value with its label. */
export interface Statement {
  readonly lines: readonly Span[];
  /** `Time to resolve`, from `Time to resolve: 5h`, from the first cell of a row or from the header of its column. */
  readonly label: string | undefined;
}

/** The paragraphs, list items, headings and table cells of a document that hold a number with a unit of time. */
export function statementsOf({ text, blocks }: MarkdownDocument, places: LengthPlaces): readonly Statement[] {
  const statements: Statement[] = [];
  if (places.marks.length > 0) {
    collect({ text, places, statements, next: 0 }, blocks);
  }
  return statements;
}

interface Collection {
  readonly text: string;
  readonly places: LengthPlaces;
  readonly statements: Statement[];
  /** The first mark that does not stand before the block in hand, or one before it. */
  next: number;
}

function collect(collection: Collection, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (!holdsMark(collection, block.span)) {
      continue;
    }
    switch (block.kind) {
      case "paragraph":
        pushParagraph(collection, block.lines);
        break;
      case "heading":
        pushParagraph(collection, [block.content]);
        break;
      case "list":
        for (const item of block.items) {
          collect(collection, item.blocks);
        }
        break;
      case "table":
        pushTable(collection, block);
        break;
      default:
        break;
    }
  }
}

/** Marks and blocks are both in the order of the text. */
function holdsMark(collection: Collection, { start, end }: Span): boolean {
  const { marks } = collection.places;
  let mark = marks[collection.next] ?? end;
  while (mark < start) {
    mark = marks[++collection.next] ?? end;
  }
  return mark < end;
}

const LABEL = /^[\s*_]*([\p{L}][^:：*|]{1,60}?)[\s*_]*[:：][\s*_]+(?=\S)/u;

/** A label alone on its line, which the lines below it belong to. */
const LABEL_ABOVE = /^[\s*_]*(\p{L}[^:：*|]{1,60}?)[\s*_]*[:：][\s*_]*$/u;

/** Lines that begin with a label are statements of their own; what is between them stays one run of words. */
function pushParagraph({ text, statements }: Collection, lines: readonly Span[]): void {
  let run: Span[] = [];
  let above: string | undefined;
  for (const line of lines) {
    const words = slice(text, line);
    const isLabelled = words.includes(":") || words.includes("：");
    const label = isLabelled ? LABEL.exec(words) : null;
    const alone = isLabelled && label === null ? LABEL_ABOVE.exec(words) : null;
    if (label === null && alone === null) {
      run.push(line);
      continue;
    }
    if (run.length > 0) {
      statements.push({ lines: run, label: above });
      run = [];
    }
    above = alone?.[1];
    if (label) {
      statements.push({ lines: [{ start: line.start + label[0].length, end: line.end }], label: label[1] ?? "" });
    }
  }
  if (run.length > 0) {
    statements.push({ lines: run, label: above });
  }
}

/** A cell that is longer is no value. */
const LONGEST_VALUE = 120;

function pushTable({ text, places, statements }: Collection, { header, rows }: Table): void {
  for (const { span, cells } of rows) {
    const [first] = cells;
    if (first === undefined || !mayStateLength(places, span)) {
      continue;
    }
    let name: string | undefined;
    for (let column = 1; column < cells.length; column++) {
      const { content, continued } = cells[column] ?? first;
      if (!continued && content.end - content.start < LONGEST_VALUE && mayStateLength(places, content)) {
        const title = header?.cells[column];
        name ??= readInline(text, first.content).plain;
        statements.push({ lines: [content], label: `${name} ${title ? readInline(text, title.content).plain : ""}` });
      }
    }
  }
}
