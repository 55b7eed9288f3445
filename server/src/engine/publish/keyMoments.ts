import type { Analysis } from "../analysis.ts";
import { PHASE_NAMES } from "../incident/phaseNames.ts";
import { capital } from "../preview/capital.ts";
import { placeEvents } from "../preview/drawing/placeEvents.ts";
import { clip } from "../preview/factWords.ts";
import { type Html, html } from "../preview/html.ts";
import { METRIC_LABELS } from "../preview/metricCards.ts";
import { sayDuration } from "../preview/sayLengths.ts";
import { type ShownZone, shownIn } from "../preview/shownIn.ts";
import { writeBriefly } from "../preview/writeMoment.ts";

/** The lengths that are known, each with the two instants that it was measured between, as a table. */
export function lengthsTable({ incident, say }: Analysis, zone: ShownZone): Html | undefined {
  const rows = METRIC_LABELS.flatMap(({ name, label }) => {
    const { minutes, from, to } = incident.metrics.find((metric) => metric.name === name) ?? {};
    return minutes === undefined || from === undefined || to === undefined
      ? []
      : [
          html`<tr><th>${say(label)}</th><td>${sayDuration(say, minutes)}</td><td>${writeBriefly(shownIn(from.time, zone), say)} ${say(PHASE_NAMES[from.phase])}</td><td>${writeBriefly(shownIn(to.time, zone), say)} ${say(PHASE_NAMES[to.phase])}</td></tr>
`,
        ];
  });
  return rows.length === 0
    ? undefined
    : html`<table>
<thead><tr><th>${say("Length")}</th><th>${say("How long")}</th><th>${say("From")}</th><th>${say("To")}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** What the drawing shows, in words: the events that have a phase, in the order of time. The whole timeline is in the text. */
export function keyMoments(analysis: Analysis, zone: ShownZone): Html | undefined {
  const { say } = analysis;
  const { events } = placeEvents(analysis);
  const keys = events.filter(({ phase }) => phase !== undefined);
  const began = keys.find(({ phase }) => phase === "impact-start")?.at;
  if (keys.length < 2) {
    return undefined;
  }
  const rows = keys.map(({ at, moment, phase, text }) => {
    const distance = began === undefined ? undefined : at - began;
    const elapsed =
      distance === undefined || distance === 0 ? "" : `${distance < 0 ? "−" : "+"}${sayDuration(say, distance)}`;
    return html`<tr><td>${writeBriefly(shownIn(moment, zone), say)}</td><td>${elapsed}</td><td>${phase === undefined ? "" : capital(say(PHASE_NAMES[phase]))}</td><td>${clip(text)}</td></tr>
`;
  });
  return html`<table>
<thead><tr><th>${say("Time")}</th><th>${say("Since impact start")}</th><th>${say("Phase")}</th><th>${say("Event")}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}
