import type { TimelineEntry } from "../incident/model.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import type { Lines } from "../text/lines.ts";

/** An entry to be written, next to one that shows how. */
export interface NewEntry {
  readonly beside: TimelineEntry;
  readonly place: "above" | "below";
  /** What happened, for the writer to replace or to complete. */
  readonly event: string;
}

/** A time that is still to be found out, as the reader of timelines understands it. */
const OPEN_TIME = "??:??";

/**
 * The edit that adds an entry with an open time beside another one and in its shape: an item of the same list, a row of the
 * same table, a heading of the same level. `undefined` where the neighbour's shape does not say how: rows with further
 * cells, entries that share a line.
 *
 * @example
 * insertEntry({ text, lines }, { beside, place: "below", event: "TBD" }) // "- ??:?? TBD" below "- 14:05 The alert fires."
 */
export function insertEntry(
  { text, lines }: { readonly text: string; readonly lines: Lines },
  { beside, place, event }: NewEntry,
): TextEdit | undefined {
  const { time, textSpan, span } = beside;
  const line = lines.span(lines.at(time.written.span.start));
  const head = text.slice(line.start, time.written.span.start);
  const isHeading = head.trimStart().startsWith("#");
  const isOneLine = isHeading || (textSpan.start >= time.written.span.end && textSpan.start <= line.end);
  if (!isOneLine || !HEAD.test(head)) {
    return undefined;
  }
  const joint = text.slice(time.written.span.end, textSpan.start) || " ";
  const tail = text.slice(Math.min(textSpan.end, line.end), line.end);
  if (!isHeading && (!JOINT.test(joint) || !/^[\s|*_.]*$/.test(tail))) {
    return undefined;
  }
  const lineBreak = lineBreakOf(text);
  const marks = /[*_`)\]]*$/.exec(joint.trimEnd())?.[0] ?? "";
  const written = isHeading
    ? `${head}${OPEN_TIME}${lineBreak}${lineBreak}${event}`
    : `${head}${OPEN_TIME}${joint === marks ? `${marks} ` : joint}${event}${tail.trim() === "|" ? " |" : ""}`;
  const gap = isHeading || isParagraph(head, text, span.end) ? `${lineBreak}${lineBreak}` : lineBreak;
  const start = head.length;
  if (place === "above") {
    const placeholder = { start, end: start + OPEN_TIME.length };
    return { span: { start: line.start, end: line.start }, newText: `${written}${gap}`, placeholder };
  }
  const end = lines.span(lines.at(Math.max(span.start, span.end - 1))).end;
  const placeholder = { start: gap.length + start, end: gap.length + start + OPEN_TIME.length };
  return { span: { start: end, end }, newText: `${gap}${written}`, placeholder };
}

/** Markers, hashes, bars and marks of emphasis; a date would have to be another one. */
const HEAD = /^[\s>]*(?:[-*+•] |\d{1,9}[.)] |#{1,6} |\|)?\s*(?:\[[ x]\] )?[*_`[({~]{0,4}$/i;
const JOINT = /^[\s*_`)\]}:|–—-]{1,12}$/;

/** Lines that Markdown would join. */
function isParagraph(head: string, text: string, end: number): boolean {
  return !/[-*+•|#>]|\d[.)]/.test(head) && /^\r?\n\r?\n/.test(text.slice(end, end + 4));
}
