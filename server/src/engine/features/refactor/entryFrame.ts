import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import type { TableRow } from "../../markdown/document.ts";
import { readInline } from "../../markdown/inline.ts";
import { itemAt, type PlacedItem } from "../../markdown/itemAt.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import { tableAt } from "../../markdown/tableAt.ts";
import { lineBreakOf } from "../../text/lineBreak.ts";
import { type Span, slice } from "../../text/span.ts";

/**
 * What stands around the event of an entry, and between two entries of its kind:
 *
 *     | 14:05 | Ines | Orders wait. | queue |
 *     [     head     )              [  tail )
 */
export interface EntryFrame {
  /** What happened, without the mark that breaks the line behind it. */
  readonly event: Span;
  /** From the first character of its line, or of its row, to the event. */
  readonly head: Span;
  /** Behind the event in the same row; empty but for tables. */
  readonly tail: Span;
  /** Between this entry and the next. */
  readonly joint: string;
  /** Where the entry stands among its like. */
  readonly place: EntryPlace;
}

export type EntryPlace =
  | ({ readonly kind: "item" } & PlacedItem)
  | {
      readonly kind: "row";
      readonly syntax: "pipe" | "html";
      readonly rows: readonly TableRow[];
      readonly index: number;
    }
  | { readonly kind: "line" | "heading" };

/** `undefined` for log lines in code, and where something stands before the time, or is stated for several rows at once. */
export function entryFrame(analysis: Analysis, entry: TimelineEntry): EntryFrame | undefined {
  const { text, lines, markdown } = analysis;
  const { time, textSpan } = entry;
  const event = eventOf(text, entry);
  if (
    event.end <= event.start ||
    !standsApart(text, { start: lines.start(lines.at(event.start)), end: event.end }, event)
  ) {
    return undefined;
  }
  const table = tableAt(markdown.blocks, time.span.start);
  if (table) {
    const index = table.rows.findIndex(({ span }) => span.start <= time.span.start && time.span.start < span.end);
    return rowFrame(analysis, { event, rows: table.rows, index, syntax: table.syntax });
  }
  const block = leafAt(markdown.blocks, time.span.start)?.block;
  if (textSpan.start < time.span.end || (block?.kind !== "paragraph" && block?.kind !== "heading")) {
    return undefined;
  }
  const head = { start: lines.start(lines.at(time.span.start)), end: textSpan.start };
  const tail = { start: event.end, end: event.end };
  const item = itemAt(markdown.blocks, time.span.start);
  if (item) {
    const isAlone =
      item.item.marker.start <= time.span.start && lines.at(item.item.marker.start) === lines.at(time.span.start);
    const place = { kind: "item", ...item } as const;
    return isAlone ? { event, head, tail, joint: itemJoint(text, item), place } : undefined;
  }
  const kind = block.kind === "heading" ? "heading" : "line";
  const blank = lineBreakOf(text).repeat(2);
  return { event, head, tail, joint: kind === "heading" ? blank : lineJoint(analysis, entry), place: { kind } };
}

/** Whether no mark that is open before the event ends in it: `**14:05 Deploy**`. */
function standsApart(text: string, line: Span, event: Span): boolean {
  return readInline(text, line).plain.endsWith(readInline(text, event).plain);
}

interface RowPlace {
  readonly event: Span;
  readonly rows: readonly TableRow[];
  readonly index: number;
  readonly syntax: "pipe" | "html";
}

function rowFrame({ text, lines }: Analysis, { event, rows, index, syntax }: RowPlace): EntryFrame | undefined {
  const row = rows[index];
  if (!row || row.cells.some(({ continued }) => continued) || /\b(?:row|col)span\b/i.test(slice(text, row.span))) {
    return undefined;
  }
  const line = lines.span(lines.at(row.span.start));
  const { start, end } = syntax === "pipe" ? line : row.span;
  const neighbour = rows[index + 1] ?? row;
  const above = rows[index + 1] ? row : rows[index - 1];
  const gap = above ? text.slice(above.span.end, neighbour.span.start) : "";
  return {
    event,
    head: { start, end: event.start },
    tail: { start: event.end, end },
    joint: syntax === "pipe" ? lineBreakOf(text) : /^\s*$/.test(gap) ? gap : "",
    place: { kind: "row", syntax, rows, index },
  };
}

function eventOf(text: string, { textSpan: { start, end } }: TimelineEntry): Span {
  const mark = /(?:\\|<br ?\/?>)?\s*$/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - mark };
}

/** A blank line where the list has them. */
function itemJoint(text: string, { list, index }: PlacedItem): string {
  const lineBreak = lineBreakOf(text);
  const [here, next] = index + 1 < list.items.length ? [index, index + 1] : [index - 1, index];
  const gap = text.slice(list.items[here]?.span.end ?? 0, list.items[next]?.span.start ?? 0);
  return here >= 0 && /^[ \t]*\r?\n[ \t]*\r?\n[ \t>]*$/.test(gap) ? lineBreak.repeat(2) : lineBreak;
}

/** What ends the line of an entry: a break that shows, or a blank line. */
function lineJoint({ text, lines, incident }: Analysis, entry: TimelineEntry): string {
  const entries = incident.timeline?.entries.filter(({ group }) => group === entry.group) ?? [];
  const index = entries.indexOf(entry);
  const [here, next] = index + 1 < entries.length ? [index, index + 1] : [index - 1, index];
  const [first, second] = [entries[here], entries[next]];
  const gap =
    first && second ? text.slice(eventOf(text, first).end, lines.start(lines.at(second.time.span.start))) : "";
  return /^(?: {2,}|\\|<br ?\/?>)?(?:\r?\n)+$/.test(gap) ? gap : lineBreakOf(text).repeat(2);
}
