import type { Analysis } from "../analysis.ts";
import type { Fact, Metric, MetricName, Phase } from "../incident/model.ts";
import { MISSING_PHASES, PHASE_NAMES } from "../incident/phaseNames.ts";
import type { Lines } from "../text/lines.ts";
import { formatDuration } from "../time/formatDuration.ts";
import { type Html, html } from "./html.ts";
import { type ShownZone, shownIn } from "./shownIn.ts";
import { sourceLink } from "./sourceLink.ts";
import { isSameDay, writeBriefly, writeClock } from "./writeMoment.ts";

/** The lengths that are compared, with what they are called. */
export const METRIC_LABELS: readonly { readonly name: MetricName; readonly label: string }[] = [
  { name: "time-to-detect", label: "Time to detect" },
  { name: "time-to-acknowledge", label: "Time to acknowledge" },
  { name: "time-to-mitigate", label: "Time to mitigate" },
  { name: "time-to-resolve", label: "Time to resolve" },
];

/** Below this a difference of the two ends' precision tells a reader nothing. */
const LEAST_UNCERTAINTY_MINUTES = 5;

interface Page {
  readonly lines: Lines;
  readonly zone: ShownZone;
  /** The missing phases of which an earlier card has spoken. */
  readonly told: Set<Phase>;
}

/**
 * The lengths that people compare, each with the two instants it was measured between and the way to both. Where an instant
 * is missing, the card says what to write; readers get the lengths that are known.
 */
export function metricCards(
  { incident, lines }: Analysis,
  { zone, forReaders }: { readonly zone: ShownZone; readonly forReaders: boolean },
): Html | undefined {
  const metrics = forReaders ? incident.metrics.filter(({ minutes }) => minutes !== undefined) : incident.metrics;
  if (forReaders && metrics.length === 0) {
    return undefined;
  }
  if (metrics.length === 0) {
    return html`<p class="advice">Nothing can be measured yet: add when the impact began, when somebody noticed, and when it was over.</p>
`;
  }
  const told = new Set<Phase>();
  const cards = METRIC_LABELS.flatMap(({ name, label }) => {
    const metric = metrics.find((candidate) => candidate.name === name);
    return metric === undefined ? [] : [card(label, metric, { lines, zone, told })];
  });
  return cards.length === 0
    ? undefined
    : html`<dl class="metrics">${cards}</dl>
`;
}

function card(label: string, metric: Metric, page: Page): Html {
  const { minutes, uncertaintyMinutes } = metric;
  if (minutes === undefined) {
    return html`<div class="metric unknown"><dt>${label}</dt>
<dd class="value">not known</dd>
<dd class="advice">${adviceFor(metric, page.told)}</dd></div>
`;
  }
  const uncertain =
    uncertaintyMinutes >= LEAST_UNCERTAINTY_MINUTES
      ? html` <span class="uncertainty">± ${formatDuration(uncertaintyMinutes)}</span>`
      : undefined;
  return html`<div class="metric"><dt>${label}</dt>
<dd class="value">${formatDuration(minutes)}${uncertain}</dd>
${pair(metric, page)}</div>
`;
}

/** What to write so that the length can be measured; what an earlier card has asked for is not asked for again beside it. */
function adviceFor({ from, to, fromPhase, toPhase }: Metric, told: Set<Phase>): string {
  if (from !== undefined && to !== undefined) {
    return `The time of “${PHASE_NAMES[to.phase]}” is not after that of “${PHASE_NAMES[from.phase]}”, or one of them is not complete.`;
  }
  const missing: readonly Phase[] = [
    ...(from === undefined ? [fromPhase] : []),
    ...(to === undefined ? [toPhase] : []),
  ];
  const untold = missing.filter((phase) => !told.has(phase));
  for (const phase of missing) {
    told.add(phase);
  }
  return (untold.length > 0 ? untold : missing)
    .map((phase) => MISSING_PHASES[phase] ?? `Add the time of “${PHASE_NAMES[phase]}”.`)
    .join(" ");
}

function pair({ from, to }: Metric, page: Page): Html | undefined {
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const [first, last] = [shownIn(from.time, page.zone), shownIn(to.time, page.zone)];
  const dated = !isSameDay(first, last);
  return html`<dd class="pair">${end("from", from, { ...page, dated })}${end("to", to, { ...page, dated })}</dd>`;
}

/** One end of the measured length: its time and what it is. The word before it is for screen readers. */
function end(word: "from" | "to", { time, phase }: Fact, { lines, zone, dated }: Page & { dated: boolean }): Html {
  const shown = shownIn(time, zone);
  const written = (dated ? undefined : writeClock(shown)) ?? writeBriefly(shown);
  return html`<span class="end"><span class="spoken">${word} </span>${sourceLink(lines, time.span, written)} ${PHASE_NAMES[phase]}</span> `;
}
