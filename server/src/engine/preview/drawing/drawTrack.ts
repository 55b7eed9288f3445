import { PHASE_NAMES } from "../../incident/phaseNames.ts";
import type { Lines } from "../../text/lines.ts";
import { type Say, sentence } from "../../text/say.ts";
import { capital } from "../capital.ts";
import { clip } from "../factWords.ts";
import { attributeWords, type Html, html } from "../html.ts";
import { sayDuration } from "../sayLengths.ts";
import { type ShownZone, shownIn } from "../shownIn.ts";
import { writeMoment, writeRange } from "../writeMoment.ts";
import { BAND_NAMES } from "./bandNames.ts";
import type { EventLabel } from "./eventLabels.ts";
import { markKind, markPath } from "./marks.ts";
import type { Band, Bands } from "./phaseBands.ts";
import type { PlacedEvent } from "./placeEvents.ts";
import { BAND_HEIGHT, type Rows } from "./rows.ts";
import type { Scale } from "./scale.ts";
import type { Silence } from "./silences.ts";

/** All that is drawn, wherever it goes. */
export interface Picture {
  readonly events: readonly PlacedEvent[];
  /** One for each event. */
  readonly labels: readonly EventLabel[];
  readonly bands: Bands;
  readonly scale: Scale;
  readonly silences: readonly Silence[];
  readonly rows: Rows;
  readonly zone: ShownZone;
  readonly say: Say;
  readonly lines: Lines;
}

/** Marks that would lie upon each other are lifted, step by step. */
const LIFTS = [0, -9, 8];
/** The share of the width within which marks would. */
const NEAR = 0.016;
/** Who has this much room on both sides can be hit from afar. */
const ROOM = 0.035;

/** Bands, axis and marks. Every place is a share of the width, so that this part is the same at every width. */
export function drawTrack(picture: Picture): Html {
  const { bands, scale, rows, silences } = picture;
  const axis = rows.axis;
  return html`<svg class="track" height="${rows.labels}" role="group" aria-label="${summaryOf(picture)}">
${patterns()}${bands.impact.map((band) => drawBand(band, rows.impact, picture))}${bands.response.map((band) => drawBand(band, rows.response, picture))}${scale.breaks.map(({ left, right }) => html`<rect class="break" x="${percent(left)}" y="${rows.impact - 2}" width="${percent(right - left)}" height="${axis - rows.impact + 4}"></rect>`)}
<line class="axis" x1="0%" x2="100%" y1="${axis}" y2="${axis}"></line>${silences.map(({ from, to }) => html`<line class="silence" x1="${percent(scale.shareOf(from))}" x2="${percent(scale.shareOf(to))}" y1="${axis}" y2="${axis}"></line>`)}
${drawMarks(picture)}</svg>
`;
}

/**
 * A share as a percentage.
 *
 * @example
 * percent(0.1234567) // "12.346%"
 */
export function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}

function summaryOf({ events, bands, zone, say }: Picture): string {
  const [first, last] = [events[0], events.at(-1)];
  const when = first && last ? writeRange(shownIn(first.moment, zone), shownIn(last.moment, zone), say) : "";
  const impact = bands.impact.reduce((sum, { from, to }) => sum + to - from, 0);
  return impact > 0
    ? say("Timeline: {0} events, {1}. Impact: {2}", events.length, when, sayDuration(say, impact))
    : say("Timeline: {0} events, {1}", events.length, when);
}

/** An open edge would leave nothing of a narrower band. */
const LEAST_OPEN = 0.012;

function drawBand({ kind, from, to, openStart, openEnd }: Band, y: number, { scale, say }: Picture): Html {
  const [left, right] = [scale.shareOf(from), scale.shareOf(to)];
  const edge = (share: number) =>
    right - left > LEAST_OPEN
      ? html`<line class="open-edge" x1="${percent(share)}" x2="${percent(share)}" y1="${y - 1}" y2="${y + BAND_HEIGHT + 1}"></line>`
      : undefined;
  const told = openStart
    ? sentence("{0}, {1}, start not stated")
    : openEnd
      ? sentence("{0}, {1}, end not stated")
      : sentence("{0}, {1}");
  return html`
<g class="band ${kind}"><title>${say(told, say(BAND_NAMES[kind]), sayDuration(say, to - from))}</title><rect class="ground" x="${percent(left)}" y="${y}" width="${percent(right - left)}" height="${BAND_HEIGHT}" rx="3"></rect><rect class="weave" fill="url(#pm-${kind})" x="${percent(left)}" y="${y}" width="${percent(right - left)}" height="${BAND_HEIGHT}" rx="3"></rect>${openStart ? edge(left) : undefined}${openEnd ? edge(right) : undefined}</g>`;
}

/** Each kind of band has a weave of its own; only the plain ones have none. */
function patterns(): Html {
  return html`<defs><pattern id="pm-partial" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="thread" x1="0" y1="0" x2="0" y2="7"></line></pattern><pattern id="pm-unnoticed" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="dot" cx="2" cy="2" r="1"></circle></pattern><pattern id="pm-mitigating" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><line class="thread" x1="0" y1="0" x2="0" y2="9"></line></pattern></defs>`;
}

function drawMarks(picture: Picture): readonly Html[] {
  const { events, scale, rows, lines } = picture;
  let [lift, last] = [0, Number.NEGATIVE_INFINITY];
  const shares = events.map(({ at }) => scale.shareOf(at));
  return events.map((event, index) => {
    const share = shares[index] ?? 0;
    const isAlone = share - last > ROOM && (shares[index + 1] ?? 2) - share > ROOM;
    lift = share - last < NEAR ? (lift + 1) % LIFTS.length : 0;
    last = share;
    const y = rows.axis + (LIFTS[lift] ?? 0);
    const kind = markKind(event.phase);
    const told = attributeWords(describe(event, picture));
    const line = lines.at(event.span.start);
    const column = event.span.start - lines.start(line);
    return html`<a class="event ${kind}${event.slack > 0 ? " uncertain" : ""}" href="#line-${line + 1}" data-line="${line}" data-column="${column}" aria-label="${told}"><title>${told}</title>${stretch(event, scale, y)}<svg x="${percent(share)}" y="${y}" overflow="visible"><circle class="hit" r="${isAlone ? 11 : 7}"></circle><path class="mark ${event.phase}" d="${markPath(kind)}"></path></svg></a>
`;
  });
}

/** What an event lasted, or within what it must have been. */
function stretch({ at, until, slack }: PlacedEvent, scale: Scale, y: number): Html | undefined {
  const [from, to] = until === undefined ? [at - slack, at + slack] : [at, until];
  const [left, right] = [scale.shareOf(Math.max(from, scale.from)), scale.shareOf(Math.min(to, scale.to))];
  const name = until === undefined ? "slack" : "stretch";
  return right > left
    ? html`<rect class="${name}" x="${percent(left)}" y="${y - 3}" width="${percent(right - left)}" height="6" rx="3"></rect>`
    : undefined;
}

/** All that a reader wants to know of a mark, in one sentence. */
function describe({ moment, end, slack, phase, text }: PlacedEvent, { zone, say }: Picture): string {
  const shown = shownIn(moment, zone);
  const when = end === undefined ? writeMoment(shown, say) : writeRange(shown, shownIn(end, zone), say);
  const doubt = slack > 0 ? ` ${say("(give or take {0})", sayDuration(say, slack))}` : "";
  const what = phase === undefined ? "" : ` – ${capital(say(PHASE_NAMES[phase]))}`;
  return `${when}${doubt}${what}: ${clip(text)}`;
}
