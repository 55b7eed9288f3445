import type { Table, TableRow } from "../../../markdown/document.ts";
import type { Span } from "../../../text/span.ts";
import { type ColumnTitle, elapsedUnit, readColumnTitle } from "./columnTitles.ts";
import { readElapsed } from "./readElapsed.ts";
import { type Lead, readLead } from "./readLead.ts";

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
  /** The first column counts from the beginning: `0 min`, `12 min`. */
  readonly elapsed?: Elapsed;
}

/** How long after the beginning; in minutes the unit of a number that has none, if the header names it. */
export interface Elapsed {
  readonly unit: number | undefined;
}

/** In a column of times `1435` is one. */
const COMPACT = { compact: true } as const;

/** A wider table is a matrix of something. */
export const MOST_COLUMNS = 40;

/** So many rows say what a column holds; the rest need not be asked. */
const SAMPLE = 10;

interface Tally {
  readonly title: ColumnTitle | undefined;
  readonly elapsed: Elapsed | undefined;
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
  { titles, header }: TableHead,
): TimelineColumns | undefined {
  const rows = allRows.slice(0, SAMPLE);
  const tallies = tally(text, rows, { titles, header });
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
    ...(main.elapsed ? { elapsed: main.elapsed } : {}),
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

export interface TableHead {
  readonly titles: readonly (ColumnTitle | undefined)[];
  readonly header: Table["header"];
}

/** What the header says that the columns are for. */
export function readTitles(text: string, { header }: Table): readonly (ColumnTitle | undefined)[] {
  return header?.cells.map(({ content }) => readColumnTitle(text.slice(content.start, content.end))) ?? [];
}

function tally(text: string, rows: readonly TableRow[], { titles, header }: TableHead): Tally[] {
  const width = titles.length > 0 ? titles.length : Math.min(MOST_COLUMNS, rows[0]?.cells.length ?? 0);
  return Array.from({ length: width }, (_, index) => {
    const elapsed = readElapsedColumn(text, rows, { index, title: titles[index], header });
    const column: Tally = { title: titles[index], elapsed, clocks: 0, dates: 0, letters: 0 };
    for (const { cells } of rows) {
      const cell = cells[index]?.content;
      const lead = cell && readTimeCell(text, cell, { elapsed, isTitled: titles[index] === "time" });
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

interface ColumnPlace {
  readonly index: number;
  readonly title: ColumnTitle | undefined;
  readonly header: Table["header"];
}

/** Whether a column counts from the beginning: by its header, by a sign or a T in it, or from a zero with a unit on. */
function readElapsedColumn(text: string, rows: readonly TableRow[], { index, title, header }: ColumnPlace) {
  if (title !== undefined && title !== "time" && title !== "elapsed") {
    return undefined;
  }
  const cell = header?.cells[index]?.content;
  const elapsed: Elapsed = { unit: cell && elapsedUnit(text.slice(cell.start, cell.end)) };
  if (title === "elapsed") {
    return elapsed;
  }
  const cells = rows.map(({ cells: row }) => row[index]?.content);
  const [first] = cells;
  const isSigned = cells.some((each) => each && SIGNED.test(text.slice(each.start, each.start + 8)));
  const isFromZero = first && ZERO.test(text.slice(first.start, Math.min(first.end, first.start + 16)));
  return isSigned || isFromZero ? elapsed : undefined;
}

const SIGNED = /^[*_`]*(?:\+ ?\d|[Tt] ?(?:[+−-] ?\d|0\b|=0))/;
const ZERO = /^[*_`]*0 ?[a-z]{1,7}[*_`]*$/i;

/** The time at the head of a cell. */
export function readTimeCell(
  text: string,
  cell: Span,
  { elapsed, isTitled }: { readonly elapsed?: Elapsed | undefined; readonly isTitled: boolean },
): Lead | undefined {
  const counted = elapsed && readElapsed(text, cell, elapsed.unit);
  return counted ?? readLead(text, cell, isTitled ? COMPACT : undefined);
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
