import { readInlineLines } from "../../markdown/inline.ts";
import { once } from "../../text/once.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import { type Span, slice, trim } from "../../text/span.ts";
import type {
  Moment,
  Phase,
  Section,
  StatedZone,
  Timeline,
  TimelineEntry,
  TimelineShape,
  UnreadableTime,
  UntimedEntry,
} from "../model.ts";
import type { TimedEntry } from "./moments/readMoments.ts";
import { type EventWords, type PhasePart, readPhases } from "./phases/readPhases.ts";
import type { UnreadableLead, UntimedLead } from "./shapes/candidate.ts";

export interface TimelineParts {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly timed: readonly TimedEntry[];
  readonly unreadable: readonly UnreadableLead[];
  readonly untimed: readonly UntimedLead[];
  readonly statements: readonly StatedZone[];
  readonly zone: StatedZone | undefined;
}

/** Puts the timeline together; `undefined` where there are neither entries nor a section called so. */
export function buildTimeline(parts: TimelineParts): Timeline | undefined {
  const { timed, statements, zone } = parts;
  const section = sectionOf(parts);
  const headingSpan = section?.titleSpan ?? timed[0]?.time.span;
  if (!headingSpan) {
    return undefined;
  }
  const entries = entriesOf(parts);
  return {
    section,
    shape: shapeOf(timed),
    headingSpan,
    zone,
    zoneStatements: statements,
    entries,
    unreadable: unreadableOf(parts, entries),
    untimed: untimedOf(parts, entries),
  };
}

/** The entries; what happened in them is put into plain words, and its phases are told, when they are first asked for. */
function entriesOf({ text, timed, sections }: TimelineParts): readonly TimelineEntry[] {
  const bodies = bodiesOf(text, timed, sections);
  const entries: LazyEntry[] = [];
  const phases: () => readonly PhasePart[] = once(() =>
    readPhases(
      text,
      entries.map((entry) => entry.words()),
    ),
  );
  for (const [index, entry] of timed.entries()) {
    const body = bodies[index] ?? entry.candidate.span;
    entries.push(new LazyEntry({ entry, text, body, lines: eventLines(text, entry, body), index, phases }));
  }
  return entries;
}

interface Event {
  readonly entry: TimedEntry;
  readonly text: string;
  readonly body: Span;
  readonly lines: readonly Span[];
  /** Its place among the entries, and what is known of the phases of all of them. */
  readonly index: number;
  readonly phases: () => readonly PhasePart[];
}

/** A class, since a timeline has thousands of these and accessors of its own would cost each of them a map of its own. */
class LazyEntry implements TimelineEntry {
  readonly span: Span;
  readonly group: number;
  readonly time: Moment;
  readonly end: Moment | undefined;
  readonly textSpan: Span;
  readonly phaseCell: Span | undefined;
  readonly #event: Event;
  #text: string | undefined;

  constructor(event: Event) {
    const { entry, body, lines } = event;
    const { time, end, candidate } = entry;
    const [first] = lines;
    this.span = body;
    this.group = candidate.group;
    this.time = time;
    this.end = end;
    this.phaseCell = candidate.phaseCell;
    this.textSpan = first
      ? { start: first.start, end: Math.max(first.end, lines.at(-1)?.end ?? first.end) }
      : { start: time.span.end, end: time.span.end };
    this.#event = event;
  }

  get text(): string {
    this.#text ??= plainOf(this.#event.text, this.#event.lines);
    return this.#text;
  }

  get phase(): Phase | undefined {
    return this.#event.phases()[this.#event.index]?.phase;
  }

  get phaseSource(): TimelineEntry["phaseSource"] {
    return this.#event.phases()[this.#event.index]?.phaseSource;
  }

  /** What the phase is read from. */
  words(): EventWords {
    const { entry, lines } = this.#event;
    const { place, phaseCell } = entry.candidate;
    return { event: this.text, lines, story: place.story, cell: phaseCell };
  }
}

/** The section called timeline that holds the first of the entries; without entries there, the first one called so. */
function sectionOf({ sections, timed }: TimelineParts): Section | undefined {
  for (const { candidate } of timed) {
    for (
      let section = candidate.place.section;
      section;
      section = section.parent === undefined ? undefined : sections[section.parent]
    ) {
      if (isTimeline(section)) {
        return section;
      }
    }
  }
  return sections.find(isTimeline);
}

function isTimeline({ kind, secondKind }: Section): boolean {
  return kind === "timeline" || secondKind === "timeline";
}

function shapeOf(timed: readonly TimedEntry[]): TimelineShape {
  const shape = timed[0]?.candidate.shape ?? "mixed";
  return timed.every(({ candidate }) => candidate.shape === shape) ? shape : "mixed";
}

