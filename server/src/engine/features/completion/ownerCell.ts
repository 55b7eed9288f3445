import { readActionColumn } from "../../incident/actions/actionColumns.ts";
import { tableAt } from "../../markdown/tableAt.ts";
import { slice } from "../../text/span.ts";
import type { Place } from "./place.ts";
import { isTableRow, pipesIn } from "./rowStart.ts";

/** What was typed in the column for owners of a pipe table; nothing elsewhere. */
export function ownerCell(place: Place): string | undefined {
  const { before, after, offset, analysis, line } = place;
  if (!isTableRow(place) || !/^[ \t]*(?:\||$)/.test(after)) {
    return undefined;
  }
  const { text, markdown } = analysis;
  const table = tableAt(markdown.blocks, offset - 1) ?? tableAt(markdown.blocks, line.start - 2);
  const typed = before.slice(before.lastIndexOf("|") + 1).trimStart();
  const isHeader = table !== undefined && analysis.lines.at(table.span.start) === analysis.lines.at(line.start);
  if (isHeader || /\S\s$/.test(typed)) {
    return undefined;
  }
  const header = table?.syntax === "pipe" ? table.header?.cells[pipesIn(before) - 1] : undefined;
  const isOwner = header !== undefined && readActionColumn(slice(text, header.content)) === "owner";
  return isOwner ? typed : undefined;
}
