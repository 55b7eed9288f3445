import type { Phase } from "../../incident/model.ts";
import { formatDuration } from "../../time/formatDuration.ts";
import { capital } from "../capital.ts";
import { type Html, html } from "../html.ts";
import { PHASE_NAMES } from "../phaseNames.ts";
import { type ShownZone, shownIn } from "../shownIn.ts";
import { writeBriefly, writeClock } from "../writeMoment.ts";
import { BAND_NAMES } from "./bandNames.ts";
import { type Picture, percent } from "./drawTrack.ts";
import { labelWeight } from "./marks.ts";
import type { Band } from "./phaseBands.ts";
import type { PlacedEvent } from "./placeEvents.ts";
import { type PlacedLabel, placeLabels } from "./placeLabels.ts";
import { BAND_HEIGHT, LABEL_HEIGHT, TICKS_HEIGHT } from "./rows.ts";
import { fitText, textWidth } from "./textWidth.ts";
import { makeTicks, type Tick } from "./ticks.ts";
import type { OffsetStep } from "./zoneSteps.ts";

/** What depends on how wide the drawing is: everything that is written in it. */
export interface Words {
  readonly markup: Html;
  /** Whether every event has its label. */
  readonly isComplete: boolean;
}

interface Paper {
  readonly width: number;
  readonly steps: readonly OffsetStep[];
  readonly dated: boolean;
}

/** Wider drawings have room for longer words and need fewer rows. */
const ROWS = 8;
const WIDEST_LABEL = 230;
const AIR = 10;

/**
 * The words of the drawing for a width in pixels: times, names of bands, labels of events. They are right at that width and
 * at every greater one. Screen readers have the names of the marks instead.
 */
export function drawWords(picture: Picture, paper: Paper): Words {
  const { scale, rows } = picture;
  const { width } = paper;
  const isFirst = firstOfPhase(picture.events);
  const labels = picture.events.map((event) => {
    const words = isFirst(event) ? capital(PHASE_NAMES[event.phase]) : event.text;
    return { ...fitted(event, words, { zone: picture.zone, width }), event, isPhase: isFirst(event) };
  });
  const placed = placeLabels(
    labels.map(({ time, words, event }) => ({
      x: scale.shareOf(event.at) * width,
      width: textWidth(`${time} ${words}`) + AIR,
      weight: isFirst(event) ? labelWeight(event.phase) : 0,
    })),
    { width, rows: ROWS },
  );
  const used = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const bands = [...picture.bands.impact.map(at(rows.impact)), ...picture.bands.response.map(at(rows.response))];
  const markup = html`<svg class="words at-${width}" height="${rows.labels + used * LABEL_HEIGHT + 4}" aria-hidden="true">
${makeTicks({ scale, ...paper }).map((tick) => drawTick(tick, rows.axis))}
${bands.map((band) => nameBand(band, picture, width))}${picture.silences.map((silence) => nameStretch(silence, picture, width))}${scale.breaks.map((gap) => nameStretch(gap, picture, width))}
${placed.map((label) => drawLabel(label, labels[label.index], picture))}</svg>
`;
  return { markup, isComplete: placed.length === labels.length };
}

function at(y: number): (band: Band) => { readonly band: Band; readonly y: number } {
  return (band) => ({ band, y });
}

/** The first event of a phase is told by the phase, any other one by its own words. */
function firstOfPhase(events: readonly PlacedEvent[]) {
  const first = new Set<PlacedEvent>();
  const seen = new Set<Phase>();
  for (const event of events) {
    if (event.phase !== undefined && !seen.has(event.phase)) {
      seen.add(event.phase);
      first.add(event);
    }
  }
  return (event: PlacedEvent): event is PlacedEvent & { readonly phase: Phase } => first.has(event);
}

interface Fitting {
  readonly zone: ShownZone;
  readonly width: number;
}

function fitted({ moment }: PlacedEvent, words: string, { zone, width }: Fitting) {
  const shown = shownIn(moment, zone);
  const time = writeClock(shown) ?? writeBriefly(shown);
  const room = Math.min(WIDEST_LABEL, width * 0.48) - textWidth(`${time} `) - AIR;
  return { time, words: fitText(words, room) };
}

function drawTick({ share, label, kind, labelled }: Tick, bottom: number): Html {
  const x = percent(share);
  const text = labelled ? html`<text class="${kind}" x="${x}" y="12" text-anchor="middle">${label}</text>` : undefined;
  return html`<line class="${kind}" x1="${x}" x2="${x}" y1="${TICKS_HEIGHT - 3}" y2="${bottom}"></line>${text}`;
}

/** Name and length where both have room, else the name, else nothing: the key names it. No words stand across a break. */
function nameBand({ band, y }: ReturnType<ReturnType<typeof at>>, { scale }: Picture, width: number): Html | undefined {
  const [left, right] = [scale.shareOf(band.from), scale.shareOf(band.to)];
  const edges = [
    left,
    ...scale.breaks.flatMap((gap) => [gap.left, gap.right]).filter((edge) => edge > left && edge < right),
  ];
  const parts = [...edges.keys()]
    .filter((index) => !scale.breaks.some((gap) => gap.left === edges[index]))
    .map((index) => ({ left: edges[index] ?? left, right: edges[index + 1] ?? right }));
  const widest = parts.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a), { left, right: left });
  const name = BAND_NAMES[band.kind];
  const room = (widest.right - widest.left) * width - 12;
  const words = [`${name} ${formatDuration(band.to - band.from)}`, name].find((each) => textWidth(each) <= room);
  return words === undefined
    ? undefined
    : html`<svg x="${percent(widest.left)}" y="${y}" overflow="visible"><text class="band-name ${band.kind}" x="7" y="${BAND_HEIGHT / 2 + 4}">${words}</text></svg>`;
}

/** How long nothing was told. */
function nameStretch(
  { from, to }: { readonly from: number; readonly to: number },
  { scale, rows }: Picture,
  width: number,
): Html | undefined {
  const [left, right] = [scale.shareOf(from), scale.shareOf(to)];
  const length = formatDuration(to - from);
  const words = [`${length} without an entry`, length].find((each) => textWidth(each) <= (right - left) * width - 24);
  return words === undefined
    ? undefined
    : html`<text class="silence" x="${percent((left + right) / 2)}" y="${rows.axis - 6}" text-anchor="middle">${words}</text>`;
}

interface Label extends ReturnType<typeof fitted> {
  readonly event: PlacedEvent;
  readonly isPhase: boolean;
}

function drawLabel(
  { row, side, index }: PlacedLabel,
  label: Label | undefined,
  { scale, rows }: Picture,
): Html | undefined {
  if (label === undefined) {
    return undefined;
  }
  const { time, words, event, isPhase } = label;
  const top = rows.labels + row * LABEL_HEIGHT;
  const width = Math.ceil(textWidth(`${time} ${words}`) + AIR);
  const kind = isPhase ? " phase" : "";
  const text =
    side === "after"
      ? html`<text x="5" y="13"><tspan class="clock">${time}</tspan> ${words}</text>`
      : html`<text x="${width - 5}" y="13" text-anchor="end"><tspan class="clock">${time}</tspan> ${words}</text>`;
  return html`<svg class="label${kind}" data-event="${index}" x="${percent(scale.shareOf(event.at))}" y="${rows.axis}" overflow="visible"><line class="lead" x1="0" x2="0" y1="9" y2="${top - rows.axis + 16}"></line><svg x="${side === "after" ? 0 : -width}" y="${top - rows.axis}" width="${width}" height="${LABEL_HEIGHT}">${text}</svg></svg>
`;
}