/** Lines and headings own what follows them, up to the next entry or section. */
function bodiesOf(text: string, timed: readonly TimedEntry[], sections: readonly Section[]): readonly Span[] {
  let nextSection = 0;
  return timed.map(({ candidate: { shape, span } }, index) => {
    if (shape !== "headings" && shape !== "lines") {
      return span;
    }
    while ((sections[nextSection]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) {
      nextSection++;
    }
    const limit = Math.min(
      timed[index + 1]?.candidate.span.start ?? text.length,
      sections[nextSection]?.span.start ?? text.length,
    );
    return trim(text, { start: span.start, end: Math.max(span.end, limit) });
  });
}

/** The event; below a heading or a time that stands alone, the first line of what follows. */
function eventLines(text: string, { candidate }: TimedEntry, body: Span | undefined): readonly Span[] {
  if (candidate.lines.length > 0 || !body || body.end <= candidate.span.end) {
    return candidate.lines;
  }
  const rest = trim(text, { start: candidate.span.end, end: body.end });
  const newline = text.indexOf("\n", rest.start);
  const end = newline < 0 || newline > rest.end ? rest.end : newline;
  return rest.end > rest.start ? [trim(text, { start: rest.start, end })] : [];
}

/** No event is told in more; the rest is detail. */
const LONGEST_TEXT = 600;
const MARKS = /[\\`*_~[\]<&]/;

function plainOf(text: string, lines: readonly Span[]): string {
  const [only] = lines;
  if (!only) {
    return "";
  }
  const source = lines.length === 1 ? text.slice(only.start, only.end) : undefined;
  if (source !== undefined && !MARKS.test(source)) {
    return source;
  }
  let length = 0;
  const kept = lines.filter(({ start, end }) => {
    length += end - start;
    return length - (end - start) < LONGEST_TEXT;
  });
  const { plain } = readInlineLines(text, kept);
  return (plain.includes("\n") ? plain.replace(/\s*\n\s*/g, " ") : plain).trim();
}

/** Holes count among the entries of their list or table; elsewhere a question mark is a question mark. */
function unreadableOf(
  { text, unreadable, timed }: TimelineParts,
  entries: readonly TimelineEntry[],
): readonly UnreadableTime[] {
  const found: UnreadableTime[] = [];
  const groups = unreadable.length > 0 ? new Set(entries.map(({ group }) => group)) : undefined;
  for (const { span, open, group } of unreadable) {
    if (groups?.has(group)) {
      const below = partitionPoint(entries.length, (index) => (entries[index]?.time.span.start ?? 0) <= span.start);
      found.push({ span, open, ...neighbours(entries, below - 1, below) });
    }
  }
  for (let index = 0; index < timed.length; index++) {
    const hole = timed[index]?.candidate.hole;
    if (hole) {
      const open = !/^\d+:\d/.test(slice(text, hole));
      found.push({ span: hole, open, ...neighbours(entries, index - 1, index + 1) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** How many entries without a clock time may lie between. */
const MOST_BETWEEN = 4;

/** The nearest entries with a clock time on both sides, else the nearest of all. */
function neighbours(
  entries: readonly TimelineEntry[],
  above: number,
  below: number,
): Pick<UnreadableTime, "above" | "below"> {
  const nearest = (from: number, step: 1 | -1): number | undefined => {
    for (let index = from; Math.abs(index - from) <= MOST_BETWEEN; index += step) {
      if (entries[index]?.time.minuteOfDay !== undefined) {
        return index;
      }
    }
    return entries[from] ? from : undefined;
  };
  const [upper, lower] = [nearest(above, -1), nearest(below, 1)];
  return { ...(upper === undefined ? {} : { above: upper }), ...(lower === undefined ? {} : { below: lower }) };
}

/** Only where the list or the table has entries, too. */
function untimedOf({ text, untimed }: TimelineParts, entries: readonly TimelineEntry[]): readonly UntimedEntry[] {
  if (untimed.length === 0) {
    return [];
  }
  const groups = new Set(entries.map(({ group }) => group));
  let below = 0;
  return untimed
    .filter(({ group }) => groups.has(group))
    .map(({ span, textSpan, group }) => {
      while ((entries[below]?.time.span.start ?? Number.POSITIVE_INFINITY) <= span.start) {
        below++;
      }
      const around = { ...(below > 0 ? { above: below - 1 } : {}), ...(below < entries.length ? { below } : {}) };
      return { span, textSpan, group, text: plainOf(text, [textSpan]), ...around };
    });
}
