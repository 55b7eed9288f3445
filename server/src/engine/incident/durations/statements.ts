import type { Block, MarkdownDocument, Table } from "../../markdown/document.ts";
import { readInline } from "../../markdown/inline.ts";
import { anyWithin } from "../../text/anyWithin.ts";
import { type Span, slice } from "../../text/span.ts";
import { HYPHEN, SPACE } from "../../time/characters/characterCodes.ts";
import { codeAt, endOfDigits } from "../../time/characters/characters.ts";
import { placesOf, type WordIndex, wordSet } from "../prose/wordIndex.ts";

/** A piece of text that may state a length: running words, or a value with its label. */
export interface Statement {
  readonly lines: readonly Span[];
  /** `Time to resolve`, from `Time to resolve: 5h`, from the first cell of a row or from the header of its column. */
  readonly label?: string;
}

/** The paragraphs, list items, headings and table cells of a document that hold a number with a unit of time. */
export function statementsOf(
  { text, blocks }: MarkdownDocument,
  words: WordIndex,
  numbers: readonly number[],
): Statement[] {
  const marks = lengthMarks(words, numbers);
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
    if (!anyWithin(marks, block.span)) {
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

/** The last digit of a number before a unit of time, or before the first letter of one. */
const NUMBER_AND_UNIT =
  /\d[ \u00a0-]?(?:h(?:\d|\b|r|o|eu)|m(?:\b|in)|s(?:\b|e[cgk]|t[du])|d(?:\b|a[yg]|[ií]a)|w(?:\b|ee|o)|j(?:\b|ou)|ta|[時分日小天周週])/iy;

/** By character code: what a unit, or the mark before one, may begin with. */
const MAY_GO_ON = new Uint8Array(128);
for (const letter of "hmsdwjtHMSDWJT -") {
  MAY_GO_ON[letter.charCodeAt(0)] = 1;
}

/** Units that may follow a number in words: `two and a half hours`. */
const UNITS_OF_WORDS = wordSet(
  "hour hours minute minutes day days week weeks hora horas minuto minutos heure heures stunde stunden".split(" "),
);

/** The places of a text at which a length of time may stand, in order. Most blocks of a document have none. */
function lengthMarks(words: WordIndex, numbers: readonly number[]): readonly number[] {
  const { text } = words;
  const marks: number[] = [];
  for (const number of numbers) {
    const end = endOfDigits(text, number);
    const code = codeAt(text, end);
    if (code >= 128 || MAY_GO_ON[code] === 1) {
      NUMBER_AND_UNIT.lastIndex = end - 1;
      if (NUMBER_AND_UNIT.test(text)) {
        marks.push(number);
      }
    }
  }
  for (const place of placesOf(words, UNITS_OF_WORDS)) {
    const start = words.starts[place] ?? 0;
    const before = codeAt(text, start - 1);
    if (before === SPACE || before === HYPHEN) {
      marks.push(start);
    }
  }
  return marks.sort((a, b) => a - b);
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
