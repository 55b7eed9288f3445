import { type Severity, safeFix } from "../engine/index.ts";
import type { CheckedFile, Summary } from "./formats/format.ts";

/** Counts what a run finds. */
export interface Tally {
  add(checked: CheckedFile): void;
  summary(): Summary;
}

/** @param countsFixes asks every finding for its fixes, which costs and is shown by few formats */
export function openTally({ countsFixes }: { readonly countsFixes: boolean }): Tally {
  const findings: Record<Severity, number> = { hint: 0, information: 0, warning: 0, error: 0 };
  let postmortems = 0;
  let fixable = 0;
  return {
    add(checked) {
      postmortems += checked.isPostmortem ? 1 : 0;
      for (const finding of checked.findings) {
        findings[finding.severity]++;
        fixable += countsFixes && safeFix(finding) !== undefined ? 1 : 0;
      }
    },
    summary: () => ({ postmortems, findings: { ...findings }, fixable }),
  };
}
