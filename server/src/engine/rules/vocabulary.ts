import { SECTION_KINDS } from "../incident/sectionCatalogue.ts";
import type { SettingsVocabulary } from "../settings/vocabulary.ts";
import { RULES } from "./index.ts";
import { PROFILE_NAMES } from "./profiles.ts";

/** The names that settings may use. */
export const VOCABULARY: SettingsVocabulary = {
  rules: RULES,
  profiles: PROFILE_NAMES,
  sectionKinds: SECTION_KINDS.filter((kind) => kind !== "other"),
};
