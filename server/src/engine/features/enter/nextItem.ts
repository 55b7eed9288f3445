import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import { itemAt } from "../../markdown/itemAt.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import { renumberItems } from "../../markdown/renumberItems.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import type { NewLine } from "./newLine.ts";

const ITEM = /^([ \t]*)([-*+]|(\d{1,8})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?(.*)$/;
const EMPTY_ITEM = /^[ \t]*(?:[-*+]|\d{1,8}[.)])(?:[ \t]+\[[ xX]\])?[ \t]*$/;

/** The next item of the list, and the numbers of those below it. */
export function nextItem(analysis: Analysis, { line, above, written }: NewLine): readonly TextEdit[] {
  const { text, lines } = analysis;
  const entry = entryAbove(analysis, line.start);
  if (entry && EMPTY_ITEM.test(written)) {
    return lines.at(lastOf(entry)) === lines.at(above.start) - 1
      ? [{ span: { start: above.start, end: line.start }, newText: "" }, ...numbersBelow(analysis, entry, "gone")]
      : [];
  }
  const first = entry && lines.span(lines.at(entry.time.span.start));
  const item = first ? ITEM.exec(text.slice(first.start, first.end)) : null;
  const isOfEntry = entry !== undefined && above.start <= lastOf(entry) && entry.span.start <= above.end;
  if (
    !first ||
    !item ||
    !isOfEntry ||
    !isParagraph(analysis, above) ||
    (first.start !== above.start && ITEM.test(written))
  ) {
    return [];
  }
  const [, indent = "", marker = "", digits, point = "", space = "", box] = item;
  const below = numbersBelow(analysis, entry, "new");
  const next = digits === undefined ? marker : `${Number(digits) + (isAllOne(analysis, entry) ? 0 : 1)}${point}`;
  const newText = `${indent}${next}${space}${box === undefined ? "" : "[ ] "}`;
  return [{ span: line, newText, placeholder: { start: newText.length, end: newText.length } }, ...below];
}

/** The item behind the entry is new, or it was empty and is gone: those below it are one further, or one less. */
function numbersBelow(
  { text, markdown }: Analysis,
  { time }: TimelineEntry,
  change: "new" | "gone",
): readonly TextEdit[] {
  const item = itemAt(markdown.blocks, time.span.start);
  if (!item) {
    return [];
  }
  return change === "new"
    ? renumberItems(text, item.list, { from: item.index + 1, by: 1 })
    : renumberItems(text, item.list, { from: item.index + 2, by: -1 });
}

/** A list in which every number is the same counts by itself where it is shown. */
function isAllOne({ text, markdown }: Analysis, { time }: TimelineEntry): boolean {
  const items = itemAt(markdown.blocks, time.span.start)?.list.items ?? [];
  const numbers = new Set(items.map(({ marker }) => text.slice(marker.start, marker.end)));
  return items.length > 1 && numbers.size === 1;
}

function entryAbove({ incident }: Analysis, offset: number): TimelineEntry | undefined {
  return incident.timeline?.entries.findLast(({ span }) => span.start < offset);
}

/** The last place of an entry that is written. */
function lastOf({ span }: TimelineEntry): number {
  return Math.max(span.start, span.end - 1);
}

function isParagraph({ markdown, text }: Analysis, { start, end }: Span): boolean {
  const indent = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const marked = ITEM.exec(text.slice(start, end));
  const at = marked ? end - (marked[7] ?? "").length : start + indent;
  return leafAt(markdown.blocks, Math.min(at, end - 1))?.block.kind === "paragraph";
}
