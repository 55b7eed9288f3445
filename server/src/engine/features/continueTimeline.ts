import type { Analysis } from "../analysis.ts";
import type { TimelineEntry } from "../incident/model.ts";
import { isWithin, sectionAt } from "../incident/sectionAt.ts";
import { leafAt } from "../markdown/leafAt.ts";
import { readPipeRow } from "../markdown/pipeRow.ts";
import { isOn } from "../settings/isOn.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/**
 * What Enter begins at the end of an entry of a timeline: the next item or row in the same shape, with an empty placeholder
 * where one writes on. Behind a row in which nothing was written it ends the list instead. Nothing in code, in prose, in a
 * nested list, and where the new line holds words.
 *
 * @param offset on the new line, which has just been begun
 * @example
 * // - 14:05 The alert fires.
 * // |
 * continueTimeline(analysis, cursor) // inserts "- "
 */
export function continueTimeline(analysis: Analysis, offset: number): TextEdit | undefined {
  const { text, lines, settings } = analysis;
  const number = lines.at(offset);
  const line = lines.span(number);
  if (number === 0 || text.slice(line.start, line.end).trim() !== "") {
    return undefined;
  }
  const above = lines.span(number - 1);
  const written = text.slice(above.start, above.end);
  if (/^[ \t]*\|/.test(written)) {
    return isOn(settings, "continueTimeline.tables") ? nextRow(analysis, { line, above, written }) : undefined;
  }
  return isOn(settings, "continueTimeline.lists") ? nextItem(analysis, { line, above, written }) : undefined;
}

interface NewLine {
  /** The line that was begun, and the one above it with its text. */
  readonly line: Span;
  readonly above: Span;
  readonly written: string;
}

const ITEM = /^([ \t]*)([-*+]|(\d{1,8})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?(.*)$/;
const EMPTY_ITEM = /^[ \t]*(?:[-*+]|\d{1,8}[.)])(?:[ \t]+\[[ xX]\])?[ \t]*$/;

function nextItem(analysis: Analysis, { line, above, written }: NewLine): TextEdit | undefined {
  const { text, lines } = analysis;
  const entry = entryAbove(analysis, line.start);
  if (entry && EMPTY_ITEM.test(written)) {
    return lines.at(lastOf(entry)) === lines.at(above.start) - 1
      ? { span: { start: above.start, end: line.start }, newText: "" }
      : undefined;
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
    return undefined;
  }
  const [, indent = "", marker = "", digits, point = "", space = "", box] = item;
  const next = digits === undefined ? marker : `${Number(digits) + 1}${point}`;
  const newText = `${indent}${next}${space}${box === undefined ? "" : "[ ] "}`;
  return { span: line, newText, placeholder: { start: newText.length, end: newText.length } };
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

function nextRow(analysis: Analysis, { line, above, written }: NewLine): TextEdit | undefined {
  const { text, lines, markdown } = analysis;
  const block = leafAt(markdown.blocks, above.end - 1)?.block;
  if (block?.kind !== "table" || block.syntax !== "pipe" || !isOfTimeline(analysis, above)) {
    return undefined;
  }
  const isHead = lines.at(block.span.start) === lines.at(above.start);
  if (isHead || !/[^|\s\\]/.test(written)) {
    return isHead ? undefined : { span: { start: above.start, end: line.start }, newText: "" };
  }
  const [indent = ""] = /^[ \t]*/.exec(written) ?? [];
  const { cells } = readPipeRow(text, {
    start: above.start + indent.length,
    end: above.start + written.trimEnd().length,
  });
  return {
    span: line,
    newText: `${indent}|${"  |".repeat(cells.length)}`,
    placeholder: { start: indent.length + 2, end: indent.length + 2 },
  };
}

/** A table in the section of the timeline, or one that holds an entry in the line above. */
function isOfTimeline({ incident, lines }: Analysis, above: Span): boolean {
  const section = sectionAt(incident.sections, above.start);
  return (
    (section !== undefined && isWithin(incident.sections, section, "timeline")) ||
    (incident.timeline?.entries.some(({ time }) => lines.at(time.span.start) === lines.at(above.start)) ?? false)
  );
}
