import { lastBefore } from "../../text/lastBefore.ts";
import type { Evidence, Timeline } from "../model.ts";
import type { MomentContext } from "../timeline/moments/readMoments.ts";
import { readLinkedInstants } from "./readLinkedInstants.ts";
import { readSecondTimes } from "./readSecondTimes.ts";

/** What may tell in which zone the times of a timeline are. */
export interface EvidenceSources {
  readonly text: string;
  readonly timeline: Timeline | undefined;
  readonly context: MomentContext;
}

/**
 * Every instant with a sure distance from UTC that an entry holds beside its own time, in document order: a second time
 * with its own zone, the message that a link leads to, an epoch. What stands in no entry is evidence of nothing.
 */
export function readEvidence({ text, timeline, context }: EvidenceSources): readonly Evidence[] {
  const entries = timeline?.entries ?? [];
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) {
    return [];
  }
  const found: Evidence[] = [...readSecondTimes({ text, entries, context })];
  for (const linked of readLinkedInstants(text, { start: first.span.start, end: last.span.end })) {
    const entry = lastBefore(entries, linked.span.start);
    const holder = entries[entry];
    if (holder && linked.span.end <= holder.span.end && linked.span.start >= holder.time.span.end) {
      found.push({ ...linked, entry });
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.span.start - b.span.start).filter(isFirstOfItsKind) : found;
}

/** A link may show its address and lead there, too. */
function isFirstOfItsKind({ entry, instant }: Evidence, index: number, all: readonly Evidence[]): boolean {
  const before = all[index - 1];
  return instant === undefined || before?.entry !== entry || before.instant !== instant;
}
