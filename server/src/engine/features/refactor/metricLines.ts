import type { Analysis } from "../../analysis.ts";
import type { Fact, Metric, MetricName } from "../../incident/model.ts";
import { PHASE_NAMES } from "../../incident/phaseNames.ts";
import { readTimeManner, writeDay, writeTime } from "../../incident/timeline/timeManner.ts";
import { slice } from "../../text/span.ts";
import { formatDate, formatDuration } from "../../time/format.ts";

/** A metric as it is written into a document. */
export interface MetricLine {
  /** `Time to detect` */
  readonly label: string;
  readonly minutes: number;
  /** `12 minutes` */
  readonly value: string;
  /** The two instants it was measured between: `impact start 14:00, detected 14:12` */
  readonly pair: string;
  /** What the pair says of its first instant, by which one knows it again: `impact start` */
  readonly mark: string;
}

const LABELS: readonly (readonly [MetricName, string])[] = [
  ["time-to-detect", "Time to detect"],
  ["time-to-acknowledge", "Time to acknowledge"],
  ["time-to-mitigate", "Time to mitigate"],
  ["time-to-resolve", "Time to resolve"],
];

/**
 * The metrics that are known, each with its pair in the manner of the timeline's times.
 *
 * @example
 * metricLines(analysis)[0] // { label: "Time to detect", value: "12 minutes", pair: "impact start 14:00, detected 14:12", … }
 */
export function metricLines(analysis: Analysis): readonly MetricLine[] {
  const { metrics } = analysis.incident;
  return LABELS.flatMap(([name, label]) => {
    const metric = metrics.find((each) => each.name === name);
    return metric ? (lineOf(analysis, label, metric) ?? []) : [];
  });
}

function lineOf(analysis: Analysis, label: string, metric: Metric): MetricLine | undefined {
  const { minutes, from, to, uncertaintyMinutes } = metric;
  if (minutes === undefined || !from || !to) {
    return undefined;
  }
  const dayOf = ({ time: { date } }: Fact) => (date ? formatDate(date) : "");
  const isDated = dayOf(from) !== dayOf(to);
  const mark = PHASE_NAMES[from.phase];
  const [first, second] = [from, to].map((fact) => written(analysis, fact, isDated));
  const value = `${uncertaintyMinutes > 0 ? "about " : ""}${formatDuration(minutes)}`;
  return { label, minutes, value, pair: `${mark} ${first}, ${PHASE_NAMES[to.phase]} ${second}`, mark };
}

/** The clock in the words of the document, the day where the two differ in it; a time that has no clock as it is written. */
function written({ text, incident }: Analysis, { time }: Fact, isDated: boolean): string {
  const { written: reading, minuteOfDay, date, precision, approximate } = time;
  const clock = reading.kind === "timestamp" ? reading.clock?.span : undefined;
  if (!clock && (minuteOfDay === undefined || precision === "day" || precision === "hour")) {
    return slice(text, time.span);
  }
  const manner = readTimeManner(text, incident.timeline);
  const words = clock ? slice(text, clock) : writeTime({ minuteOfDay: minuteOfDay ?? 0, zone: "" }, manner);
  const day = isDated && date ? `${writeDay(date, manner)} ` : "";
  return `${approximate ? "~" : ""}${day}${words}`;
}
