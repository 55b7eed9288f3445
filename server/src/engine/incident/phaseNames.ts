import type { Phase } from "./model.ts";

/** What a phase is called in the middle of a sentence. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  change: "change",
  "impact-start": "impact start",
  detected: "detected",
  acknowledged: "acknowledged",
  declared: "declared",
  notified: "users notified",
  investigating: "investigating",
  identified: "cause identified",
  "mitigation-start": "mitigation start",
  "partial-recovery": "partial recovery",
  mitigated: "mitigated",
  monitoring: "monitoring",
  "impact-end": "impact end",
  resolved: "resolved",
  "follow-up": "follow-up",
};

/** What to add where the instant of a phase is not stated. Only phases that a metric is measured by have one. */
export const MISSING_PHASES: Readonly<Partial<Record<Phase, string>>> = {
  "impact-start": "No start of the impact: add when it began for users.",
  acknowledged: "No acknowledgement time: add when somebody took it on.",
  detected: "No detection time: add when the alert fired, or when somebody noticed.",
  mitigated: "No mitigation time: add when the impact was brought under control.",
  "impact-end": "No end of the impact: add when everything worked again.",
  resolved: "No resolution time: add when the incident was over.",
};
