import type { Analysis } from "../analysis.ts";
import { renderMarkdown } from "../markdown/renderMarkdown.ts";
import { type GlanceOptions, glance } from "./glance.ts";
import { type Html, html, trustedHtml } from "./html.ts";

/**
 * The page of a document: the incident at a glance, then the text. A document that is no postmortem is shown as it is,
 * under a quiet note. What comes from the document is escaped, except for the HTML that is part of its Markdown: whoever
 * shows the page sanitises it.
 *
 * Blocks and links carry `data-line`, the 0-based line of the source they are about.
 */
export function renderPreview(analysis: Analysis, options: GlanceOptions = {}): string {
  const { incident, text } = analysis;
  if (text.trim() === "") {
    return html`<p class="note">This document is empty.</p>
`.markup;
  }
  return incident.detection.isPostmortem ? postmortem(analysis, options).markup : plainDocument(analysis).markup;
}

function postmortem(analysis: Analysis, options: GlanceOptions): Html {
  const body = renderMarkdown(analysis.markdown, {
    breakBefore: linesOfTheirOwn(analysis),
    ...leadingTitle(analysis),
  });
  return html`${glance(analysis, options)}<article class="text" aria-label="Text of the postmortem">
${trustedHtml(body)}</article>
`;
}

function plainDocument({ markdown }: Analysis): Html {
  return html`<p class="note">This file is not read as a postmortem, so nothing is checked or measured in it.</p>
<article class="text" aria-label="Text">
${trustedHtml(renderMarkdown(markdown))}</article>
`;
}

/** The heading that the summary shows as its title need not stand twice, where it is the first thing in the text. */
function leadingTitle({ incident, markdown, lines }: Analysis): { readonly omitHeadingAt?: number } {
  const first = markdown.blocks.find((block) => block.kind !== "html");
  const isLeading =
    incident.title?.source === "heading" &&
    first?.kind === "heading" &&
    first.span.start <= incident.title.span.start &&
    incident.title.span.end <= first.span.end;
  return isLeading ? { omitHeadingAt: lines.at(first.span.start) } : {};
}

/** Sections, fields and entries that are written as plain lines would run together in a paragraph. */
function linesOfTheirOwn({ incident, lines }: Analysis): ReadonlySet<number> {
  const spans = [
    ...incident.sections.map(({ titleSpan }) => titleSpan),
    ...incident.fields.map(({ key }) => key.span),
    ...(incident.timeline?.entries ?? []).map(({ span }) => span),
  ];
  const own = new Set(spans.map(({ start }) => lines.at(start)));
  // What follows a bare label must not share its line either.
  for (const { style, titleSpan } of incident.sections) {
    if (style === "label" || style === "bare" || style === "caps" || style === "bold") {
      own.add(lines.at(titleSpan.start) + 1);
    }
  }
  return own;
}
