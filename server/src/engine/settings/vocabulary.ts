import type { ValueSchema } from "./valueSchema.ts";

/** The names that settings may use. They are handed in, because rules and sections live above the settings. */
export interface SettingsVocabulary {
  readonly rules: readonly RuleVocabulary[];
  readonly profiles: readonly string[];
  readonly sectionKinds: readonly string[];
}

export interface RuleVocabulary {
  readonly id: string;
  readonly options?: Readonly<Record<string, ValueSchema>>;
}
