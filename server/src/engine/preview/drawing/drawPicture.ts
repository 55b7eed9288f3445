import type { Analysis } from "../../analysis.ts";
import { type Html, html } from "../html.ts";
import { sayDuration } from "../sayLengths.ts";
import type { ShownZone } from "../shownIn.ts";
import { BAND_NAMES } from "./bandNames.ts";
import { makePicture } from "./drawTimeline.ts";
import { drawTrack, type Picture } from "./drawTrack.ts";
import { drawWords } from "./drawWords.ts";
import { bandLengths } from "./phaseBands.ts";
import type { PlacedEvents } from "./placeEvents.ts";
import { textWidth } from "./textWidth.ts";
import { zoneSteps } from "./zoneSteps.ts";

/** As wide as a page of a document or a mail has room for. */
const WIDTH = 920;
const MARGIN = 24;
const KEY_HEIGHT = 26;

/**
 * The drawing as a picture of its own, which needs nothing around it but the styles that it is given: an SVG document of a
 * fixed size, light and with the key below. Nothing for fewer than two times.
 */
export function drawPicture(
  analysis: Analysis,
  placed: PlacedEvents,
  { zone, styles }: { readonly zone: ShownZone; readonly styles: string },
): string | undefined {
  const picture = makePicture(analysis, placed, zone);
  if (picture === undefined) {
    return undefined;
  }
  const words = drawWords(picture, {
    width: WIDTH,
    steps: zoneSteps(placed, zone),
    kind: placed.kind,
  });
  const height = words.height + KEY_HEIGHT;
  const { markup } =
    html`<svg xmlns="http://www.w3.org/2000/svg" class="stage picture" width="${WIDTH + 2 * MARGIN}" height="${height + 2 * MARGIN}" font-family="system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">
<style>${styles}.picture .words { display: block; }
.picture :is(.track, .words) { overflow: visible; }</style>
<rect class="paper" width="100%" height="100%" fill="#ffffff"></rect>
<svg x="${MARGIN}" y="${MARGIN}" width="${WIDTH}" height="${height}" overflow="visible">
${drawTrack(picture)}${words.markup}${drawKey(picture, words.height + KEY_HEIGHT / 2)}</svg>
</svg>
`;
  return markup.replace(FORBIDDEN_IN_XML, "");
}

/** What no XML may hold, not even escaped. */
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

function drawKey({ bands, say }: Picture, y: number): Html {
  let x = 0;
  const entries = [...bandLengths(bands)].map(([kind, length]) => {
    const words = `${say(BAND_NAMES[kind])} ${sayDuration(say, length)}`;
    const entry = html`<g class="band ${kind}"><rect class="ground" x="${x}" y="${y - 8}" width="16" height="11" rx="2"></rect><rect class="weave" fill="url(#pm-${kind})" x="${x}" y="${y - 8}" width="16" height="11" rx="2"></rect></g><text x="${x + 22}" y="${y + 2}">${words}</text>
`;
    x += 22 + Math.ceil(textWidth(words)) + 22;
    return entry;
  });
  return html`${entries}`;
}
