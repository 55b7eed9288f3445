import type { Analysis } from "../analysis.ts";
import { PHASE_NAMES } from "../incident/phaseNames.ts";
import { capital } from "../preview/capital.ts";
import { placeEvents } from "../preview/drawing/placeEvents.ts";
import { clip } from "../preview/factWords.ts";
import { type Html, html } from "../preview/html.ts";
import { METRIC_LABELS } from "../preview/metricCards.ts";
import { type ShownZone, shownIn } from "../preview/shownIn.ts";
import { writeBriefly } from "../preview/writeMoment.ts";
import { formatDuration } from "../time/formatDuration.ts";

/** The lengths that are known, each with the two instants that it was measured between, as a table. */
export function lengthsTable({ incident }: Analysis, zone: ShownZone): Html | undefined {
  const rows = METRIC_LABELS.flatMap(({ name, label }) => {
    const { minutes, from, to } = incident.metrics.find((metric) => metric.name === name) ?? {};
    return minutes === undefined || from === undefined || to === undefined
      ? []
      : [
          html`<tr><th>${label}</th><td>${formatDuration(minutes)}</td><td>${writeBriefly(shownIn(from.time, zone))} ${PHASE_NAMES[from.phase]}</td><td>${writeBriefly(shownIn(to.time, zone))} ${PHASE_NAMES[to.phase]}</td></tr>
`,
        ];
  });
  return rows.length === 0
    ? undefined
    : html`<table>
<thead><tr><th>Length</th><th>How long</th><th>From</th><th>To</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** What the drawing shows, in words: the events that have a phase, in the order of time. The whole timeline is in the text. */
export function keyMoments(analysis: Analysis, zone: ShownZone): Html | undefined {
  const { events } = placeEvents(analysis);
  const keys = events.filter(({ phase }) => phase !== undefined);
  const began = keys.find(({ phase }) => phase === "impact-start")?.at;
  if (keys.length < 2) {
    return undefined;
  }
  const rows = keys.map(({ at, moment, phase, text }) => {
    const distance = began === undefined ? undefined : at - began;
    const elapsed =
      distance === undefined || distance === 0
        ? ""
        : `${distance < 0 ? "−" : "+"}${formatDuration(Math.abs(distance))}`;
    return html`<tr><td>${writeBriefly(shownIn(moment, zone))}</td><td>${elapsed}</td><td>${phase === undefined ? "" : capital(PHASE_NAMES[phase])}</td><td>${clip(text)}</td></tr>
`;
  });
  return html`<table>
<thead><tr><th>Time</th><th>Since impact start</th><th>Phase</th><th>Event</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}
