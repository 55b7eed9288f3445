import type { Incident, Moment, TimelineEntry } from "../../incident/model.ts";
import { touches } from "./hover.ts";

/** A time of the document, and the entry of the timeline that it is the time of. */
export interface MomentAt {
  readonly moment: Moment;
  readonly entry?: TimelineEntry;
}

/** The time under the pointer: of an entry or the end of its range, of a field, of a day, or in the prose. */
export function momentAt(incident: Incident, offset: number): MomentAt | undefined {
  for (const entry of incident.timeline?.entries ?? []) {
    const end = entry.end && endSpan(entry);
    if (entry.end && end && touches(end, offset)) {
      return { moment: { ...entry.end, span: end }, entry };
    }
    if (touches(entry.time.span, offset)) {
      return { moment: entry.time, entry };
    }
  }
  const others = [
    ...incident.proseTimes,
    ...incident.facts.map(({ time }) => time),
    ...incident.fieldTimes.map(({ time }) => time),
  ];
  const moment = others.find(({ span }) => touches(span, offset));
  return moment && { moment };
}

/** The second time of a range stands in the same words as the first. */
function endSpan({ time, end }: TimelineEntry): Moment["span"] | undefined {
  const written = time.written.kind === "timestamp" ? time.written.end : undefined;
  return written?.span ?? end?.span;
}
