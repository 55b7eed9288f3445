import type { Analysis } from "../analysis.ts";
import { type Html, html } from "./html.ts";
import { SEVERITIES } from "./problemList.ts";

/** What is wrong with the report, in one line, so that nobody has to scroll for it; it leads to the list. */
export function reportState({ findings, say }: Analysis): Html | undefined {
  const counts = SEVERITIES.flatMap(({ severity, one, many }) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0
      ? []
      : [html`<span class="severity problem-mark ${severity}">${count === 1 ? say(one) : say(many, count)}</span> `];
  });
  return counts.length === 0
    ? undefined
    : html`<p class="report"><span class="fact-name">${say("Report")}</span> <a href="#pm-problems">${counts}</a></p>
`;
}
