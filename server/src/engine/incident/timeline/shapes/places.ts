import type { Span } from "../../../text/span.ts";
import type { Section } from "../../model.ts";
import type { SectionKind } from "../../sectionCatalogue.ts";

/** A part of the document in which what begins with a time is judged alike: the own body of a section. */
export interface Place {
  readonly id: number;
  /** The place of the section called timeline that holds it, else its own: one chronology, whatever headings divide it. */
  readonly story: number;
  readonly section?: Section;
  /** In a section called timeline, or below one. */
  readonly inTimeline: boolean;
  /** What begins with a time here is no event: due dates, meetings, references. */
  readonly isElsewhere: boolean;
}

const ELSEWHERE: ReadonlySet<SectionKind> = new Set([
  "metadata",
  "action-items",
  "related",
  "evidence",
  "participants",
  "review",
  "glossary",
  "lessons",
  "went-well",
  "went-wrong",
  "lucky",
  "five-whys",
  "metrics",
  "open-questions",
  "customer-guidance",
]);

/** Finds the place of an offset; offsets must be asked for in ascending order. */
export interface PlaceCursor {
  at(offset: number): Place;
}

/**
 * Walks through the sections. A section whose title is a time or a day of the timeline is none of its own: it stands in
 * the place around it, which also lives on where such a heading closes the section called timeline.
 */
export function placeCursor(sections: readonly Section[], isTimeTitle: (title: Span) => boolean): PlaceCursor {
  const outside: Place = { id: -1, story: -1, inTimeline: false, isElsewhere: false };
  /** One for each section that has begun. */
  const places: Place[] = [];
  /** Those that go on, as indices. */
  const open: number[] = [];
  let current = outside;
  let next = 0;
  const endOf = (index: number | undefined): number =>
    (index === undefined ? undefined : sections[index]?.span.end) ?? Number.POSITIVE_INFINITY;
  const leave = (offset: number): void => {
    while (endOf(open.at(-1)) <= offset) {
      open.pop();
    }
  };
  const enter = (section: Section): Place => {
    const around = section.parent === undefined ? undefined : places[section.parent];
    if ((around?.inTimeline || current.inTimeline) && isTimeTitle(section.titleSpan)) {
      return around?.inTimeline ? around : current;
    }
    const isTimeline = section.kind === "timeline" || section.secondKind === "timeline";
    const isKnown = section.kind !== "other";
    return {
      id: next,
      story: !isTimeline && around?.inTimeline ? around.story : next,
      section,
      inTimeline: isTimeline || (around?.inTimeline === true && !ELSEWHERE.has(section.kind)),
      isElsewhere: !isTimeline && (isKnown ? ELSEWHERE.has(section.kind) : (around?.isElsewhere ?? false)),
    };
  };
  return {
    at(offset) {
      for (let section = sections[next]; section && section.span.start <= offset; section = sections[next]) {
        current = enter(section);
        places.push(current);
        leave(section.span.start);
        open.push(next);
        next++;
      }
      if (endOf(open.at(-1)) <= offset) {
        leave(offset);
        current = places[open.at(-1) ?? -1] ?? outside;
      }
      return current;
    },
  };
}
