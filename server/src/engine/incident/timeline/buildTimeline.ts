import { readInlineLines } from "../../markdown/inline.ts";
import { type Span, trim } from "../../text/span.ts";
import type { Moment, Section, StatedZone, Timeline, TimelineEntry, TimelineShape, UnreadableTime } from "../model.ts";
import type { TimedEntry } from "./moments/readMoments.ts";
import { type EventWords, readPhases } from "./phases/readPhases.ts";
import type { UnreadableLead } from "./shapes/candidate.ts";

export interface TimelineParts {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly timed: readonly TimedEntry[];
  readonly unreadable: readonly UnreadableLead[];
  readonly statements: readonly StatedZone[];
  readonly zone: StatedZone | undefined;
}

/** Puts the timeline together; `undefined` where there are neither entries nor a section called so. */
export function buildTimeline(parts: TimelineParts): Timeline | undefined {
  const { text, sections, timed, statements, zone } = parts;
  const section = sectionOf(parts);
  const headingSpan = section?.titleSpan ?? timed[0]?.time.span;
  if (!headingSpan) {
    return undefined;
  }
  const events = eventsOf(text, timed, sections);
  const phases = readPhases(text, events);
  const entries = events.map((event, index): TimelineEntry => {
    const { time, end, body, group, lines } = event;
    const first = lines[0];
    const textSpan = first
      ? { start: first.start, end: Math.max(first.end, lines.at(-1)?.end ?? first.end) }
      : { start: time.span.end, end: time.span.end };
    const entry = { span: body, group, time, text: event.event, textSpan, ...phases[index] };
    return end ? { ...entry, end } : entry;
  });
  return {
    ...(section ? { section } : {}),
    shape: shapeOf(timed),
    headingSpan,
    ...(zone ? { zone } : {}),
    zoneStatements: statements,
    entries,
    unreadable: unreadableOf(parts, entries),
  };
}

interface Event extends EventWords {
  readonly body: Span;
  readonly group: number;
  readonly end?: Moment;
}

function eventsOf(text: string, timed: readonly TimedEntry[], sections: readonly Section[]): readonly Event[] {
  const bodies = bodiesOf(text, timed, sections);
  return timed.map((entry, index) => {
    const { candidate, time, end } = entry;
    const body = bodies[index] ?? candidate.span;
    const lines = eventLines(text, entry, body);
    const event = {
      event: plainOf(text, lines),
      time,
      lines,
      body,
      story: candidate.place.story,
      group: candidate.group,
    };
    return candidate.phaseCell || end
      ? { ...event, ...(candidate.phaseCell ? { cell: candidate.phaseCell } : {}), ...(end ? { end } : {}) }
      : event;
  });
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
  const shapes = new Set(timed.map(({ candidate }) => candidate.shape));
  const [shape] = shapes;
  return shapes.size > 1 ? "mixed" : (shape ?? "mixed");
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
  { unreadable, timed }: TimelineParts,
  entries: readonly TimelineEntry[],
): readonly UnreadableTime[] {
  const groups = new Set(timed.map(({ candidate }) => candidate.group));
  const holes = timed.flatMap(({ candidate }) => (candidate.hole ? [{ span: candidate.hole, open: true }] : []));
  const leads = unreadable.filter(({ group }) => groups.has(group)).map(({ span, open }) => ({ span, open }));
  const inOrder = [...leads, ...holes].sort((a, b) => a.span.start - b.span.start);
  let below = 0;
  return inOrder.map((hole) => {
    while ((entries[below]?.time.span.start ?? Number.POSITIVE_INFINITY) <= hole.span.start) {
      below++;
    }
    return { ...hole, ...(below > 0 ? { above: below - 1 } : {}), ...(below < entries.length ? { below } : {}) };
  });
}
