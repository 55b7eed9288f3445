import type { Analysis } from "../analysis.ts";
import type { Fact, Metric, MetricName, Phase } from "../incident/model.ts";
import { MISSING_PHASES, PHASE_NAMES } from "../incident/phaseNames.ts";
import type { Lines } from "../text/lines.ts";
import { type Say, sentence } from "../text/say.ts";
import { type Html, html } from "./html.ts";
import { sayDuration } from "./sayLengths.ts";
import { type ShownZone, shownIn } from "./shownIn.ts";
import { sourceLink } from "./sourceLink.ts";
import { isSameDay, writeBriefly, writeClock } from "./writeMoment.ts";

/** The lengths that are compared, with what they are called. */
export const METRIC_LABELS: readonly { readonly name: MetricName; readonly label: string }[] = [
  { name: "time-to-detect", label: sentence("Time to detect") },
  { name: "time-to-acknowledge", label: sentence("Time to acknowledge") },
  { name: "time-to-mitigate", label: sentence("Time to mitigate") },
  { name: "time-to-resolve", label: sentence("Time to resolve") },
];

/** Below this a difference of the two ends' precision tells a reader nothing. */
const LEAST_UNCERTAINTY_MINUTES = 5;

interface Page {
  readonly lines: Lines;
  readonly say: Say;
  readonly zone: ShownZone;
  /** The missing phases of which an earlier card has spoken. */
  readonly told: Set<Phase>;
}

/**
 * The lengths that people compare, each with the two instants it was measured between and the way to both. Where an instant
 * is missing, the card says what to write; readers get the lengths that are known.
 */
export function metricCards(
  { incident, lines, say }: Analysis,
  { zone, forReaders }: { readonly zone: ShownZone; readonly forReaders: boolean },
): Html | undefined {
  const metrics = forReaders ? incident.metrics.filter(({ minutes }) => minutes !== undefined) : incident.metrics;
  if (forReaders && metrics.length === 0) {
    return undefined;
  }
  if (metrics.length === 0) {
    return html`<p class="advice">${say("Nothing can be measured yet: add when the impact began, when somebody noticed, and when it was over.")}</p>
`;
  }
  const told = new Set<Phase>();
  const cards = METRIC_LABELS.flatMap(({ name, label }) => {
    const metric = metrics.find((candidate) => candidate.name === name);
    return metric === undefined ? [] : [card(say(label), metric, { lines, say, zone, told })];
  });
  return cards.length === 0
    ? undefined
    : html`<dl class="metrics">${cards}</dl>
`;
}

function card(label: string, metric: Metric, page: Page): Html {
  const { minutes, uncertaintyMinutes } = metric;
  const { say } = page;
  if (minutes === undefined) {
    return html`<div class="metric unknown"><dt>${label}</dt>
<dd class="value">${say("not known")}</dd>
<dd class="advice">${adviceFor(metric, page)}</dd></div>
`;
  }
  const uncertain =
    uncertaintyMinutes >= LEAST_UNCERTAINTY_MINUTES
      ? html` <span class="uncertainty">± ${sayDuration(say, uncertaintyMinutes)}</span>`
      : undefined;
  return html`<div class="metric"><dt>${label}</dt>
<dd class="value">${sayDuration(say, minutes)}${uncertain}</dd>
${pair(metric, page)}</div>
`;
}

/** What to write so that the length can be measured; what an earlier card has asked for is not asked for again beside it. */
function adviceFor({ from, to, fromPhase, toPhase }: Metric, { told, say }: Page): string {
  if (from !== undefined && to !== undefined) {
    return say(
      "The time of “{0}” is not after that of “{1}”, or one of them is not complete.",
      say(PHASE_NAMES[to.phase]),
      say(PHASE_NAMES[from.phase]),
    );
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
    .map((phase) => say(MISSING_PHASES[phase] ?? "Add the time of “{0}”.", say(PHASE_NAMES[phase])))
    .join(" ");
}

function pair({ from, to }: Metric, page: Page): Html | undefined {
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const [first, last] = [shownIn(from.time, page.zone), shownIn(to.time, page.zone)];
  const dated = !isSameDay(first, last);
  return html`<dd class="pair">${end(sentence("from"), from, { ...page, dated })}${end(sentence("to"), to, { ...page, dated })}</dd>`;
}

/** One end of the measured length: its time and what it is. The word before it is for screen readers. */
function end(word: string, { time, phase }: Fact, { lines, say, zone, dated }: Page & { dated: boolean }): Html {
  const shown = shownIn(time, zone);
  const written = (dated ? undefined : writeClock(shown, say)) ?? writeBriefly(shown, say);
  return html`<span class="end"><span class="spoken">${say(word)} </span>${sourceLink(lines, time.span, written)} ${say(PHASE_NAMES[phase])}</span> `;
}
