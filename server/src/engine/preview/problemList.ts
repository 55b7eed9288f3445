import type { Analysis } from "../analysis.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import { type Say, sentence } from "../text/say.ts";
import { attributeWords, type Html, html } from "./html.ts";
import { sourceLink } from "./sourceLink.ts";

/** More than a reader goes through; the editor lists them all. */
export const MOST_LISTED = 200;

/** From the gravest, with what one of them and several are called. */
export const SEVERITIES: readonly {
  readonly severity: Severity;
  readonly name: string;
  readonly one: string;
  readonly many: string;
}[] = [
  { severity: "error", name: sentence("error"), one: sentence("1 error"), many: sentence("{0} errors") },
  { severity: "warning", name: sentence("warning"), one: sentence("1 warning"), many: sentence("{0} warnings") },
  { severity: "information", name: sentence("note"), one: sentence("1 note"), many: sentence("{0} notes") },
  { severity: "hint", name: sentence("hint"), one: sentence("1 hint"), many: sentence("{0} hints") },
];

/** The findings in document order, folded away under their number. */
export function problemList(analysis: Analysis): Html {
  const { findings, say } = analysis;
  if (findings.length === 0) {
    return html`<p class="no-problems">${say("No problems found.")}</p>
`;
  }
  const problems = findings.slice(0, MOST_LISTED).map((finding, index) => problem(finding, index, analysis));
  const rest = findings.length - problems.length;
  return html`<details class="problems" id="pm-problems">
<summary><span class="count">${findings.length === 1 ? say("1 problem") : say("{0} problems", findings.length)}</span> <span class="tally">${tally(findings, say)}</span></summary>
<ol>
${problems}${rest === 0 ? undefined : html`<li class="problem more">${rest === 1 ? say("1 more problem is listed in the editor.") : say("{0} more problems are listed in the editor.", rest)}</li>`}
</ol>
</details>
`;
}

function problem(finding: Finding, index: number, { lines, say }: Analysis): Html {
  const place = sourceLink(lines, finding.span, say("Line {0}", lines.at(finding.span.start) + 1));
  return html`<li class="problem ${finding.severity}" data-problem="${index}">${place} <span class="severity">${severityName(finding, say)}</span> <span class="message">${finding.message}</span> <span class="rule"><code>${finding.rule}</code> <a class="fix" role="button" href="#pm-problems" data-problem="${index}" aria-label="${attributeWords(say("Fix: {0}", finding.message))}">${say("Fix…")}</a></span></li>
`;
}

/** What a severity is called. */
export function severityName({ severity }: Finding, say: Say): string {
  return say(SEVERITIES.find((known) => known.severity === severity)?.name ?? severity);
}

function tally(findings: readonly Finding[], say: Say): string {
  return SEVERITIES.map(({ severity, one, many }) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? "" : number === 1 ? say(one) : say(many, number);
  })
    .filter((part) => part !== "")
    .join(", ");
}
