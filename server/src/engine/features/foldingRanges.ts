import type { Analysis } from "../analysis.ts";
import type { TimelineEntry } from "../incident/model.ts";
import { groupBy } from "../text/groupBy.ts";
import { dayNumber } from "../time/calendar.ts";

/** Lines that can be folded away under their first one; 0-based, both ends belong to it. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "section" | "day" | "phase";
}

/**
 * What folds in a timeline: each of its days, where it has several, and each phase from the entry that begins it to the last
 * one before the next. An editor that does not fold headings itself gets the sections as well.
 *
 * @example
 * foldingRanges(analysis, { headings: false }) // [{ startLine: 6, endLine: 9, kind: "phase" }]
 */
export function foldingRanges(
  analysis: Analysis,
  { headings }: { readonly headings: boolean },
): readonly FoldingRange[] {
  const folds = [...(headings ? sectionFolds(analysis) : [])];
  for (const entries of groupBy(analysis.incident.timeline?.entries ?? [], ({ group }) => group).values()) {
    folds.push(...foldsOf(analysis, "day", runsOf(entries, dayOf)));
    folds.push(
      ...foldsOf(
        analysis,
        "phase",
        runsOf(entries, ({ phase }) => phase),
      ),
    );
  }
  const taken = new Set<number>();
  return folds.filter(({ startLine, endLine }) => {
    // Editors keep one fold for a line. The outer one comes first.
    const isKept = startLine < endLine && !taken.has(startLine);
    taken.add(startLine);
    return isKept;
  });
}

/** Entries one after another of the same key; an entry without one stays with those before it. */
function runsOf(
  entries: readonly TimelineEntry[],
  keyOf: (entry: TimelineEntry) => string | number | undefined,
): readonly (readonly TimelineEntry[])[] {
  const runs: TimelineEntry[][] = [];
  let last: string | number | undefined;
  for (const entry of entries) {
    const key = keyOf(entry) ?? last;
    const run = runs.at(-1);
    if (run === undefined || key !== last) {
      runs.push([entry]);
    } else {
      run.push(entry);
    }
    last = key;
  }
  return runs;
}

function dayOf({ time: { date, dayOffset } }: TimelineEntry): number | undefined {
  return date ? dayNumber(date) : dayOffset;
}

/** A single run that holds everything is what folding the section does already. */
function foldsOf(
  { lines }: Analysis,
  kind: FoldingRange["kind"],
  runs: readonly (readonly TimelineEntry[])[],
): readonly FoldingRange[] {
  return runs.length < 2
    ? []
    : runs.map((entries) => {
        const start = entries[0]?.span.start ?? 0;
        const end = entries.at(-1)?.span.end ?? start;
        return { startLine: lines.at(start), endLine: lines.at(Math.max(start, end - 1)), kind };
      });
}

function sectionFolds({ text, lines, incident }: Analysis): readonly FoldingRange[] {
  return incident.sections.map(({ span, titleSpan }) => {
    const end = span.start + text.slice(span.start, span.end).trimEnd().length;
    return { startLine: lines.at(titleSpan.start), endLine: lines.at(Math.max(span.start, end - 1)), kind: "section" };
  });
}
