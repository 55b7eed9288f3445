import type { Analysis } from "../analysis.ts";
import type { Fact, Metric, MetricName, Phase } from "../incident/model.ts";
import type { Lines } from "../text/lines.ts";
import { formatDuration } from "../time/formatDuration.ts";
import { type Html, html } from "./html.ts";
import { PHASE_NAMES } from "./phaseNames.ts";
import { sourceLink } from "./sourceLink.ts";
import { isSameDay, writeBriefly, writeClock } from "./writeMoment.ts";

const CARDS: readonly { readonly name: MetricName; readonly label: string }[] = [
  { name: "time-to-detect", label: "Time to detect" },
  { name: "time-to-mitigate", label: "Time to mitigate" },
  { name: "time-to-resolve", label: "Time to resolve" },
  { name: "impact-duration", label: "Impact" },
];

/** Below this a difference of the two ends' precision tells a reader nothing. */
const LEAST_UNCERTAINTY_MINUTES = 5;

/** The lengths that people compare, each with the two instants it was measured between. */
export function metricCards({ incident, lines }: Analysis): Html {
  const cards = CARDS.flatMap(({ name, label }) => {
    const metric = incident.metrics.find((candidate) => candidate.name === name);
    return metric === undefined ? [] : [card(label, metric, lines)];
  });
  return cards.length === 0
    ? html``
    : html`<dl class="metrics">${cards}</dl>
`;
}

function card(label: string, metric: Metric, lines: Lines): Html {
  const { minutes, uncertaintyMinutes, from, to, fromPhase, toPhase } = metric;
  const dated = from !== undefined && to !== undefined && !isSameDay(from.time, to.time);
  const ends = html`<dd class="pair">${end("from", from ?? fromPhase, { lines, dated })}${end("to", to ?? toPhase, { lines, dated })}</dd>`;
  if (minutes === undefined) {
    return html`<div class="metric unknown"><dt>${label}</dt>
<dd class="value">not known</dd>
${ends}</div>
`;
  }
  const uncertain =
    uncertaintyMinutes >= LEAST_UNCERTAINTY_MINUTES
      ? html` <span class="uncertainty">± ${formatDuration(uncertaintyMinutes)}</span>`
      : undefined;
  return html`<div class="metric"><dt>${label}</dt>
<dd class="value">${minutes < 0 ? "−" : ""}${formatDuration(minutes)}${uncertain}</dd>
${ends}</div>
`;
}

/** One end of the measured length: its time and what it is. The word before it is for screen readers. */
function end(word: "from" | "to", what: Fact | Phase, { lines, dated }: { lines: Lines; dated: boolean }): Html {
  const before = html`<span class="spoken">${word} </span>`;
  if (typeof what === "string") {
    return html`<span class="end">${before}${PHASE_NAMES[what]}: not stated</span> `;
  }
  const time = (dated ? undefined : writeClock(what.time)) ?? writeBriefly(what.time);
  return html`<span class="end">${before}${sourceLink(lines, what.time.span, time)} ${PHASE_NAMES[what.phase]}</span> `;
}
