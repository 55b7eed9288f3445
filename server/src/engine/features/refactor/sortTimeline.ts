import type { Timeline } from "../../incident/model.ts";
import { isNewestFirst, type OrderedEntry, orderedLists, stepBack } from "../../incident/timeline/entryOrder.ts";
import { reorderEntries } from "../../incident/timeline/reorderEntries.ts";
import type { Refactoring } from "./refactoring.ts";

/**
 * Puts the entries of each list in order, moving those alone that are certainly out of it. A list that runs backwards on
 * purpose stays as it is, and so does one in which something has no readable time, since nobody knows where that belongs.
 */
export const sortTimeline: Refactoring = {
  kind: "sort",
  rewrite(analysis) {
    const { timeline } = analysis.incident;
    const edits = (timeline ? orderedLists(timeline) : []).flatMap((list) => {
      const sorted = timeline && !isNewestFirst(list) && isWhole(list, timeline) ? inOrder(list) : list;
      return reorderEntries(analysis, list.map(entryOf), sorted.map(entryOf)) ?? [];
    });
    return [{ title: "Sort the timeline", edits }];
  },
};

const entryOf = ({ entry }: OrderedEntry) => entry;

/** Whether everything in the list can be compared. */
function isWhole(list: readonly OrderedEntry[], { entries, untimed, unreadable }: Timeline): boolean {
  const [first, last] = [list[0]?.entry, list.at(-1)?.entry];
  if (!first || !last) {
    return false;
  }
  return (
    entries.filter(({ group }) => group === first.group).length === list.length &&
    !untimed.some(({ group }) => group === first.group) &&
    !unreadable.some(({ span }) => first.span.start <= span.start && span.start < last.span.end)
  );
}

/** Each entry goes up as far as those above it are certainly later. */
function inOrder(list: readonly OrderedEntry[]): readonly OrderedEntry[] {
  const sorted: OrderedEntry[] = [];
  for (const each of list) {
    const above = sorted.findLastIndex((other) => stepBack(other, each) === 0);
    sorted.splice(above + 1, 0, each);
  }
  return sorted;
}
