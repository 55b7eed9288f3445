import type { Analysis } from "../../analysis.ts";
import { isWithin, sectionAt } from "../../incident/sectionAt.ts";
import { alignTable } from "./alignTable.ts";
import type { OfferedRewriting } from "./timelineRewritings.ts";

/**
 * What can be written otherwise at the cursor: the timeline, where the cursor stands in it, and the table that it stands in.
 *
 * @param ofTimeline `timelineRewritings`, asked only if the cursor stands there
 * @example
 * refactoringsAt(analysis, offset, ofTimeline) // [{ kind: "sort", title: "Sort the timeline", edits }]
 */
export function refactoringsAt(
  analysis: Analysis,
  offset: number,
  ofTimeline: () => readonly OfferedRewriting[],
): readonly OfferedRewriting[] {
  if (!analysis.incident.detection.isPostmortem) {
    return [];
  }
  const aligned = alignTable(analysis, offset);
  return [
    ...(isInTimeline(analysis, offset) ? ofTimeline() : []),
    ...(aligned.length === 0 ? [] : [{ kind: "align", title: "Align the table", edits: aligned }]),
  ];
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
