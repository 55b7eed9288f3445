import type { Block, MarkdownDocument, Table } from "../../markdown/document.ts";
import { readInline } from "../../markdown/inline.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import { type Span, slice } from "../../text/span.ts";

/** A piece of text that may state a length: running words, or a value with its label. */
export interface Statement {
  readonly lines: readonly Span[];
  /** `Time to resolve`, from `Time to resolve: 5h`, from the first cell of a row or from the header of its column. */
  readonly label?: string;
}

/** The paragraphs, list items, headings and table cells of a document that hold a number with a unit of time. */
export function statementsOf({ text, blocks }: MarkdownDocument): Statement[] {
  const marks = lengthMarks(text);
  const statements: Statement[] = [];
  if (marks.length > 0) {
    collect({ text, marks, statements }, blocks);
  }
  return statements;
}

interface Collection {
  readonly text: string;
  /** Offsets at which a length may stand, in order. */
  readonly marks: readonly number[];
  readonly statements: Statement[];
}

function collect(collection: Collection, blocks: readonly Block[]): void {
  const { text, marks, statements } = collection;
  for (const block of blocks) {
    if (!holdsMark(marks, block.span)) {
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
        statements.push(...ofTable(text, block));
        break;
      default:
        break;
    }
  }
}

/** A number before a unit of time, or before the first letter of one; the unit of a number in words. */
const NUMBER_AND_UNIT =
  /\d[ \u00a0-]?(?:h(?:\d|\b|r|o|eu)|m(?:\b|in)|s(?:\b|e[cgk]|t[du])|d(?:\b|a[yg]|[ií]a)|w(?:\b|ee|o)|j(?:\b|ou)|ta|[時分日小天周週])/gi;

/** A unit that may follow a number in words: `two and a half hours`. */
const UNIT_OF_WORDS = /[ -](?:hour|minute|day|week|hora|minuto|heure|Stunde)/g;

/** The places of a text at which a length of time may stand, in order. Most blocks of a document have none. */
function lengthMarks(text: string): number[] {
  const marks: number[] = [];
  for (const pattern of [NUMBER_AND_UNIT, UNIT_OF_WORDS]) {
    for (const { index } of text.matchAll(pattern)) {
      marks.push(index);
    }
  }
  return marks.sort((a, b) => a - b);
}

function holdsMark(marks: readonly number[], { start, end }: Span): boolean {
  const next = partitionPoint(marks.length, (index) => (marks[index] ?? 0) < start);
  return (marks[next] ?? end) < end;
}

/** Whether a text may state a length at all: it holds a digit, or a unit in words. */
export function mayStateLength(text: string): boolean {
  return /\d|hour|minute|day|week|hora|heure|stunde/i.test(text);
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
      statements.push({ lines: run, ...(above === undefined ? {} : { label: above }) });
    }
    run = [];
    above = undefined;
  };
  for (const line of lines) {
    const words = slice(text, line);
    const label = LABEL.exec(words);
    const alone = LABEL_ABOVE.exec(words);
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

function ofTable(text: string, table: Table): Statement[] {
  const headers = table.header?.cells.map((cell) => readInline(text, cell.content).plain) ?? [];
  return table.rows.flatMap((row) => {
    const first = row.cells[0];
    if (!mayStateLength(slice(text, row.span))) {
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
