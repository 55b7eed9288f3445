import type { Span } from "../../../text/span.ts";
import type { Phase, TimelineEntry } from "../../model.ts";
import { readPhaseTag } from "./phaseTags.ts";
import { type PhaseReading, readPhase } from "./readPhase.ts";
import { settlePhases } from "./settlePhases.ts";

export interface EventWords {
  /** The event in plain words. */
  readonly event: string;
  /** Entries of one chronology share it. */
  readonly story: number;
  readonly lines: readonly Span[];
  /** The cell of a phase or status column. */
  readonly cell: Span | undefined;
}

/** What is known of the phase of an entry. */
export type PhasePart = Pick<TimelineEntry, "phase" | "phaseSource">;

/** The phase of each event: by its column, else by a tag at its head, else by its words in the light of those around it. */
export function readPhases(text: string, events: readonly EventWords[]): readonly PhasePart[] {
  const stated = events.map((event) => ofColumn(text, event) ?? ofTag(text, event));
  const told = events.map(({ event }, index): PhaseReading | undefined => {
    const phase = stated[index]?.phase;
    return phase ? { phase, certainty: "explicit" } : (readPhase(event) ?? labelled(event));
  });
  const settled: (Phase | undefined)[] = [];
  for (const story of storiesOf(events)) {
    const phases = settlePhases(story.map((index) => told[index]));
    for (const [place, index] of story.entries()) {
      settled[index] = phases[place];
    }
  }
  return settled.map((phase, index) => stated[index] ?? (phase ? { phase, phaseSource: "words" } : {}));
}

/** The indices of the events of each chronology, in order. */
function storiesOf(events: readonly EventWords[]): Iterable<readonly number[]> {
  const stories = new Map<number, number[]>();
  for (const [index, { story }] of events.entries()) {
    const indices = stories.get(story);
    if (indices) {
      indices.push(index);
    } else {
      stories.set(story, [index]);
    }
  }
  return stories.values();
}

function ofColumn(text: string, { cell }: EventWords): PhasePart | undefined {
  const phase = cell && readPhaseTag(text.slice(cell.start, cell.end));
  return phase && { phase, phaseSource: "column" };
}

/** `[detected] …`, `**Detected:** …`, `<START OF OUTAGE> …`, or the whole of a short event (`First detected`). */
const TAG =
  /^\s*(?:\[([^\]]{3,32})\](?!\()|\*\*([^*]{1,32})\*\*|__([^_]{1,32})__|<([A-Z][A-Z ]{2,32})>|【([^】]{1,16})】)/;
const OPENINGS = "[*_<【";
const LONGEST_TAG = 32;

function ofTag(text: string, { event, lines: [first] }: EventWords): PhasePart | undefined {
  const mayBeTagged = first && OPENINGS.includes(text[first.start] ?? " ");
  const match = mayBeTagged ? TAG.exec(text.slice(first.start, Math.min(first.end, first.start + 40))) : undefined;
  const tag = match?.slice(1).find((part) => part !== undefined);
  const phase: Phase | undefined =
    (tag === undefined ? undefined : readPhaseTag(tag)) ??
    (event.length <= LONGEST_TAG ? readPhaseTag(event) : undefined) ??
    tagAtEnd(event);
  return phase && { phase, phaseSource: "tag" };
}

/** `Recovery — the queue drains`: what stands before a colon or dash says it where the words of the event don't. */
const LABEL = /^(\p{Lu}[\p{L} -]{2,24}?)(?::| [–—]) /u;

function labelled(event: string): PhaseReading | undefined {
  const label = LABEL.exec(event.slice(0, LONGEST_TAG))?.[1];
  const phase = label === undefined ? undefined : readPhaseTag(label);
  return phase && { phase, certainty: "explicit" };
}

/** `Target groups attached again (resolved)`; a word that may say something else of the event there, such as `(fix)`, is none. */
const AT_END = /[([](detected|acknowledged|mitigated|recovered|restored|resolved)[)\]][\s.]*$/i;

function tagAtEnd(event: string): Phase | undefined {
  const last = event.charAt(event.length - 1);
  const tag = last === ")" || last === "]" || last === "." ? AT_END.exec(event)?.[1] : undefined;
  return tag === undefined ? undefined : readPhaseTag(tag);
}
