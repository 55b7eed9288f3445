import type { Timeline, TimelineEntry } from "../incident/model.ts";
import { readColumns, readTitles } from "../incident/timeline/shapes/readColumns.ts";
import type { Block, MarkdownDocument, Table } from "../markdown/document.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { contains, type Span } from "../text/span.ts";

/** How a document writes one entry of its timeline, so that a new one looks like the others. */
export type RowManner = TextManner | CellManner;

export interface TextManner {
  readonly kind: "text";
  /** Before the time: `- `, `3. **`, `### `. */
  readonly head: string;
  /** Between the time and the event: ` `, `:** `, ` - `. */
  readonly joint: string;
  /** Between two entries, line breaks and indentation. */
  readonly between: string;
  /** What the further lines of an event begin with; absent where an entry has to stay on one line. */
  readonly indent?: string;
}

export interface CellManner {
  readonly kind: "cells";
  readonly syntax: Table["syntax"];
  /** How many columns the table has. */
  readonly width: number;
  readonly time: number;
  /** The column of the date, where it has one of its own. */
  readonly day?: number;
  readonly who?: number;
  readonly event: number;
  readonly between: string;
  /** The widths to which the cells of the table are padded, where they are. */
  readonly widths?: readonly number[];
}

export const PLAIN_TABLE: CellManner = { kind: "cells", syntax: "pipe", width: 2, time: 0, event: 1, between: "\n" };

export const PLAIN_LIST: TextManner = { kind: "text", head: "- ", joint: " ", between: "\n", indent: "  " };

/**
 * The manner of the entries around a place. An entry whose time stands behind a name or a label is no model.
 *
 * @param near the entry that is followed as far as it can be
 */
export function readRowManner(document: MarkdownDocument, timeline: Timeline, near: TimelineEntry): RowManner {
  const group = timeline.entries.filter((entry) => entry.group === near.group);
  const table = tableAround(document.blocks, near.span);
  const between = readBetween(document, group);
  if (table) {
    return tableManner(document.text, table, between) ?? PLAIN_LIST;
  }
  const models = [near, ...[...group].reverse()];
  for (const { span, time, textSpan } of models) {
    const head = document.text.slice(span.start, time.span.start);
    const joint = document.text.slice(time.span.end, textSpan.start);
    if (time.span.start >= span.start && isMark(head) && isMark(joint) && joint.length > 0) {
      return { kind: "text", head, joint: joint.replace(/[\r\n]+[ \t]*/g, " "), between, ...indentOf(head, between) };
    }
  }
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(document.text.slice(near.span.start, near.span.end))?.[0];
  return marker === undefined
    ? { kind: "text", head: "", joint: " ", between }
    : { kind: "text", head: marker, joint: " ", between, ...indentOf(marker, between) };
}

const LONGEST_MARK = 14;

/** Markers, emphasis and punctuation, and nothing that says something. */
function isMark(text: string): boolean {
  return (
    text.length <= LONGEST_MARK && !/[\p{L}<]|\]\(/u.test(text) && !/\d/.test(text.replace(/^\d{1,9}[.)][ \t]/, ""))
  );
}

/** Only the item of a list may go on in a second line. */
function indentOf(head: string, between: string): { readonly indent: string } | object {
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(head)?.[0];
  const outer = /[^\r\n]*$/.exec(between)?.[0] ?? "";
  return marker === undefined ? {} : { indent: `${outer}${" ".repeat(marker.length)}` };
}

/** What stands between two entries of the group, if that is only white space; a line break and the indentation else. */
function readBetween({ text, lines }: MarkdownDocument, group: readonly TimelineEntry[]): string {
  for (let i = group.length - 1; i > 0; i--) {
    const [above, below] = [group[i - 1], group[i]];
    const between = above && below ? text.slice(above.span.end, below.span.start) : undefined;
    // Hard breaks and the marks of a quotation belong to the manner.
    if (between !== undefined && between.length < 40 && /^(?:[\s>\\]|<br ?\/?>)*$/.test(between)) {
      return between;
    }
  }
  const [only] = group;
  const start = only ? lines.start(lines.at(only.span.start)) : 0;
  const indent = only ? text.slice(start, only.span.start) : "";
  // The rows of an HTML table often stand on one line.
  if (/<\/t[hrd]>|<table/i.test(indent)) {
    return "";
  }
  const isBlock =
    only && /^(?:#|[\p{L}\d*[`])/u.test(text.slice(only.span.start, only.span.start + 1)) && indent === "";
  const isOrdered = only && /^\d{1,9}[.)][ \t]/.test(text.slice(only.span.start, only.span.start + 12));
  const lineBreak = lineBreakOf(text);
  return `${lineBreak.repeat(isBlock && !isOrdered ? 2 : 1)}${/^[ \t>]*$/.test(indent) ? indent : ""}`;
}

/** The innermost table that holds the span. */
export function tableAround(blocks: readonly Block[], span: Span): Table | undefined {
  for (const block of blocks) {
    if (!contains(block.span, span)) {
      continue;
    }
    if (block.kind === "table") {
      return block;
    }
    const inner =
      block.kind === "quote" ? block.blocks : block.kind === "list" ? block.items.flatMap((item) => item.blocks) : [];
    const found = tableAround(inner, span);
    if (found) {
      return found;
    }
  }
  return undefined;
}

const WHO = /^(?:who|by|person|people|author|actor|user|name|owner|responder|involved)\b/i;

/**
 * The manner of a table that is a timeline, or, without rows, has a header that makes it one.
 *
 * @param between what stands between its rows
 */
export function tableManner(text: string, table: Table, between: string): CellManner | undefined {
  const header = table.header?.cells ?? [];
  const titles = readTitles(text, table);
  const columns = readColumns(text, table.rows, { titles, header: table.header });
  const width = header.length > 0 ? header.length : (table.rows[0]?.cells.length ?? 0);
  const time = columns?.time ?? titles.indexOf("time");
  const event = columns?.event ?? titles.indexOf("event");
  if (time < 0 || event < 0) {
    return undefined;
  }
  const words = header.map(({ content }) => text.slice(content.start, content.end).trim());
  const day = columns?.beside ?? words.findIndex((word, index) => index !== time && /^(?:date|day)\b/i.test(word));
  const who = words.findIndex((word, index) => ![time, event, day].includes(index) && WHO.test(word));
  const widths = table.syntax === "pipe" ? widthsOf(text, table) : undefined;
  return {
    kind: "cells",
    syntax: table.syntax,
    width,
    time,
    ...(day < 0 ? {} : { day }),
    ...(who < 0 ? {} : { who }),
    event,
    between,
    ...(widths ? { widths } : {}),
  };
}

/** The widths of the columns if every row pads its cells to the same ones. */
function widthsOf(text: string, { header, rows }: Table): readonly number[] | undefined {
  const all = [...(header ? [header] : []), ...rows].map(({ span }) =>
    text
      .slice(span.start, span.end)
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => cell.length - 2),
  );
  const [first] = all;
  const isAligned = first !== undefined && all.length > 1 && all.every((widths) => widths.join() === first.join());
  return isAligned ? first : undefined;
}
