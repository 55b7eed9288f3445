import type { Incident, MetricName } from "../incident/model.ts";
import { slice } from "../text/span.ts";
import { formatDuration } from "../time/formatDuration.ts";

const NAMES: readonly (readonly [MetricName, string])[] = [
  ["time-to-detect", "Time to detect"],
  ["time-to-acknowledge", "Time to acknowledge"],
  ["time-to-mitigate", "Time to mitigate"],
  ["time-to-resolve", "Time to resolve"],
  ["impact-duration", "Impact"],
];

/**
 * The lengths of an incident, each with the two times that it was measured between, one sentence each.
 *
 * @example
 * lengthsTold(text, incident) // ["Time to detect: 7 minutes, from 14:05 to 14:12."]
 */
export function lengthsTold(text: string, { metrics }: Pick<Incident, "metrics">): readonly string[] {
  return NAMES.flatMap(([name, words]) => {
    const metric = metrics.find((each) => each.name === name);
    return metric?.minutes === undefined || !metric.from || !metric.to || metric.minutes < 0
      ? []
      : [
          `${words}: ${formatDuration(metric.minutes)}, from ${slice(text, metric.from.time.span)} to ${slice(text, metric.to.time.span)}.`,
        ];
  });
}
