import type { Evidence, Timeline, TimelineEntry } from "../model.ts";
import { momentOffset } from "../timeline/moments/momentOffset.ts";
import { type ImpliedOffset, type WeighedEvidence, weighEvidence } from "./weighEvidence.ts";

/** An entry whose own message was posted in its minute, but in another hour than its clock says. */
export interface WrongHour {
  readonly entry: TimelineEntry;
  readonly piece: ImpliedOffset;
  readonly weighed: WeighedEvidence;
}

/**
 * The entries whose message gives another distance from UTC than two or more of the others, which agree with the stated
 * zone, if there is one.
 *
 * @example
 * // 16.30 and 16.44 are linked to messages of their minute in UTC+1, 18.36 to one that was posted at 16:36 there.
 * wrongHours(timeline, evidence) // that of 18.36
 */
export function wrongHours(timeline: Timeline, evidence: readonly Evidence[]): readonly WrongHour[] {
  const weighed = evidence.length > 2 ? weighEvidence(timeline, evidence) : undefined;
  if (!weighed || weighed.fitting.length < 2) {
    return [];
  }
  return weighed.others.flatMap((piece) => {
    const entry = timeline.entries[piece.evidence.entry];
    const stated = entry && momentOffset(entry.time);
    const isPosted = piece.evidence.kind === "message" || piece.evidence.kind === "epoch";
    // The message of a minute is posted in it; one of another minute may be of another event.
    const isOfMinute = piece.rest > -1 && piece.rest <= 0;
    return entry && isPosted && isOfMinute && (stated === undefined || stated === weighed.offset)
      ? [{ entry, piece, weighed }]
      : [];
  });
}
