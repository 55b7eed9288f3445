import type { Analysis } from "../analysis.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";

const LONGEST_TITLE = 60;
const MOST_SECTIONS = 200;

/** The sections of the text to jump to, whether they have real headings or not. Nothing for a text of one or two. */
export function sectionList({ incident, lines, say }: Analysis): Html | undefined {
  const { sections } = incident;
  if (sections.length < 3) {
    return undefined;
  }
  const top = sections.reduce((least, { level }) => Math.min(least, level), 6);
  return html`<nav class="contents" aria-label="${say("Sections of the text")}"><details>
<summary>${say("Sections")}</summary>
<ol>${sections.slice(0, MOST_SECTIONS).map(({ title, level, titleSpan }) => {
    const line = lines.at(titleSpan.start);
    return html`
<li class="depth-${Math.min(3, level - top)}"><a class="jump" href="#line-${line + 1}" data-jump="${line}">${clip(title, LONGEST_TITLE)}</a></li>`;
  })}
</ol>
</details></nav>
`;
}
