import type { Analysis } from "../../analysis.ts";
import { isOn } from "../../settings/isOn.ts";
import type { Span } from "../../text/span.ts";
import { dueDates } from "./dueDates.ts";
import { elapsed } from "./elapsed.ts";
import { inferredDates } from "./inferredDates.ts";
import { inferredZones } from "./inferredZones.ts";
import type { InlayHint, Remark, Remarker } from "./inlayHint.ts";
import { sinceStart } from "./sinceStart.ts";

/** All kinds, in the order in which they stand on a line. */
const REMARKERS: readonly Remarker[] = [inferredDates, inferredZones, elapsed, sinceStart, dueDates];

/**
 * What is shown at the ends of the lines of a part of the document, in document order, one hint a line.
 *
 * @example
 * // - 14:05 The alert fires.
 * // - 14:12 The release is rolled back. «+7 min»
 * inlayHintsIn(analysis, { start: 0, end: text.length }).map(({ label }) => label) // ["+7 min"]
 */
export function inlayHintsIn(analysis: Analysis, part: Span): readonly InlayHint[] {
  const { lines, settings } = analysis;
  const ofLine = new Map<number, Remark[]>();
  for (const { setting, remark } of REMARKERS) {
    for (const each of isOn(settings, setting) ? remark(analysis, part) : []) {
      const line = lines.at(each.at);
      ofLine.set(line, [...(ofLine.get(line) ?? []), each]);
    }
  }
  return [...ofLine]
    .sort(([a], [b]) => a - b)
    .map(([line, remarks]) => ({
      offset: lines.end(line),
      label: [...new Set(remarks.map(({ label }) => label))].join(" · "),
      tooltip: [...new Set(remarks.map(({ tooltip }) => tooltip))].join(" "),
    }));
}
