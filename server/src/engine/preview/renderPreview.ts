import type { Analysis } from "../analysis.ts";
import { renderMarkdown } from "../markdown/renderMarkdown.ts";
import { contains } from "../text/span.ts";
import { frontMatterHeader } from "./frontMatterHeader.ts";
import { type GlanceOptions, glance } from "./glance.ts";
import { type Html, html, trustedHtml } from "./html.ts";
import { problemMarks } from "./problemMarks.ts";
import { sectionList } from "./sectionList.ts";

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
    return html`<p class="note">${analysis.say("This document is empty.")}</p>
`.markup;
  }
  return incident.detection.isPostmortem ? postmortem(analysis, options).markup : plainDocument(analysis).markup;
}

function postmortem(analysis: Analysis, options: GlanceOptions): Html {
  return html`${glance(analysis, options)}${options.hasControls ? sectionList(analysis) : undefined}<article class="text" aria-label="${analysis.say("Text of the postmortem")}">
${frontMatterHeader(analysis)}${trustedHtml(renderText(analysis, options))}</article>
`;
}

/** The text of a postmortem below its glance, without the title that stands there; problems are marked for its writers. */
export function renderText(analysis: Analysis, { forReaders }: Pick<GlanceOptions, "forReaders">): string {
  return renderMarkdown(analysis.markdown, {
    say: analysis.say,
    breakBefore: linesOfTheirOwn(analysis),
    ...(forReaders ? {} : { marks: problemMarks(analysis) }),
    ...leadingTitle(analysis),
  });
}

function plainDocument(analysis: Analysis): Html {
  return html`<p class="note">${analysis.say("This file is not read as a postmortem, so nothing is checked or measured in it.")}</p>
<article class="text" aria-label="${analysis.say("Text")}">
${frontMatterHeader(analysis)}${trustedHtml(renderMarkdown(analysis.markdown, { say: analysis.say }))}</article>
`;
}

/**
 * The heading that the summary shows as its title need not stand twice, where it is the first thing in the text, also if
 * the front matter says the same.
 */
function leadingTitle({ incident, markdown, lines, text }: Analysis): { readonly omitHeadingAt?: number } {
  const first = markdown.blocks.find((block) => block.kind !== "html");
  const { title } = incident;
  if (title === undefined || first?.kind !== "heading") {
    return {};
  }
  const isTitle = contains(first.span, title.span);
  const saysSame = text.slice(first.content.start, first.content.end).trim() === title.text;
  return isTitle || (first.level === 1 && saysSame) ? { omitHeadingAt: lines.at(first.span.start) } : {};
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
