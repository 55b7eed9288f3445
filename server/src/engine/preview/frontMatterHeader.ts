import type { Analysis } from "../analysis.ts";
import type { FrontMatterEntry, FrontMatterValue } from "../markdown/document.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";

/** A longer front matter is folded away. */
const MOST_OPEN = 8;
const MOST_ENTRIES = 60;
const LONGEST_VALUE = 400;

/** The front matter as keys and values at the head of the text; what could not be read of it, as it is written. */
export function frontMatterHeader({ markdown, text, lines, say }: Analysis): Html | undefined {
  const { frontMatter } = markdown;
  if (frontMatter === undefined || frontMatter.faults.some(({ kind }) => kind === "unclosed")) {
    return undefined;
  }
  const { entries, content, span } = frontMatter;
  const line = lines.at(span.start);
  if (entries.length === 0) {
    const source = text.slice(content.start, content.end).trim();
    return source === ""
      ? undefined
      : html`<pre class="front-matter" data-line="${line}"><code>${source}</code></pre>
`;
  }
  return html`<details class="front-matter" data-line="${line}"${entries.length <= MOST_OPEN ? html` open` : undefined}>
<summary>${say("Front matter")} <span class="tally">${entries.length === 1 ? say("1 entry") : say("{0} entries", entries.length)}</span></summary>
<dl>${entries.slice(0, MOST_ENTRIES).map(
    ({ key, value }) => html`
<div data-line="${lines.at(key.span.start)}"><dt>${key.value}</dt><dd>${clip(writeValue(value), LONGEST_VALUE)}</dd></div>`,
  )}
</dl>
</details>
`;
}

/** Lists with commas, mappings with colons, in one line. */
function writeValue(value: FrontMatterValue): string {
  switch (value.kind) {
    case "scalar":
      // Words without the quotation marks of YAML; a date or a number as it is written.
      return typeof value.value === "string" ? value.value.replace(/\s+/g, " ").trim() : value.source;
    case "list":
      return value.items.map((item) => writeValue(item.value)).join(", ");
    case "map":
      return value.entries.map(writeEntry).join("; ");
  }
}

function writeEntry({ key, value }: FrontMatterEntry): string {
  return `${key.value}: ${writeValue(value)}`;
}
