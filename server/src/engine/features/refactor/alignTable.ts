import type { Analysis } from "../../analysis.ts";
import type { Table } from "../../markdown/document.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import { readPipeRow } from "../../markdown/pipeRow.ts";
import { displayWidth } from "../../text/displayWidth.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";

/**
 * Pads the cells of the pipe table at the cursor, so that its columns stand below each other, in East Asian scripts and with
 * emoji, too. Empty where they do already, and where a row lacks a cell or a pipe at its ends.
 */
export function alignTable({ text, lines, markdown }: Analysis, offset: number): readonly TextEdit[] {
  const block = leafAt(markdown.blocks, offset)?.block;
  if (block?.kind !== "table" || block.syntax !== "pipe" || !block.header) {
    return [];
  }
  const delimiter = delimiterOf(text, lines.span(lines.at(block.header.span.start) + 1));
  const rows = rowsOf(text, block, delimiter);
  const [head, marks, ...others] = rows.map(({ cells }) => cells);
  if (!head || !marks || rows.some(({ cells }) => cells.length !== head.length)) {
    return [];
  }
  const widths = head.map((cell, column) =>
    Math.max(3, ...[cell, ...others.map((cells) => cells[column] ?? "")].map(displayWidth)),
  );
  return rows
    .map(({ span, cells }, index) => {
      const padded = cells.map((cell, column) =>
        index === 1 ? rule(cell, widths[column] ?? 3) : pad(cell, marks[column] ?? "", widths[column] ?? 3),
      );
      return smallestEdit(span, { from: slice(text, span), to: `| ${padded.join(" | ")} |` });
    })
    .filter(({ span, newText }) => span.start < span.end || newText !== "");
}

interface Row {
  readonly span: Span;
  readonly cells: readonly string[];
}

/** The line of dashes, without what stands before it in a list or a quotation. */
function delimiterOf(text: string, line: Span): Span {
  const before = /^[^|]*/.exec(slice(text, line))?.[0].length ?? 0;
  return { start: line.start + before, end: line.end };
}

/** The header, the dashes, the rows; none where one of them has no pipe at an end. */
function rowsOf(text: string, { header, rows }: Table, delimiter: Span): readonly Row[] {
  const spans = [header?.span ?? delimiter, delimiter, ...rows.map(({ span }) => span)];
  const whole = spans.map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }));
  const isClosed = whole.every((span) => /^\|.*(?<!\\)\|$/.test(slice(text, span)));
  return isClosed
    ? whole.map((span) => ({ span, cells: readPipeRow(text, span).cells.map(({ content }) => slice(text, content)) }))
    : [];
}

function rule(mark: string, width: number): string {
  const [left, right] = [mark.startsWith(":") ? ":" : "", mark.endsWith(":") ? ":" : ""];
  return `${left}${"-".repeat(width - left.length - right.length)}${right}`;
}

function pad(cell: string, mark: string, width: number): string {
  const room = width - displayWidth(cell);
  const before = !mark.endsWith(":") ? 0 : mark.startsWith(":") ? Math.floor(room / 2) : room;
  return `${" ".repeat(before)}${cell}${" ".repeat(room - before)}`;
}
