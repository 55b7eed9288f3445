import type { Analysis } from "../analysis.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import { type Html, html } from "./html.ts";
import { MISSING_SECTION_RULE } from "./missingParts.ts";
import { sourceLink } from "./sourceLink.ts";

/** More than a reader goes through; the editor lists them all. */
const MOST_LISTED = 200;

const SEVERITIES: readonly { readonly severity: Severity; readonly one: string; readonly many: string }[] = [
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
  const listed = findings.filter(({ rule }) => rule !== MISSING_SECTION_RULE);
  if (listed.length === 0) {
    return html`<p class="no-problems">No other problems found.</p>
`;
  }
  const missing = findings.length - listed.length;
  const problems = listed.slice(0, MOST_LISTED).map((finding) => {
    const place = sourceLink(lines, finding.span, `Line ${lines.at(finding.span.start) + 1}`);
    return html`<li class="problem ${finding.severity}">${place} <span class="severity">${nameOf(finding)}</span> <span class="message">${finding.message}</span> <code>${finding.rule}</code></li>
`;
  });
  const rest = listed.length - problems.length;
  return html`<details class="problems" id="pm-problems">
<summary><span class="count">${count(findings.length, "problem", "problems")}</span> <span class="tally">${tally(findings)}</span></summary>
<ol>
${missing === 0 ? undefined : html`<li class="problem more">${count(missing, "missing section is", "missing sections are")} listed above.</li>`}
${problems}${rest === 0 ? undefined : html`<li class="problem more">${count(rest, "more problem is", "more problems are")} listed in the editor.</li>`}
</ol>
</details>
`;
}

function nameOf({ severity }: Finding): string {
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
