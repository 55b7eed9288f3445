import type { Table, TableRow } from "../../../markdown/document.ts";
import type { Span } from "../../../text/span.ts";
import { type ColumnTitle, readColumnTitle } from "./columnTitles.ts";
import { readLead } from "./readLead.ts";

/** The columns of a table by what they hold, as indices. */
export interface TimelineColumns {
  readonly time: number;
  /** A second column that completes the first: its date, or its clock. */
  readonly beside?: number;
  readonly end?: number;
  readonly phase?: number;
  readonly event: number;
  /** A header says that the first column holds times. */
  readonly isTitled: boolean;
}

/** In a column of times `1435` is one. */
export const COMPACT = { compact: true } as const;

/** A wider table is a matrix of something. */
export const MOST_COLUMNS = 40;

/** So many rows say what a column holds; the rest need not be asked. */
const SAMPLE = 10;

interface Tally {
  readonly title: ColumnTitle | undefined;
  clocks: number;
  dates: number;
  letters: number;
}

/**
 * Finds the columns of a timeline in a table; `undefined` for a table of other things. The time may stand in any column,
 * date and clock in two, and a second clock column is the same time in another zone.
 */
export function readColumns(
  text: string,
  allRows: readonly TableRow[],
  titles: readonly (ColumnTitle | undefined)[],
): TimelineColumns | undefined {
  const rows = allRows.slice(0, SAMPLE);
  const tallies = tally(text, rows, titles);
  const enough = Math.max(1, rows.length * 0.4);
  const timed = tallies
    .map((column, index) => ({ ...column, index }))
    .filter(({ clocks, dates }) => clocks + dates >= enough);
  const main = timed.find(isTimeOfDay) ?? timed.find(({ title }) => title === "time") ?? timed[0];
  if (!main) {
    return undefined;
  }
  const beside = timed.find(
    ({ index, clocks, dates }) =>
      index !== main.index &&
      Math.abs(index - main.index) === 1 &&
      (main.clocks === 0 ? clocks > dates : main.dates === 0 && clocks === 0),
  );
  const end = timed.find(({ index, title }) => index !== main.index && index !== beside?.index && title === "end");
  const others = tallies
    .map((column, index) => ({ ...column, index }))
    .filter((column) => !timed.some(({ index }) => index === column.index));
  const phase = others.find(({ title }) => title === "phase");
  const event =
    others.find(({ title }) => title === "event") ?? longest(others.filter((column) => column !== phase)) ?? phase;
  if (!event || event.letters === 0) {
    return undefined;
  }
  return {
    time: main.index,
    ...(beside ? { beside: beside.index } : {}),
    ...(end ? { end: end.index } : {}),
    ...(phase && phase !== event ? { phase: phase.index } : {}),
    event: event.index,
    isTitled: main.title === "time",
  };
}

function isTimeOfDay({ title, clocks }: Tally): boolean {
  return title === "time" && clocks > 0;
}

function longest<T extends Tally>(columns: readonly T[]): T | undefined {
  return columns.reduce<T | undefined>(
    (best, column) => (column.letters > (best?.letters ?? 0) ? column : best),
    undefined,
  );
}

/** What the header says that the columns are for. */
export function readTitles(text: string, { header }: Table): readonly (ColumnTitle | undefined)[] {
  return header?.cells.map(({ content }) => readColumnTitle(text.slice(content.start, content.end))) ?? [];
}

function tally(text: string, rows: readonly TableRow[], titles: readonly (ColumnTitle | undefined)[]): Tally[] {
  const width = titles.length > 0 ? titles.length : Math.min(MOST_COLUMNS, rows[0]?.cells.length ?? 0);
  return Array.from({ length: width }, (_, index) => {
    const column: Tally = { title: titles[index], clocks: 0, dates: 0, letters: 0 };
    for (const { cells } of rows) {
      const cell = cells[index]?.content;
      const lead = cell && readLead(text, cell, titles[index] === "time" ? COMPACT : undefined);
      if (lead?.kind === "head" && lead.reading.kind !== "hole") {
        const hasClock = lead.reading.kind !== "timestamp" || lead.reading.clock !== undefined;
        column.clocks += hasClock ? 1 : 0;
        column.dates += hasClock && !(lead.reading.kind === "timestamp" && lead.reading.date) ? 0 : 1;
      }
      column.letters += cell ? lettersIn(text, cell) : 0;
    }
    return column;
  });
}

/** Letters of any script in the first part of a cell. */
function lettersIn(text: string, { start, end }: Span): number {
  let count = 0;
  for (let i = start; i < end && i < start + 80; i++) {
    const code = text.charCodeAt(i);
    count += (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0xc0 ? 1 : 0;
  }
  return count;
}
