import type { Span } from "../../../text/span.ts";
import { COLON } from "../../../time/characters/characterCodes.ts";
import type { TimeReading } from "../../../time/reading.ts";
import type { Candidate, Remark, UnreadableLead, UntimedLead } from "./candidate.ts";
import type { Place, PlaceCursor } from "./places.ts";

/** One walk through one document: what the readers of the shapes share, and where they put what they find. */
export interface Walk {
  readonly text: string;
  readonly places: PlaceCursor;
  readonly candidates: Candidate[];
  readonly unreadable: UnreadableLead[];
  readonly untimed: UntimedLead[];
  readonly remarks: Remark[];
  /** The groups that are still open in the present place, by shape and depth. */
  readonly groups: Map<string, number>;
  nextGroup: number;
  /** The header of a day above, as long as nothing but items without a time stands below it. */
  day: { readonly reading: TimeReading; readonly place: Place } | undefined;
}

/**
 * The group of what stands here: lists, paragraphs and headings of one place go on with the group before them, whatever
 * images or code lie between; a label in between ends it (`endGroups`).
 */
export function groupOf(walk: Walk, place: Place, manner: string): number {
  const key = `${place.id} ${manner}`;
  const group = walk.groups.get(key) ?? newGroup(walk);
  walk.groups.set(key, group);
  return group;
}

export function newGroup(walk: Walk): number {
  walk.nextGroup++;
  return walk.nextGroup - 1;
}

export function endGroups({ groups }: Walk): void {
  // Clearing makes room anew, and most lines that end groups stand where there are none.
  if (groups.size > 0) {
    groups.clear();
  }
}

/** A line that announces what follows: it ends in a colon, or all of it is bold. */
export function isAnnouncement(text: string, line: Span): boolean {
  for (let at = Math.max(line.start, line.end - 4); at < line.end; at++) {
    if (text.charCodeAt(at) === COLON) {
      return true;
    }
  }
  return text.startsWith("**", line.start) && text.endsWith("**", line.end);
}
