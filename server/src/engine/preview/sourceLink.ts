import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { type Html, type HtmlContent, html } from "./html.ts";

/** A link to the line of the source where the span begins; the panel shows that line in page and editor. */
export function sourceLink(lines: Lines, span: Span, content: HtmlContent): Html {
  const line = lines.at(span.start);
  return html`<a href="#line-${line + 1}" data-line="${line}">${content}</a>`;
}
