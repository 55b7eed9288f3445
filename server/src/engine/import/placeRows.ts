import type { Analysis } from "../analysis.ts";
import type { Timeline, TimelineEntry } from "../incident/model.ts";
import type { Table } from "../markdown/document.ts";
import { contentEnd } from "../templates/insertSections.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { type Span, slice } from "../text/span.ts";
import { PLAIN_LIST, type RowManner, readRowManner, tableAround, tableManner } from "./rowManner.ts";

/** Where rows go in, and what has to stand around them. */
export interface Placement {
  /** What they replace; empty as a rule. */
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  readonly manner: RowManner;
  /** The entry above them. */
  readonly above?: TimelineEntry;
}

/**
 * The place of new rows in a document: at the cursor, if that is in the timeline, else behind its last entry, else at the
 * end of the section called so. `undefined` where there is no timeline, or where the cursor is not in it.
 *
 * @param at the cursor or the selection; absent to put the rows at the end
 */
export function placeRows(analysis: Analysis, at?: Span): Placement | undefined {
  const { timeline } = analysis.incident;
  if (!timeline || (at && !isInside(analysis, timeline, at))) {
    return undefined;
  }
  return placeAtEntry(analysis, timeline, at) ?? placeInSection(analysis, timeline, at);
}

/** In the section called timeline, or between the first and the last entry of one without a section. */
function isInside({ text }: Analysis, { section, entries }: Timeline, at: Span): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  const inSection = section !== undefined && at.start >= section.ownBody.start && at.end <= section.span.end;
  const around = first && last && { start: first.span.start, end: last.span.end };
  // The line below the last entry is where the next one would be typed.
  const end = around && around.end + (/^[^\S\n]*(?:\n[^\S\n]*){0,2}/.exec(text.slice(around.end))?.[0].length ?? 0);
  return inSection || (around !== undefined && at.start >= around.start && at.end <= (end ?? 0));
}

function placeAtEntry(analysis: Analysis, timeline: Timeline, at: Span | undefined): Placement | undefined {
  const { text, lines, markdown } = analysis;
  const { entries } = timeline;
  const above = at
    ? entries.filter(({ span }) => lines.start(lines.at(span.start)) <= at.start).at(-1)
    : entries.at(-1);
  const below = above ? undefined : entries[0];
  const near = above ?? below;
  if (!near) {
    return undefined;
  }
  const manner = readRowManner(markdown, timeline, near);
  const empty = at && emptyRow(analysis, at, manner);
  if (empty) {
    return { span: empty, before: "", after: "", manner, ...(above ? { above } : {}) };
  }
  if (above) {
    // The blank space behind the last entry is part of it for whoever types there.
    const isNear =
      !at || at.start <= above.span.end || slice(text, { start: above.span.end, end: at.start }).trim() === "";
    const offset = isNear ? above.span.end : undefined;
    return offset === undefined
      ? undefined
      : { span: { start: offset, end: offset }, before: manner.between, after: "", manner, above };
  }
  const offset = near.span.start;
  return { span: { start: offset, end: offset }, before: "", after: manner.between, manner };
}

/** A row that was begun and says nothing yet: `- `, `1. `, `|  |  |`. */
function emptyRow({ text, lines }: Analysis, at: Span, manner: RowManner): Span | undefined {
  const line = lines.span(lines.at(at.start));
  const words = slice(text, line);
  const isEmpty =
    manner.kind === "cells" ? /^[ \t]*\|[ \t|]*$/.test(words) : /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/.test(words);
  const indent = /^[ \t>]*/.exec(words)?.[0].length ?? 0;
  return isEmpty && at.end <= line.end ? { start: line.start + indent, end: line.end } : undefined;
}

/** A timeline without entries: below the header of its empty table, in place of an empty item, or at the end of the section. */
function placeInSection(analysis: Analysis, { section }: Timeline, at: Span | undefined): Placement | undefined {
  const { text, markdown } = analysis;
  if (!section) {
    return undefined;
  }
  const between = lineBreakOf(text);
  const table = emptyTable(analysis, section.ownBody);
  const manner = table && tableManner(text, table, between);
  if (table && manner) {
    const [first] = table.rows;
    const end = table.span.end;
    return first
      ? { span: { start: first.span.start, end: table.rows.at(-1)?.span.end ?? end }, before: "", after: "", manner }
      : { span: { start: end, end }, before: between, after: "", manner };
  }
  const plain = { ...PLAIN_LIST, between };
  const started = emptyItem(analysis, section.ownBody);
  if (started) {
    return { span: started, before: "", after: "", manner: plain };
  }
  const offset = at ? at.start : Math.max(contentEnd(markdown, section.ownBody), section.ownBody.start);
  const span = at ?? { start: offset, end: offset };
  return { ...blankAround(text, span, between), span, manner: plain };
}

function emptyTable({ markdown }: Analysis, body: Span): Table | undefined {
  const block = markdown.blocks.find(
    ({ kind, span }) => kind === "table" && span.start >= body.start && span.end <= body.end,
  );
  const table = block && tableAround([block], block.span);
  const isEmpty = table?.rows.every(({ cells }) => cells.every(({ content }) => content.end <= content.start));
  return table?.header && isEmpty ? table : undefined;
}

/** An item of a list with nothing in it, as a template leaves it. */
function emptyItem({ text }: Analysis, body: Span): Span | undefined {
  const match = /^[-*+][ \t]*$/m.exec(slice(text, body));
  return match ? { start: body.start + match.index, end: body.start + match.index + match[0].length } : undefined;
}

/** Line breaks so that a blank line stands on both sides. */
function blankAround(text: string, { start, end }: Span, lineBreak: string): Pick<Placement, "before" | "after"> {
  const above = /(?:\r?\n|^)[ \t]*(\r?\n[ \t]*)?$/.exec(text.slice(Math.max(0, start - 200), start));
  const below = /^[ \t]*(\r?\n|$)[ \t]*(\r?\n|$)?/.exec(text.slice(end, end + 200));
  const before = above === null ? 2 : above[1] === undefined && start > 0 ? 1 : 0;
  const after = below === null ? 2 : below[2] === undefined && end < text.length ? 1 : end === text.length ? 1 : 0;
  return { before: lineBreak.repeat(before), after: lineBreak.repeat(after) };
}
