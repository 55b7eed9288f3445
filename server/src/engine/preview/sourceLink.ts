import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { type Html, type HtmlContent, html } from "./html.ts";

/** A link to the place in the source where the span begins; the panel shows that line in the page, and the place in the editor. */
export function sourceLink(lines: Lines, span: Span, content: HtmlContent): Html {
  const line = lines.at(span.start);
  const column = span.start - lines.start(line);
  const place = column === 0 ? undefined : html` data-column="${column}"`;
  return html`<a href="#line-${line + 1}" data-line="${line}"${place}>${content}</a>`;
}
