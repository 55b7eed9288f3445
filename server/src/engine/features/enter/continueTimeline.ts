import type { Analysis } from "../../analysis.ts";
import { isOn } from "../../settings/isOn.ts";
import type { TextEdit } from "../../text/edit.ts";
import { nextHtmlRow } from "./nextHtmlRow.ts";
import { nextItem } from "./nextItem.ts";
import { nextRow } from "./nextRow.ts";

/**
 * What Enter begins at the end of an entry of a timeline: the next item or row in the same shape, with an empty placeholder
 * where one writes on, and the numbers of the items below moved on. Behind a row in which nothing was written it ends the list
 * instead. Empty in code, in prose, in a nested list, and where the new line holds words.
 *
 * @param offset on the new line, which has just been begun
 * @example
 * // - 14:05 The alert fires.
 * // |
 * continueTimeline(analysis, cursor) // inserts "- "
 */
export function continueTimeline(analysis: Analysis, offset: number): readonly TextEdit[] {
  const { text, lines, settings } = analysis;
  const number = lines.at(offset);
  const line = lines.span(number);
  if (number === 0 || text.slice(line.start, line.end).trim() !== "") {
    return [];
  }
  const above = lines.span(number - 1);
  const written = text.slice(above.start, above.end);
  const [isPipe, isHtml] = [/^[ \t]*\|/.test(written), /<\/t(?:r|head)>[ \t]*$/i.test(written)];
  if (!isPipe && !isHtml) {
    return isOn(settings, "continueTimeline.lists") ? nextItem(analysis, { line, above, written }) : [];
  }
  const next = isPipe ? nextRow : nextHtmlRow;
  const edit = isOn(settings, "continueTimeline.tables") ? next(analysis, { line, above, written }) : undefined;
  return edit ? [edit] : [];
}
