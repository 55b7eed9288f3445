import type { TimelineEntry } from "../../incident/model.ts";
import type { Span } from "../../text/span.ts";
import { entryAbove, isInTimeline, type Place } from "./place.ts";

/** The cursor at the place of a time in a row of the timeline that is being written. */
export interface RowStart {
  /** From the beginning of what was typed there to the cursor. */
  readonly span: Span;
  readonly typed: string;
  /** The entry after whose manner the row is written. */
  readonly model?: TimelineEntry | undefined;
  /** What stands before and behind a time in that manner: `**` and `** – `. */
  readonly prefix: string;
  readonly suffix: string;
}

/** What can be typed of a time, with the marks before it. */
const TYPED = /^[*_`[("~]{0,3}[\w:.,/+-]{0,16}$/;
const LIST = /^([ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)(.*)$/;
const HEADING = /^( {0,3}#{2,6}[ \t]+)(.*)$/;
const INDENT = /^([ \t]*)(.*)$/;

/** Where a row begins at the cursor, in a list, a table, under a heading or on lines of their own; else nothing. */
export function rowStartOf(place: Place): RowStart | undefined {
  if (place.kind !== "text" || !isInTimeline(place)) {
    return undefined;
  }
  if (hasTimeBehind(place)) {
    return undefined;
  }
  const model = entryAbove(place.analysis, place.line.start);
  return isTableRow(place) ? inTable(place, model) : inLine(place, model);
}

/** Whether the row has its time already, behind the cursor. */
function hasTimeBehind({ analysis: { incident, lines }, offset, line }: Place): boolean {
  const here = incident.timeline?.entries.find(({ time }) => time.span.start >= offset && time.span.start <= line.end);
  return here !== undefined && lines.at(here.time.span.start) === lines.at(line.start);
}

export function isTableRow({ before }: Pick<Place, "before">): boolean {
  return /^[ \t]*\|/.test(before);
}

function inLine(place: Place, model: TimelineEntry | undefined): RowStart | undefined {
  const { before, after, offset, analysis } = place;
  const shape = analysis.incident.timeline?.shape;
  const line =
    LIST.exec(before) ??
    (shape === "headings" ? HEADING.exec(before) : null) ??
    (shape === "lines" ? INDENT.exec(before) : null);
  const typed = line?.[2];
  if (typed === undefined || !TYPED.test(typed) || /^[\w:]/.test(after)) {
    return undefined;
  }
  const span = { start: offset - typed.length, end: offset };
  const isWhole = after.trim() === "";
  const { prefix, suffix } = model ? marksOf(place, model) : { prefix: "", suffix: " " };
  return { span, typed, model, prefix, suffix: isWhole ? suffix : suffix.trimEnd().replace(/[^*_`)\]]/g, "") };
}

/** What stands around the time of an entry, as far as it is marks and punctuation. */
function marksOf(
  { analysis: { text, lines } }: Place,
  { time, textSpan }: TimelineEntry,
): Pick<RowStart, "prefix" | "suffix"> {
  const line = lines.span(lines.at(time.span.start));
  const head = text.slice(line.start, time.span.start);
  const prefix = (LIST.exec(head) ?? HEADING.exec(head) ?? INDENT.exec(head))?.[2] ?? "";
  const suffix = textSpan.start >= time.span.end ? text.slice(time.span.end, Math.min(textSpan.start, line.end)) : " ";
  const isMarks = /^[*_`[("~]*$/.test(prefix) && !/[\p{L}\d\n]/u.test(suffix);
  return isMarks
    ? { prefix, suffix: /\S$/.test(suffix) || suffix === "" ? `${suffix} ` : suffix }
    : { prefix: "", suffix: " " };
}

function inTable(place: Place, model: TimelineEntry | undefined): RowStart | undefined {
  const { before, after, offset, analysis } = place;
  const { text, lines } = analysis;
  const cell = before.slice(before.lastIndexOf("|") + 1);
  const typed = cell.trimStart();
  const line = model && lines.span(lines.at(model.time.span.start));
  const column = line && model ? pipesIn(text.slice(line.start, model.time.span.start)) : 1;
  if (pipesIn(before) !== column || !TYPED.test(typed) || !/^[ \t]*(?:\||$)/.test(after)) {
    return undefined;
  }
  const head = line && model ? text.slice(line.start, model.time.span.start) : "| ";
  const tail = line && model ? (/^[*_`\])]*/.exec(text.slice(model.time.span.end, line.end))?.[0] ?? "") : "";
  const prefix = /[*_`[(]*$/.exec(head)?.[0] ?? "";
  const gap = cell === "" && /\|[ \t]+[^|]*$/.test(head) ? " " : "";
  return {
    span: { start: offset - typed.length, end: offset },
    typed,
    model,
    prefix: `${gap}${prefix}`,
    suffix: `${tail}${after === "" || after.startsWith("|") ? " " : ""}`,
  };
}

/** How many pipes divide cells; one behind a backslash is part of its cell. */
export function pipesIn(text: string): number {
  return text.replace(/\\./g, "").split("|").length - 1;
}
