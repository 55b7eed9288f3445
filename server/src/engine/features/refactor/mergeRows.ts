import type { Analysis } from "../../analysis.ts";
import type { TableRow } from "../../markdown/document.ts";
import type { TextEdit } from "../../text/edit.ts";
import { contains, type Span, slice } from "../../text/span.ts";
import type { EntryFrame } from "./entryFrame.ts";
import { leadInto } from "./leadInto.ts";
import type { FramedEntry } from "./mergeEntries.ts";

/**
 * Rows of a table as one: the events behind each other, the cells beside them once where they say the same. `undefined` where
 * a row has other cells than the first.
 */
export function mergeRows({ text, lines }: Analysis, parts: readonly FramedEntry[]): readonly TextEdit[] | undefined {
  const rows = parts.map(({ entry, frame }) => ({ entry, event: frame.event, row: rowOf(frame) }));
  const known = rows.flatMap(({ row, ...part }) => (row ? [{ ...part, row }] : []));
  const [first, ...others] = known;
  if (!first || known.length < parts.length || others.some(({ row }) => row.cells.length !== first.row.cells.length)) {
    return undefined;
  }
  const words = first.row.cells.map(({ content }, column) =>
    contains(content, first.event) ? eventsOf() : besidesOf(column),
  );
  const isPipe = parts[0]?.frame.place.kind === "row" && parts[0].frame.place.syntax === "pipe";
  return [
    ...first.row.cells.flatMap(({ content }, column) => {
      const added = words[column] ?? "";
      const isEmpty = content.start === content.end;
      return added === "" ? [] : [insertion(content.end, isEmpty && isPipe ? padded(text, content.end, added) : added)];
    }),
    ...others.map(({ row }) => ({ span: isPipe ? wholeLine(row.span) : withSpace(text, row.span), newText: "" })),
  ];

  function eventsOf(): string {
    return others
      .map(({ entry, event }, index) => `${leadInto(text, entry, known[index]?.entry ?? entry)}${slice(text, event)}`)
      .join("");
  }

  /** What the other rows say in a column and no row above them. */
  function besidesOf(column: number): string {
    const cells = known.map(({ row }) => cellText(text, row, column));
    const isTime = known.some(({ entry, row }) => contains(row.cells[column]?.content ?? NOWHERE, entry.time.span));
    const own = cells.filter((cell, index) => index > 0 && cell !== "" && cells.indexOf(cell) === index);
    const joined = own.join(", ");
    return isTime || joined === "" ? "" : cells[0] === "" ? joined : `, ${joined}`;
  }

  function wholeLine({ start }: Span): Span {
    const line = lines.at(start);
    return { start: lines.span(line - 1).end, end: lines.span(line).end };
  }
}

const NOWHERE = { start: 0, end: 0 };

function rowOf({ place }: EntryFrame): TableRow | undefined {
  return place.kind === "row" ? place.rows[place.index] : undefined;
}

function cellText(text: string, { cells }: TableRow, column: number): string {
  const content = cells[column]?.content;
  return content ? slice(text, content) : "";
}

/** With a space on both sides, as far as there is none yet. */
function padded(text: string, at: number, added: string): string {
  return `${text.charAt(at - 1) === " " ? "" : " "}${added}${text.charAt(at) === " " ? "" : " "}`;
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** The row with the white space before it. */
function withSpace(text: string, { start, end }: Span): Span {
  const space = /\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return { start: start - space, end };
}
