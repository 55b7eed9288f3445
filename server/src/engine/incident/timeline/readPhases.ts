import type { Span } from "../../text/span.ts";
import type { Phase, TimelineEntry } from "../model.ts";
import { readPhase } from "./readPhase.ts";

export interface EventWords {
  /** The event in plain words. */
  readonly event: string;
  readonly lines: readonly Span[];
  /** The cell of a phase or status column. */
  readonly cell?: Span;
}

/** The phase of each event: by its column, by a tag, by its words, in the light of the events around it. */
export function readPhases(
  _text: string,
  events: readonly EventWords[],
): readonly Pick<TimelineEntry, "phase" | "phaseSource">[] {
  return events.map(({ event }) => withPhase(readPhase(event)));
}

function withPhase(phase: Phase | undefined): Pick<TimelineEntry, "phase" | "phaseSource"> {
  return phase ? { phase, phaseSource: "words" } : {};
}
