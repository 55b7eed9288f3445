import type { Table, TableCell, TableRow } from "../../../markdown/document.ts";
import type { Span } from "../../../text/span.ts";
import type { TimeReading } from "../../../time/reading.ts";
import type { Candidate } from "./candidate.ts";
import { isOnlyDay } from "./isOnlyDay.ts";
import { joinTimes } from "./joinTimes.ts";
import { MOST_COLUMNS, readColumns, readTimeCell, readTitles, type TimelineColumns } from "./readColumns.ts";
import { type Lead, readLead } from "./readLead.ts";
import { readUnreadableLead } from "./readUnreadableLead.ts";
import { newGroup, type Walk } from "./walk.ts";

/** The rows of a table that has a column of times. Rows that only bear a date are headers of their day. */
export function readTable(walk: Walk, table: Table): void {
  const place = walk.places.at(table.span.start);
  const titles = place.isElsewhere ? [] : readTitles(walk.text, table);
  if (
    place.isElsewhere ||
    titles.length > MOST_COLUMNS ||
    titles.includes("task") ||
    !(place.inTimeline || (titles.includes("time") && !titles.includes("doer")))
  ) {
    return;
  }
  const rows = withHeader(walk.text, table);
  const columns = readColumns(walk.text, rows, { titles, header: table.header });
  if (!columns || !(columns.isTitled || place.inTimeline)) {
    return;
  }
  for (const column of [columns.time, columns.beside ?? columns.time].sort((a, b) => a - b)) {
    const header = table.header?.cells[column]?.content;
    if (header && rows === table.rows) {
      walk.remarks.push({ span: header, place, kind: "column" });
    }
  }
  const shape = table.syntax === "pipe" ? "table" : "html-table";
  const here: RowPlace = { columns, place, group: newGroup(walk), shape };
  for (const row of rows) {
    readTableRow(walk, row, here);
  }
}

interface RowPlace extends Pick<Candidate, "place" | "group" | "shape"> {
  readonly columns: TimelineColumns;
}

function readTableRow(walk: Walk, row: TableRow, here: RowPlace): void {
  const { columns } = here;
  const cell = row.cells[columns.time];
  if (!cell || (cell.continued && row.cells[columns.event]?.continued)) {
    return;
  }
  const lead = readTimeCell(walk.text, cell.content, columns);
  if (lead && lead.reading.kind !== "hole") {
    walk.candidates.push(readRow(walk.text, { row, here, lead }));
    return;
  }
  const unreadable = readUnreadableLead(walk.text, cell.content);
  if (unreadable) {
    walk.unreadable.push({ ...unreadable, place: here.place, group: here.group });
  } else if (cell.content.end === cell.content.start && !cell.continued) {
    const event = row.cells[columns.event];
    if (event && !event.continued && event.content.end > event.content.start) {
      walk.untimed.push({ span: cell.content, textSpan: event.content, group: here.group });
    }
  }
}

interface RowParts {
  readonly row: TableRow;
  readonly here: RowPlace;
  readonly lead: Lead;
}

function readRow(text: string, { row, here, lead }: RowParts): Candidate {
  const { columns, place, group, shape } = here;
  const beside = columns.beside === undefined ? undefined : row.cells[columns.beside];
  const end = columns.end === undefined ? undefined : row.cells[columns.end]?.content;
  const phaseCell = columns.phase === undefined ? undefined : row.cells[columns.phase]?.content;
  const event = row.cells[columns.event]?.content;
  const lines = event && event.end > event.start ? [event] : [];
  const reading = withEnd(
    beside ? besides(text, lead.reading, beside) : lead.reading,
    end && readLead(text, end)?.reading,
  );
  const isDay = lines.length === 0 && isOnlyDay(text, reading, { start: row.span.end, end: row.span.end });
  return {
    shape,
    place,
    group,
    reading,
    lead: lead.kind,
    stand: undefined,
    span: row.span,
    lines,
    isDay,
    quoted: false,
    level: 0,
    phaseCell: phaseCell && phaseCell.end > phaseCell.start ? phaseCell : undefined,
    hole: lead.hole,
  };
}

/** A day that reaches down from a row above is written there; the entry stands where its own clock time does. */
function besides(text: string, reading: TimeReading, { content, continued }: TableCell): TimeReading {
  const other = readLead(text, content)?.reading;
  const joined = reading.kind === "timestamp" && other?.kind === "timestamp" ? joinTimes(reading, other) : undefined;
  return joined && continued ? { ...joined, span: reading.span } : (joined ?? reading);
}

function withEnd(reading: TimeReading, end: TimeReading | undefined): TimeReading {
  return reading.kind === "timestamp" && !reading.end && end?.kind === "timestamp"
    ? { ...reading, end: end.end ? { ...end, end: undefined } : end }
    : reading;
}

/** A table whose header row already is an entry has no header. */
function withHeader(text: string, table: Table): readonly TableRow[] {
  const { header, rows } = table;
  const hasTime = header?.cells.some(({ content }: { readonly content: Span }) => {
    const lead = readLead(text, content);
    return lead?.kind === "head" && lead.reading.kind === "timestamp" && lead.reading.clock !== undefined;
  });
  return header && hasTime ? [header, ...rows] : rows;
}
