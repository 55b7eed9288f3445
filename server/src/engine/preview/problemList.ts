import type { Analysis } from "../analysis.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import type { Lines } from "../text/lines.ts";
import { attributeWords, type Html, html } from "./html.ts";
import { sourceLink } from "./sourceLink.ts";

/** More than a reader goes through; the editor lists them all. */
export const MOST_LISTED = 200;

/** From the gravest, with what one of them and several are called. */
export const SEVERITIES: readonly { readonly severity: Severity; readonly one: string; readonly many: string }[] = [
  { severity: "error", one: "error", many: "errors" },
  { severity: "warning", one: "warning", many: "warnings" },
  { severity: "information", one: "note", many: "notes" },
  { severity: "hint", one: "hint", many: "hints" },
];

/** The findings in document order, folded away under their number. */
export function problemList({ findings, lines }: Analysis): Html {
  if (findings.length === 0) {
    return html`<p class="no-problems">No problems found.</p>
`;
  }
  const problems = findings.slice(0, MOST_LISTED).map((finding, index) => problem(finding, index, lines));
  const rest = findings.length - problems.length;
  return html`<details class="problems" id="pm-problems">
<summary><span class="count">${count(findings.length, "problem", "problems")}</span> <span class="tally">${tally(findings)}</span></summary>
<ol>
${problems}${rest === 0 ? undefined : html`<li class="problem more">${count(rest, "more problem is", "more problems are")} listed in the editor.</li>`}
</ol>
</details>
`;
}

function problem(finding: Finding, index: number, lines: Lines): Html {
  const place = sourceLink(lines, finding.span, `Line ${lines.at(finding.span.start) + 1}`);
  return html`<li class="problem ${finding.severity}" data-problem="${index}">${place} <span class="severity">${severityName(finding)}</span> <span class="message">${finding.message}</span> <span class="rule"><code>${finding.rule}</code> <a class="fix" role="button" href="#pm-problems" data-problem="${index}" aria-label="${attributeWords(`Fix: ${finding.message}`)}">Fix…</a></span></li>
`;
}

/** What a severity is called. */
export function severityName({ severity }: Finding): string {
  return SEVERITIES.find((known) => known.severity === severity)?.one ?? severity;
}

function tally(findings: readonly Finding[]): string {
  return SEVERITIES.map(({ severity, one, many }) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? "" : count(number, one, many);
  })
    .filter((part) => part !== "")
    .join(", ");
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
