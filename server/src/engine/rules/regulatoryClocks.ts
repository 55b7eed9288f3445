/** A time within which one instant of the metadata has to follow another. */
export interface RegulatoryClock {
  /** For a person: `the DORA preset`. */
  readonly name: string;
  /** The key of the field that starts it. */
  readonly from: string;
  /** The key of the field that stops it. */
  readonly to: string;
  /** `4 h`, `3 d`, `1 month`. */
  readonly within: string;
}

export const PRESET_NAMES = ["dora", "nis2", "gdpr"] as const;

export type PresetName = (typeof PRESET_NAMES)[number];

/**
 * Starting points, no advice: the text of the law decides. DORA (Regulation (EU) 2022/2554 with its technical standards), NIS2
 * (Directive (EU) 2022/2555, article 23), GDPR (article 33).
 */
const PRESETS: Readonly<Record<PresetName, readonly RegulatoryClock[]>> = {
  dora: [
    { name: "the DORA preset", from: "classified_at", to: "initial_notification_at", within: "4 h" },
    { name: "the DORA preset", from: "aware_at", to: "initial_notification_at", within: "24 h" },
    { name: "the DORA preset", from: "initial_notification_at", to: "intermediate_report_at", within: "72 h" },
    { name: "the DORA preset", from: "intermediate_report_at", to: "final_report_at", within: "1 month" },
  ],
  nis2: [
    { name: "the NIS2 preset", from: "aware_at", to: "initial_notification_at", within: "24 h" },
    { name: "the NIS2 preset", from: "aware_at", to: "intermediate_report_at", within: "72 h" },
    { name: "the NIS2 preset", from: "intermediate_report_at", to: "final_report_at", within: "1 month" },
  ],
  gdpr: [{ name: "the GDPR preset", from: "aware_at", to: "initial_notification_at", within: "72 h" }],
};

/** The clocks of some presets, in their order. */
export function presetClocks(names: readonly string[]): readonly RegulatoryClock[] {
  return names.flatMap((name) => (isPreset(name) ? PRESETS[name] : []));
}

function isPreset(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}
