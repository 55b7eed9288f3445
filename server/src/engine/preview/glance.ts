import type { Analysis } from "../analysis.ts";
import type { Say } from "../text/say.ts";
import { actionList } from "./actionList.ts";
import { drawTimeline } from "./drawing/drawTimeline.ts";
import { placeEvents } from "./drawing/placeEvents.ts";
import { eventTable } from "./eventTable.ts";
import { type Html, html } from "./html.ts";
import { incidentHeader } from "./incidentHeader.ts";
import { lede } from "./lede.ts";
import { metricCards } from "./metricCards.ts";
import { problemList } from "./problemList.ts";
import { reportState } from "./reportState.ts";
import { sectionStates } from "./sectionStates.ts";
import type { ShownZone } from "./shownIn.ts";
import { zoneChoice } from "./zoneChoice.ts";

/** For whom the page is made. */
export interface GlanceOptions {
  /** The zone that times are shown in; as they are written without it. */
  readonly zone?: ShownZone;
  /** Where the reader is. */
  readonly localZone?: string | undefined;
  /** A page with a script behind it has controls: a choice of zones, zoom. */
  readonly hasControls?: boolean;
  /** What is still to be done on the report is for its writers. */
  readonly forReaders?: boolean;
}

/**
 * The incident in ten seconds: what, when and how long, the drawing and its table, the lengths that are compared, what will be
 * done, and what the report still lacks.
 */
export function glance(analysis: Analysis, options: GlanceOptions = {}): Html {
  const { zone, localZone, hasControls = false, forReaders = false } = options;
  const { say } = analysis;
  const placed = placeEvents(analysis);
  const drawing = drawTimeline(analysis, placed, zone);
  return html`<section class="incident" aria-label="${say("The incident at a glance")}">
${incidentHeader(analysis, { zone, forReaders })}${lede(analysis)}${forReaders ? undefined : reportState(analysis)}${hasControls ? zoneChoice(analysis, zone, localZone) : undefined}${
  drawing === undefined
    ? undefined
    : html`<figure class="drawing" id="pm-drawing" aria-label="${say("Timeline of the incident")}">
<div class="window">
${drawing.stage}</div>
${
  placed.kind === "elapsed"
    ? html`<p class="note">${say("Times since T0. The text does not say when that was.")}</p>
`
    : undefined
}<div class="foot">${drawing.key}${hasControls && placed.events.length >= LEAST_TO_ZOOM ? zoom(say) : undefined}</div>
</figure>
`
}${metricCards(analysis, { zone, forReaders })}${eventTable(analysis, placed, zone)}${actionList(analysis)}${
  forReaders ? undefined : html`${sectionStates(analysis)}${problemList(analysis)}`
}</section>
`;
}

/** A few events have room at every width. */
const LEAST_TO_ZOOM = 7;

const zoom = (say: Say) =>
  html`<p class="zoom" role="group" aria-label="${say("Zoom of the timeline")}"><a class="choice" role="button" href="#zoom-out" data-zoom="out" aria-label="${say("Zoom out")}">−</a><a class="choice" role="button" href="#zoom-in" data-zoom="in" aria-label="${say("Zoom in")}">+</a></p>
`;
