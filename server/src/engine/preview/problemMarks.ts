import type { Analysis } from "../analysis.ts";
import type { TextMark } from "../markdown/placeMarks.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import { MISSING_SECTION_RULE } from "../rules/wantedSections.ts";
import type { Say } from "../text/say.ts";
import { capital } from "./capital.ts";
import { attributeWords, type Html, html } from "./html.ts";
import { MOST_LISTED, severityName } from "./problemList.ts";

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/**
 * The problems as marks on their words, each with a sign that opens its card. Several problems of the same words share the
 * mark. What is missing has no words, and is told among the sections.
 */
export function problemMarks({ findings, say }: Pick<Analysis, "findings" | "say">): readonly TextMark[] {
  const groups = new Map<string, [Numbered, ...Numbered[]]>();
  for (const numbered of shownIn(findings)) {
    const { start, end } = numbered.finding.span;
    const group = groups.get(`${start}-${end}`);
    if (group === undefined) {
      groups.set(`${start}-${end}`, [numbered]);
    } else {
      group.push(numbered);
    }
  }
  return [...groups.values()].map((group) => {
    const worst = group.reduce((a, b) => (WEIGHT[b.finding.severity] > WEIGHT[a.finding.severity] ? b : a));
    return {
      span: group[0].finding.span,
      open: `<mark class="problem-mark ${worst.finding.severity}">`,
      close: "</mark>",
      sign: group.map((numbered) => signOf(numbered, say).markup).join(""),
    };
  });
}

/** The signs of the problems that begin in a span, for words that the page shows in a place of its own. */
export function problemSigns({ findings, say }: Analysis, { start, end }: Finding["span"]): readonly Html[] {
  return shownIn(findings)
    .filter(({ finding }) => finding.span.start >= start && finding.span.start <= end)
    .map((numbered) => signOf(numbered, say));
}

interface Numbered {
  readonly finding: Finding;
  /** Its place among all findings, by which the list of problems knows it. */
  readonly number: number;
}

function shownIn(findings: readonly Finding[]): readonly Numbered[] {
  return findings
    .slice(0, MOST_LISTED)
    .map((finding, number) => ({ finding, number }))
    .filter(({ finding }) => finding.rule !== MISSING_SECTION_RULE);
}

function signOf({ finding, number }: Numbered, say: Say): Html {
  return html`<a class="problem-sign problem-mark ${finding.severity}" role="button" href="#pm-problems" data-problem="${number}" aria-label="${attributeWords(`${capital(severityName(finding, say))}: ${finding.message}`)}"></a>`;
}
