import type { Analysis } from "../../analysis.ts";
import { isWithin, sectionAt } from "../../incident/sectionAt.ts";
import type { Span } from "../../text/span.ts";

/** The line that was begun, and the one above it with its text. */
export interface NewLine {
  readonly line: Span;
  readonly above: Span;
  readonly written: string;
}

/**
 * Whether a row is one of the timeline: its table stands in that section, or holds an entry in that row.
 *
 * @example
 * isRowOfTimeline(analysis, row.span)
 */
export function isRowOfTimeline({ incident }: Analysis, row: Span): boolean {
  const section = sectionAt(incident.sections, row.start);
  return (
    (section !== undefined && isWithin(incident.sections, section, "timeline")) ||
    (incident.timeline?.entries.some(({ time: { span } }) => row.start <= span.start && span.end <= row.end) ?? false)
  );
}
