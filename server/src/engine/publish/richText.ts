import PREVIEW_STYLES from "../../../../media/preview.css";
import type { Analysis } from "../analysis.ts";
import { renderMarkdown } from "../markdown/renderMarkdown.ts";
import { drawPicture } from "../preview/drawing/drawPicture.ts";
import { placeEvents } from "../preview/drawing/placeEvents.ts";
import { html, trustedHtml } from "../preview/html.ts";
import { incidentHeader } from "../preview/incidentHeader.ts";
import { renderText } from "../preview/renderPreview.ts";
import type { ShownZone } from "../preview/shownIn.ts";
import type { Say } from "../text/say.ts";
import type { PageOptions } from "./htmlPage.ts";
import { withImages } from "./imagesOf.ts";
import { keyMoments, lengthsTable } from "./keyMoments.ts";
import LIGHT_COLORS from "./lightColors.css";
import { pasteMarkup } from "./pasteMarkup.ts";

export interface RichTextOptions extends PageOptions {
  /** The picture of `richTextDrawing` as a PNG in a `data:` URL; without it the table of the key moments stands alone. */
  readonly drawing?: string | undefined;
}

/**
 * The postmortem for the clipboard: markup that wikis, documents and mails keep when it is pasted. Every style stands at its
 * element, tables are tables, and nothing runs or loads. What happened when stands in a table as well as in the picture,
 * since some targets drop images.
 *
 * @example
 * await richText(analysis, { zone: undefined }) // `<meta charset="utf-8">\n<div style="font-family: …"><h1 …>Orders stood still</h1>…`
 */
export async function richText(analysis: Analysis, { zone, imageData, drawing }: RichTextOptions): Promise<string> {
  const { isPostmortem } = analysis.incident.detection;
  const rendered = isPostmortem
    ? renderText(analysis, { forReaders: true })
    : renderMarkdown(analysis.markdown, { say: analysis.say });
  const body = imageData ? withImages(rendered, imageData) : rendered;
  const head = isPostmortem
    ? html`${incidentHeader(analysis, { zone, forReaders: true })}${picture(drawing, analysis.say)}${lengthsTable(analysis, zone)}${keyMoments(analysis, zone)}`
    : undefined;
  return `<meta charset="utf-8">\n${await pasteMarkup(html`${head}${trustedHtml(body)}`.markup)}`;
}

/** The drawing of the incident as an SVG document, for whoever can make a PNG of it. */
export function richTextDrawing(analysis: Analysis, zone: ShownZone): string | undefined {
  return analysis.incident.detection.isPostmortem
    ? drawPicture(analysis, placeEvents(analysis), { zone, styles: LIGHT_COLORS + PREVIEW_STYLES })
    : undefined;
}

const PNG = /^data:image\/png;base64,[A-Za-z\d+/=]+$/;

function picture(drawing: string | undefined, say: Say) {
  return drawing !== undefined && PNG.test(drawing)
    ? html`<p><img src="${drawing}" width="640" alt="${say("Timeline of the incident")}"></p>
`
    : undefined;
}
