import { type TimeManner, writeDay, writeTime } from "../incident/timeline/timeManner.ts";
import { formatDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";
import type { RowTime } from "./moveTimes.ts";
import type { CellManner, RowManner, TextManner } from "./rowManner.ts";
import type { SettledEvent } from "./settleTimes.ts";

/** A row before it is written: its time as it will stand, and what was said. */
export interface Row {
  readonly time?: RowTime | undefined;
  readonly event: SettledEvent;
}

export interface Writing {
  readonly rows: RowManner;
  readonly times: TimeManner;
  /** Which rows bear their date: each, none, or those on another day than the row above. */
  readonly dates: "every" | "change" | "none";
  /** The day of the entry above the first row. */
  readonly day?: CalendarDate | undefined;
}

/**
 * The rows of a timeline, in the manner of the document, without a line break at the end. Every word of the source is in
 * them; what Markdown would read as a mark of its own is escaped.
 */
export function writeRows(rows: readonly Row[], writing: Writing): string {
  const { rows: manner, times, dates } = writing;
  let { day } = writing;
  let number = manner.kind === "text" ? Number(/^\d{1,9}/.exec(manner.head)?.[0] ?? 0) : 0;
  const written = rows.map(({ time, event }) => {
    const isNew = time?.date !== undefined && !isSameDay(time.date, day);
    const shows = dates === "every" || (dates === "change" && isNew);
    day = time?.date ?? day;
    number++;
    const row: WrittenRow = { ...(time ? { time } : {}), event, shows };
    return manner.kind === "cells"
      ? cellsRow(row, manner, times)
      : textRow(row, { ...manner, head: manner.head.replace(/^\d{1,9}/, String(number)) }, times);
  });
  return written.join(manner.between);
}

interface WrittenRow extends Row {
  /** Whether the date is written. */
  readonly shows: boolean;
}

export function isSameDay(one: CalendarDate | undefined, other: CalendarDate | undefined): boolean {
  return one !== undefined && other !== undefined && formatDate(one) === formatDate(other);
}

function timeOf({ time, shows }: WrittenRow, times: TimeManner): string {
  if (!time) {
    return "";
  }
  const { minuteOfDay, date, zone, hasSeconds } = time;
  return writeTime(
    { minuteOfDay, hasSeconds, ...(shows && date ? { date } : {}), ...(zone === undefined ? {} : { zone }) },
    times,
  );
}

/** The marks around a time are left out where there is none. */
function textRow(row: WrittenRow, { head, joint, indent }: TextManner, times: TimeManner): string {
  const said = linesOf(row.event).map((line, index) => escaped(line, index > 0 || !row.time));
  const time = timeOf(row, times);
  const lead = time === "" ? /^(?:[-*+]|\d{1,9}[.)]|#{1,6})?[ \t]*/.exec(head)?.[0] : `${head}${time}${joint}`;
  const [first = "", ...rest] = said;
  const further = rest.map((line) => (indent === undefined ? `<br>${line.trim()}` : `\\\n${indent}${line.trim()}`));
  return `${lead}${first}${further.join("")}`;
}

function cellsRow(row: WrittenRow, manner: CellManner, times: TimeManner): string {
  const { width, time, day, who, event, syntax } = manner;
  const person = who === undefined ? undefined : row.event.who;
  const { who: _, ...anonymous } = row.event;
  const said = linesOf(person === undefined ? row.event : anonymous).map((line) =>
    syntax === "html" ? asHtml(line.trim()) : escaped(line.trim(), false).replace(/(?<!\\)\|/g, "\\|"),
  );
  const cells = Array.from({ length: width }, () => "");
  cells[event] = said.join("<br>");
  const date = day === undefined ? undefined : row.time?.date;
  if (day !== undefined) {
    cells[day] = date ? writeDay(date, times) : "";
  }
  cells[time] = timeOf(day === undefined ? row : { ...row, shows: false }, times);
  if (who !== undefined) {
    cells[who] = person ?? "";
  }
  if (syntax === "html") {
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  }
  return `| ${cells.map((cell, index) => cell.padEnd(manner.widths?.[index] ?? 0)).join(" | ")} |`;
}

/** The person comes before the first line of what she said. */
function linesOf({ who, lines }: SettledEvent): readonly string[] {
  const said = lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== "");
  const [first = "", ...rest] = said;
  return who === undefined ? said : [first === "" ? who : `${who}: ${first.trim()}`, ...rest];
}

/** At the head of a line these would begin a block of their own. */
const BLOCK = /^([ \t]*)(?=[-+*][ \t]|#{1,6}[ \t]|>|`{3}|~{3}|={2,}[ \t]*$|-{2,}[ \t]*$|\|)/;
const NUMBER = /^([ \t]*\d{1,9})(?=[.)][ \t])/;
/** What would be read as a tag or a comment and not be seen. */
const TAG = /<(?=[/!?a-z])/gi;

/** The line with a backslash where Markdown would read a mark and hide or move what was said. Code in backticks stays. */
function escaped(line: string, isHead: boolean): string {
  const inCode = /(`+)[^`].*?\1/g;
  let done = 0;
  let out = "";
  for (const match of line.matchAll(inCode)) {
    out += line.slice(done, match.index).replace(TAG, "\\<") + match[0];
    done = match.index + match[0].length;
  }
  out += line.slice(done).replace(TAG, "\\<");
  return isHead ? out.replace(BLOCK, "$1\\").replace(NUMBER, "$1\\") : out;
}

function asHtml(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
