import type { Analysis } from "../../analysis.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import { readPipeRow } from "../../markdown/pipeRow.ts";
import type { TextEdit } from "../../text/edit.ts";
import { isRowOfTimeline, type NewLine } from "./newLine.ts";

/** The next row of a table of pipes, with the cursor in its first cell. */
export function nextRow(analysis: Analysis, { line, above, written }: NewLine): TextEdit | undefined {
  const { text, lines, markdown } = analysis;
  const block = leafAt(markdown.blocks, above.end - 1)?.block;
  if (block?.kind !== "table" || block.syntax !== "pipe" || !isRowOfTimeline(analysis, above)) {
    return undefined;
  }
  const isHead = lines.at(block.span.start) === lines.at(above.start);
  if (isHead || !/[^|\s\\]/.test(written)) {
    return isHead ? undefined : { span: { start: above.start, end: line.start }, newText: "" };
  }
  const [indent = ""] = /^[ \t]*/.exec(written) ?? [];
  const { cells } = readPipeRow(text, {
    start: above.start + indent.length,
    end: above.start + written.trimEnd().length,
  });
  return {
    span: line,
    newText: `${indent}|${"  |".repeat(cells.length)}`,
    placeholder: { start: indent.length + 2, end: indent.length + 2 },
  };
}
