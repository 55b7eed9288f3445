import PREVIEW_STYLES from "../../../../media/preview.css";
import type { Analysis } from "../analysis.ts";
import { renderMarkdown } from "../markdown/renderMarkdown.ts";
import { glance } from "../preview/glance.ts";
import { escapeHtml } from "../preview/html.ts";
import { renderText } from "../preview/renderPreview.ts";
import type { ShownZone } from "../preview/shownIn.ts";
import { withoutSourceLinks } from "../preview/withoutSourceLinks.ts";
import { withImages } from "./imagesOf.ts";
import LIGHT_COLORS from "./lightColors.css";
import PAGE_STYLES from "./page.css";
import { sanitizeMarkup } from "./sanitizeMarkup.ts";

/** What the page needs beside the document. */
export interface PageOptions {
  readonly zone: ShownZone;
  /** The content of an image of the document as a `data:` URL, by its address as written; `undefined` where there is none. */
  readonly imageData?: ((address: string) => string | undefined) | undefined;
}

/**
 * The postmortem as one HTML file that needs nothing else: no network, no script, with the drawing of the incident inside and
 * styles for the screen and for print. Whatever the document holds, nothing in the page runs or loads anything.
 */
export async function htmlPage(analysis: Analysis, { zone, imageData }: PageOptions): Promise<string> {
  const { incident } = analysis;
  const title = escapeHtml(incident.title?.text ?? analysis.say("Postmortem"));
  const { isPostmortem } = incident.detection;
  const summary = isPostmortem ? glance(analysis, { zone, forReaders: true }).markup : "";
  const rendered = isPostmortem
    ? renderText(analysis, { forReaders: true })
    : renderMarkdown(analysis.markdown, { say: analysis.say });
  const body = imageData ? withImages(rendered, imageData) : rendered;
  return `<!doctype html>
<html lang="${escapeHtml(analysis.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${LIGHT_COLORS}${PAGE_STYLES}${PREVIEW_STYLES}</style>
</head>
<body>
<main>
${withoutSourceLinks(summary)}<article class="text">
${await sanitizeMarkup(body)}</article>
</main>
</body>
</html>
`;
}
