import duplicateSection from "./duplicate-section.ts";
import emptySection from "./empty-section.ts";
import invalidSettings from "./invalid-settings.ts";
import missingSection from "./missing-section.ts";
import missingTitle from "./missing-title.ts";
import type { Rule } from "./rule.ts";
import unknownRule from "./unknown-rule.ts";
import unusedSuppression from "./unused-suppression.ts";

/** Every rule, in the order of the catalogue. `npm run new-rule -- ID GROUP` adds an import and a line. */
export const RULES: readonly Rule[] = [
  // structure
  missingSection,
  emptySection,
  duplicateSection,
  missingTitle,
  // metadata
  // time
  // cross-checks
  // impact-and-cause
  // action-items
  // language
  // text
  // privacy
  // checks
  unknownRule,
  unusedSuppression,
  invalidSettings,
];
