import type { Analysis } from "../../analysis.ts";
import { isWithin, sectionAt } from "../../incident/sectionAt.ts";
import type { Span } from "../../text/span.ts";
import { alignTable } from "./alignTable.ts";
import { metricsRewritings, whysRewritings } from "./sectionRewritings.ts";
import { selectionRewritings } from "./selectionRewritings.ts";
import type { OfferedRewriting, ReadInstead } from "./timelineRewritings.ts";

/** How the document would read after an edit. */
export interface Trial {
  readonly readInstead: ReadInstead;
  /** `timelineRewritings`, asked only if the cursor stands in the timeline. */
  readonly ofTimeline: () => readonly OfferedRewriting[];
}

/**
 * What can be written otherwise at the cursor: the entries that are selected and the whole timeline, where the cursor stands
 * in it, the metrics from there or from where they are told, the whys of their section, and the table that it stands in.
 *
 * @example
 * refactoringsAt(analysis, { start: offset, end: offset }, trial) // [{ kind: "sort", title: "Sort the timeline", edits }]
 */
export function refactoringsAt(
  analysis: Analysis,
  selection: Span,
  { readInstead, ofTimeline }: Trial,
): readonly OfferedRewriting[] {
  if (!analysis.incident.detection.isPostmortem) {
    return [];
  }
  const offset = selection.start;
  const aligned = alignTable(analysis, offset);
  const inTimeline = isInTimeline(analysis, offset);
  return [
    ...(inTimeline ? [...selectionRewritings(analysis, selection, readInstead), ...ofTimeline()] : []),
    ...(inTimeline || tellsOfLengths(analysis, offset) ? metricsRewritings(analysis, readInstead) : []),
    ...whysRewritings(analysis, offset, readInstead),
    ...(aligned.length === 0 ? [] : [{ kind: "align", title: "Align the table", edits: aligned }]),
  ];
}

/** The title and all before the first section, and where the metrics are or would be written. */
function tellsOfLengths({ incident: { sections, title } }: Analysis, offset: number): boolean {
  const kind = sectionAt(sections, offset)?.kind;
  return kind === undefined || kind === "summary" || kind === "metrics" || offset <= (title?.span.end ?? 0);
}

/** In the section of the timeline, or between its first line and its last. */
function isInTimeline({ incident, lines }: Analysis, offset: number): boolean {
  const { timeline, sections } = incident;
  const [first, last] = [timeline?.entries[0], timeline?.entries.at(-1)];
  if (!first || !last) {
    return false;
  }
  const section = sectionAt(sections, offset);
  const end = lines.span(lines.at(Math.max(last.span.start, last.span.end - 1))).end;
  return (
    (lines.start(lines.at(first.span.start)) <= offset && offset <= end) ||
    (section !== undefined && timeline?.section !== undefined && isWithin(sections, section, "timeline"))
  );
}
