import type { Incident, TimelineEntry } from "../../incident/model.ts";
import type { Span } from "../../text/span.ts";

/** An entry of the timeline, with its neighbours in the same list. */
export interface EntryInList {
  readonly entry: TimelineEntry;
  readonly above?: TimelineEntry | undefined;
  readonly below?: TimelineEntry | undefined;
}

/** The entries whose time stands in a part of the document. */
export function* entriesIn({ timeline }: Incident, part: Span): Iterable<EntryInList> {
  const entries = timeline?.entries ?? [];
  for (const [index, entry] of entries.entries()) {
    if (entry.time.span.start >= part.start && entry.time.span.start <= part.end) {
      const [above, below] = [entries[index - 1], entries[index + 1]];
      yield {
        entry,
        above: above?.group === entry.group ? above : undefined,
        below: below?.group === entry.group ? below : undefined,
      };
    }
  }
}
