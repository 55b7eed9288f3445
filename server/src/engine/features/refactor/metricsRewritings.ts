import type { Analysis } from "../../analysis.ts";
import type { Incident } from "../../incident/model.ts";
import { applyEdits } from "../../text/edit.ts";
import type { OfferedRewriting, ReadInstead } from "./timelineRewritings.ts";
import { writeMetrics } from "./writeMetrics.ts";

/**
 * The ways to write the metrics into the document: each is tried and read again, and is offered only if the document still
 * measures the same.
 *
 * @example
 * metricsRewritings(analysis, readInstead) // [{ kind: "metrics", title: "Write the metrics into the summary", edits }]
 */
export function metricsRewritings(analysis: Analysis, readInstead: ReadInstead): readonly OfferedRewriting[] {
  const measured = measure(analysis.incident);
  return writeMetrics(analysis)
    .filter(({ edits }) => measure(readInstead(applyEdits(analysis.text, edits)).incident) === measured)
    .map((rewriting) => ({ kind: "metrics", ...rewriting }));
}

function measure({ metrics, timeline, actionItems }: Incident): string {
  return JSON.stringify([
    metrics.map(({ name, minutes }) => [name, minutes]),
    timeline?.entries.map(({ time }) => time.instant ?? time.minuteOfDay),
    actionItems.length,
  ]);
}
