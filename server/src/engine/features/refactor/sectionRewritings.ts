import type { Analysis } from "../../analysis.ts";
import type { Incident, Section } from "../../incident/model.ts";
import { holderOf, sectionAt } from "../../incident/sectionAt.ts";
import { applyEdits } from "../../text/edit.ts";
import { numberWhys } from "./numberWhys.ts";
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
  return sound(
    analysis,
    writeMetrics(analysis).map((rewriting) => ({ kind: "metrics", ...rewriting })),
    readInstead,
  );
}

/**
 * The whys of the section at the cursor in order, if it is one of five whys; tried and read again, too.
 *
 * @example
 * whysRewritings(analysis, offset, readInstead) // [{ kind: "whys", title: "Number the whys", edits }]
 */
export function whysRewritings(
  analysis: Analysis,
  offset: number,
  readInstead: ReadInstead,
): readonly OfferedRewriting[] {
  const { sections } = analysis.incident;
  const here = sectionAt(sections, offset);
  const section: Section | undefined = here && holderOf(sections, here, "five-whys");
  const edits = section ? numberWhys(analysis, section) : [];
  return edits.length === 0 ? [] : sound(analysis, [{ kind: "whys", title: "Number the whys", edits }], readInstead);
}

function sound(
  { text, incident }: Analysis,
  rewritings: readonly OfferedRewriting[],
  readInstead: ReadInstead,
): readonly OfferedRewriting[] {
  const measured = measure(incident);
  return rewritings.filter(({ edits }) => measure(readInstead(applyEdits(text, edits)).incident) === measured);
}

function measure({ metrics, timeline, actionItems }: Incident): string {
  return JSON.stringify([
    metrics.map(({ name, minutes }) => [name, minutes]),
    timeline?.entries.map(({ time }) => time.instant ?? time.minuteOfDay),
    actionItems.length,
  ]);
}
