import type { Block, MarkdownDocument, Table } from "../../markdown/document.ts";
import { readInline } from "../../markdown/inline.ts";
import { anyWithin } from "../../text/anyWithin.ts";
import { type Span, slice } from "../../text/span.ts";
import { type LengthPlaces, mayStateLength } from "./lengthPlaces.ts";

/** A piece of text that may state a length: running words, or a value with its label. */
export interface Statement {
  readonly lines: readonly Span[];
  /** `Time to resolve`, from `Time to resolve: 5h`, from the first cell of a row or from the header of its column. */
  readonly label: string | undefined;
}

/** The paragraphs, list items, headings and table cells of a document that hold a number with a unit of time. */
export function statementsOf({ text, blocks }: MarkdownDocument, places: LengthPlaces): Statement[] {
  const statements: Statement[] = [];
  if (places.marks.length > 0) {
    collect({ text, places, statements }, blocks);
  }
  return statements;
}

interface Collection {
  readonly text: string;
  readonly places: LengthPlaces;
  readonly statements: Statement[];
}

function collect(collection: Collection, blocks: readonly Block[]): void {
  const { text, places, statements } = collection;
  for (const block of blocks) {
    if (!anyWithin(places.marks, block.span)) {
      continue;
    }
    switch (block.kind) {
      case "paragraph":
        statements.push(...ofParagraph(text, block.lines));
        break;
      case "heading":
        statements.push(...ofParagraph(text, [block.content]));
        break;
      case "list":
        for (const item of block.items) {
          collect(collection, item.blocks);
        }
        break;
      case "table":
        statements.push(...ofTable(text, block, places));
        break;
      default:
        break;
    }
  }
}

const LABEL = /^[\s*_]*([\p{L}][^:：*|]{1,60}?)[\s*_]*[:：][\s*_]+(?=\S)/u;

/** A label alone on its line, which the lines below it belong to. */
const LABEL_ABOVE = /^[\s*_]*(\p{L}[^:：*|]{1,60}?)[\s*_]*[:：][\s*_]*$/u;

/** Lines that begin with a label are statements of their own; what is between them stays one run of words. */
function ofParagraph(text: string, lines: readonly Span[]): Statement[] {
  const statements: Statement[] = [];
  let run: Span[] = [];
  let above: string | undefined;
  const endRun = () => {
    if (run.length > 0) {
      statements.push({ lines: run, label: above });
    }
    run = [];
    above = undefined;
  };
  for (const line of lines) {
    const words = slice(text, line);
    const isLabelled = words.includes(":") || words.includes("：");
    const label = isLabelled ? LABEL.exec(words) : null;
    const alone = isLabelled && label === null ? LABEL_ABOVE.exec(words) : null;
    if (label) {
      endRun();
      statements.push({ lines: [{ start: line.start + label[0].length, end: line.end }], label: label[1] ?? "" });
    } else if (alone) {
      endRun();
      above = alone[1] ?? "";
    } else {
      run.push(line);
    }
  }
  endRun();
  return statements;
}

function ofTable(text: string, table: Table, places: LengthPlaces): Statement[] {
  const headers = table.header?.cells.map((cell) => readInline(text, cell.content).plain) ?? [];
  return table.rows.flatMap((row) => {
    const first = row.cells[0];
    if (!mayStateLength(places, row.span)) {
      return [];
    }
    const name = first ? readInline(text, first.content).plain : "";
    return row.cells.slice(1).flatMap((cell, index): Statement[] => {
      const isShort = cell.content.end - cell.content.start < 120;
      const label = `${name} ${headers[index + 1] ?? ""}`;
      return cell.continued || !isShort ? [] : [{ lines: [cell.content], label }];
    });
  });
}
