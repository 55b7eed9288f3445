import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import type { Span } from "../../text/span.ts";

/**
 * The entries of one list or table that the selection touches; where nothing is selected, the one at the cursor with those
 * below it.
 *
 * @param count how many from the cursor on
 */
export function chosenEntries(
  { incident, lines }: Analysis,
  { start, end }: Span,
  count: number,
): readonly TimelineEntry[] {
  const entries = incident.timeline?.entries ?? [];
  const lineEnd = (offset: number) => lines.span(lines.at(offset)).end;
  const first = entries.findIndex((entry) => start <= lineEnd(entry.span.end) && entry.span.start <= lineEnd(start));
  const here = entries[first];
  if (!here || (start === end && here.span.start > start && lines.at(here.span.start) !== lines.at(start))) {
    return [];
  }
  const chosen =
    start === end
      ? entries.slice(first, first + count)
      : entries.slice(first).filter((entry) => entry.time.span.start < end);
  return chosen.every(({ group }) => group === here.group) ? chosen : [];
}
