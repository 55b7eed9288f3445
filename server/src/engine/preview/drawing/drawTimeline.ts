import type { Analysis } from "../../analysis.ts";
import { type Html, html } from "../html.ts";
import { sayDuration } from "../sayLengths.ts";
import type { ShownZone } from "../shownIn.ts";
import { BAND_NAMES } from "./bandNames.ts";
import { drawTrack, type Picture } from "./drawTrack.ts";
import { drawWords } from "./drawWords.ts";
import { eventLabels } from "./eventLabels.ts";
import { bandLengths, phaseBands } from "./phaseBands.ts";
import type { PlacedEvents } from "./placeEvents.ts";
import { layRows } from "./rows.ts";
import { makeScale } from "./scale.ts";
import { findSilences } from "./silences.ts";
import { zoneSteps } from "./zoneSteps.ts";

/**
 * The widths in pixels for which the words are placed; the style sheet shows the greatest that the drawing has room for.
 * The two widest are for a drawing that is zoomed.
 */
const WIDTHS = [280, 400, 640, 1280, 2560] as const;
const WITHOUT_ZOOM = 640;

/** More marks than these would be a smear; those of a phase come first. */
const MOST_MARKS = 300;

/** A drawing in two parts, so that the one can be scrolled without the other. */
export interface TimelineDrawing {
  readonly stage: Html;
  /** What the bands mean; nothing where there are none. */
  readonly key: Html | undefined;
}

/**
 * The timeline of the incident as a drawing: windows of impact and phases of the response as bands, events as marks with
 * labels that never overlap, midnights, changes of the zone, and silences. SVG without scripts and inline styles; it is as wide as what it
 * stands in. Nothing for fewer than two times.
 *
 * Marks are links that carry `data-line` and `data-column`, the 0-based place of their time in the source.
 */
export function drawTimeline(analysis: Analysis, placed: PlacedEvents, zone: ShownZone): TimelineDrawing | undefined {
  const picture = makePicture(analysis, placed, zone);
  if (picture === undefined) {
    return undefined;
  }
  const paper = { steps: zoneSteps(placed, zone), kind: placed.kind };
  const words: Html[] = [];
  for (const width of WIDTHS) {
    const { markup, isComplete } = drawWords(picture, { width, ...paper });
    words.push(markup);
    if (width >= WITHOUT_ZOOM && isComplete) {
      break;
    }
  }
  return {
    stage: html`<div class="stage">
${drawTrack(picture)}${words}</div>
`,
    key: drawKey(picture),
  };
}

/** All that is to be drawn, before it is known how wide. Nothing for fewer than two times. */
export function makePicture(analysis: Analysis, placed: PlacedEvents, zone: ShownZone): Picture | undefined {
  const events = fewEnough(placed.events);
  if (events.length < 2) {
    return undefined;
  }
  const bands = phaseBands(analysis.incident, { ...placed, events });
  const places = events.flatMap(({ at, until }) => (until === undefined ? [at] : [at, until])).sort((a, b) => a - b);
  const scale = makeScale(places, bands.impact);
  return {
    events,
    labels: eventLabels(events, scale, { zone, say: analysis.say }),
    bands,
    scale,
    silences: findSilences(events, scale),
    rows: layRows(bands),
    zone,
    say: analysis.say,
    lines: analysis.lines,
  };
}

function fewEnough(events: PlacedEvents["events"]): PlacedEvents["events"] {
  const room = MOST_MARKS - events.filter(({ phase }) => phase !== undefined).length;
  let others = 0;
  return events.length <= MOST_MARKS
    ? events
    : events.filter(({ phase }) => phase !== undefined || others++ < room).slice(0, MOST_MARKS);
}

/** What the bands mean, in words, and how long each kind took in all. */
function drawKey({ bands, say }: Picture): Html | undefined {
  const lengths = bandLengths(bands);
  return lengths.size === 0
    ? undefined
    : html`<ul class="key" aria-label="${say("Bands of the drawing")}">${[...lengths].map(
        ([kind, length]) =>
          html`<li><svg class="swatch band ${kind}" width="16" height="11" aria-hidden="true"><rect class="ground" width="16" height="11" rx="2"></rect><rect class="weave" fill="url(#pm-${kind})" width="16" height="11" rx="2"></rect></svg>${say(BAND_NAMES[kind])} <span class="length">${sayDuration(say, length)}</span></li>`,
      )}</ul>
`;
}
