import type { Analysis } from "../analysis.ts";
import type { MetricName, Phase } from "../incident/model.ts";
import { type Html, html } from "./html.ts";
import { MISSING_PHASES } from "./phaseNames.ts";

/** The rule whose findings are told here and not among the problems. */
export const MISSING_SECTION_RULE = "missing-section";

const ASKED_FOR: readonly MetricName[] = ["time-to-detect", "time-to-mitigate", "time-to-resolve", "impact-duration"];

/** What a reader would ask for next: instants without which nothing can be measured, and sections that are not there. */
export function missingParts({ incident, findings }: Analysis): Html {
  const phases = incident.metrics
    .filter(({ name, minutes }) => minutes === undefined && ASKED_FOR.includes(name))
    .flatMap(({ from, to, fromPhase, toPhase }): readonly Phase[] => [
      ...(from === undefined ? [fromPhase] : []),
      ...(to === undefined ? [toPhase] : []),
    ]);
  const instants = [...new Set(phases)].flatMap((phase) => MISSING_PHASES[phase] ?? []);
  const sections = findings.filter(({ rule }) => rule === MISSING_SECTION_RULE).map(({ message }) => message);
  const parts = [...sections, ...instants];
  return parts.length === 0
    ? html``
    : html`<section class="missing" aria-labelledby="pm-missing">
<h2 id="pm-missing">Still missing</h2>
<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>
</section>
`;
}
