import { type Html, html } from "../html.ts";
import { sayDuration } from "../sayLengths.ts";
import { BAND_NAMES } from "./bandNames.ts";
import { type Picture, percent } from "./drawTrack.ts";
import type { EventLabel } from "./eventLabels.ts";
import type { Band } from "./phaseBands.ts";
import type { ScaleKind } from "./placeEvents.ts";
import { mostLabels, type PlacedLabel, placeLabels } from "./placeLabels.ts";
import { BAND_HEIGHT, LABEL_HEIGHT, type Rows, TICKS_HEIGHT } from "./rows.ts";
import { fitText, textWidth } from "./textWidth.ts";
import { makeTicks, type Tick } from "./ticks.ts";
import type { OffsetStep } from "./zoneSteps.ts";

/** What depends on how wide the drawing is: everything that is written in it. */
export interface Words {
  readonly markup: Html;
  /** Whether every event has its label. */
  readonly isComplete: boolean;
  /** How high the whole drawing is with them, in pixels. */
  readonly height: number;
}

interface Paper {
  readonly width: number;
  readonly steps: readonly OffsetStep[];
  readonly kind: ScaleKind;
}

/** Wider drawings have room for longer words and need fewer rows. */
const ROWS = 8;
const WIDEST_LABEL = 230;
/** The share of the width that a label may take; the name of a phase says nothing when it is cut. */
const LABEL_SHARE = 0.48;
const PHASE_SHARE = 0.62;
const AIR = 10;

/**
 * The words of the drawing for a width in pixels: times, names of bands, labels of events. They are right at that width and
 * at every greater one. Screen readers have the names of the marks instead.
 */
export function drawWords(picture: Picture, paper: Paper): Words {
  const { scale, rows } = picture;
  const { width } = paper;
  const room = { width, rows: ROWS };
  const labels = heaviest(picture.labels, mostLabels(room)).map((label) => fitted(label, width));
  const placed = placeLabels(
    labels.map(({ share, width: words, weight }) => ({ x: share * width, width: words, weight })),
    room,
  );
  const used = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const bands = [...picture.bands.impact.map(at(rows.impact)), ...picture.bands.response.map(at(rows.response))];
  const height = rows.labels + used * LABEL_HEIGHT + 4;
  const markup = html`<svg class="words at-${width}" height="${height}" aria-hidden="true">
${makeTicks({ scale, say: picture.say, ...paper }).map((tick) => drawTick(tick, rows.axis))}
${bands.map((band) => nameBand(band, picture, width))}${picture.silences.map((silence) => nameStretch(silence, picture, width))}${scale.breaks.map((gap) => nameStretch(gap, picture, width))}
${placed.map((place) => drawLabel(place, labels[place.index], rows))}</svg>
`;
  return { markup, isComplete: placed.length === picture.labels.length, height };
}

function at(y: number): (band: Band) => { readonly band: Band; readonly y: number } {
  return (band) => ({ band, y });
}

/** Those for which there may be room, in their order. */
function heaviest(labels: readonly EventLabel[], most: number): readonly EventLabel[] {
  return labels.length <= most
    ? labels
    : [...labels]
        .sort((a, b) => b.weight - a.weight || a.index - b.index)
        .slice(0, most)
        .sort((a, b) => a.index - b.index);
}

/** A label whose words are cut to the room there is, and how wide it is then. */
interface FittedLabel extends EventLabel {
  readonly width: number;
}

function fitted(label: EventLabel, paperWidth: number): FittedLabel {
  const room = Math.min(WIDEST_LABEL, paperWidth * (label.isPhase ? PHASE_SHARE : LABEL_SHARE)) - label.timeWidth - AIR;
  if (label.wordsWidth <= room) {
    return { ...label, width: Math.ceil(label.timeWidth + label.wordsWidth + AIR) };
  }
  const words = fitText(label.words, room);
  return { ...label, words, width: Math.ceil(label.timeWidth + textWidth(words) + AIR) };
}

function drawTick({ share, label, kind, labelled }: Tick, bottom: number): Html {
  const x = percent(share);
  const text = labelled ? html`<text class="${kind}" x="${x}" y="12" text-anchor="middle">${label}</text>` : undefined;
  return html`<line class="${kind}" x1="${x}" x2="${x}" y1="${TICKS_HEIGHT - 3}" y2="${bottom}"></line>${text}`;
}

/** Name and length where both have room, else the name, else nothing: the key names it. No words stand across a break. */
function nameBand(
  { band, y }: ReturnType<ReturnType<typeof at>>,
  { scale, say }: Picture,
  width: number,
): Html | undefined {
  const [left, right] = [scale.shareOf(band.from), scale.shareOf(band.to)];
  const edges = [
    left,
    ...scale.breaks.flatMap((gap) => [gap.left, gap.right]).filter((edge) => edge > left && edge < right),
  ];
  const parts = [...edges.keys()]
    .filter((index) => !scale.breaks.some((gap) => gap.left === edges[index]))
    .map((index) => ({ left: edges[index] ?? left, right: edges[index + 1] ?? right }));
  const widest = parts.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a), { left, right: left });
  const name = say(BAND_NAMES[band.kind]);
  const room = (widest.right - widest.left) * width - 12;
  const words = [`${name} ${sayDuration(say, band.to - band.from)}`, name].find((each) => textWidth(each) <= room);
  return words === undefined
    ? undefined
    : html`<svg x="${percent(widest.left)}" y="${y}" overflow="visible"><text class="band-name ${band.kind}" x="7" y="${BAND_HEIGHT / 2 + 4}">${words}</text></svg>`;
}

/** How long nothing was told. */
function nameStretch(
  { from, to }: { readonly from: number; readonly to: number },
  { scale, rows, say }: Picture,
  width: number,
): Html | undefined {
  const [left, right] = [scale.shareOf(from), scale.shareOf(to)];
  const length = sayDuration(say, to - from);
  const words = [say("{0} without an entry", length), length].find(
    (each) => textWidth(each) <= (right - left) * width - 24,
  );
  return words === undefined
    ? undefined
    : html`<text class="silence" x="${percent((left + right) / 2)}" y="${rows.axis - 6}" text-anchor="middle">${words}</text>`;
}

function drawLabel({ row, side }: PlacedLabel, label: FittedLabel | undefined, rows: Rows): Html | undefined {
  if (label === undefined) {
    return undefined;
  }
  const { time, words, width, share, index, isPhase } = label;
  const top = rows.labels + row * LABEL_HEIGHT - rows.axis;
  const text =
    side === "after"
      ? html`<text x="5" y="13"><tspan class="clock">${time}</tspan> ${words}</text>`
      : html`<text x="${width - 5}" y="13" text-anchor="end"><tspan class="clock">${time}</tspan> ${words}</text>`;
  return html`<svg class="label${isPhase ? " phase" : ""}" data-event="${index}" x="${percent(share)}" y="${rows.axis}" overflow="visible"><line class="lead" x1="0" x2="0" y1="9" y2="${top + 16}"></line><svg x="${side === "after" ? 0 : -width}" y="${top}" width="${width}" height="${LABEL_HEIGHT}">${text}</svg></svg>
`;
}
