import type { Analysis } from "../analysis.ts";
import { glance } from "./glance.ts";
import { withoutSourceLinks } from "./withoutSourceLinks.ts";

/**
 * The incident at a glance for a page that is not ours, such as the editor's own Markdown preview: a block in a class of its
 * own, without controls and without links. Empty for a document that is no postmortem.
 *
 * @example
 * renderGlance(analysis) // `<div class="postmortem-glance"><section class="incident" …`
 */
export function renderGlance(analysis: Analysis): string {
  return analysis.incident.detection.isPostmortem
    ? `<div class="postmortem-glance">${withoutSourceLinks(glance(analysis, { forReaders: true }).markup)}</div>\n`
    : "";
}
