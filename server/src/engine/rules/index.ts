import duplicateSection from "./duplicate-section.ts";
import emptySection from "./empty-section.ts";
import impossibleTime from "./impossible-time.ts";
import invalidSettings from "./invalid-settings.ts";
import leftoverPlaceholder from "./leftover-placeholder.ts";
import missingSection from "./missing-section.ts";
import missingTitle from "./missing-title.ts";
import missingZone from "./missing-zone.ts";
import mixedTimeFormats from "./mixed-time-formats.ts";
import type { Rule } from "./rule.ts";
import unknownRule from "./unknown-rule.ts";
import unorderedTimeline from "./unordered-timeline.ts";
import unreadableTime from "./unreadable-time.ts";
import unusedSuppression from "./unused-suppression.ts";
import wrongWeekday from "./wrong-weekday.ts";
import zoneOutOfSeason from "./zone-out-of-season.ts";

/** Every rule, in the order of the catalogue. `npm run new-rule -- ID GROUP` adds an import and a line. */
export const RULES: readonly Rule[] = [
  // structure
  missingSection,
  emptySection,
  leftoverPlaceholder,
  duplicateSection,
  missingTitle,
  // metadata
  // time
  unreadableTime,
  impossibleTime,
  missingZone,
  zoneOutOfSeason,
  unorderedTimeline,
  mixedTimeFormats,
  wrongWeekday,
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
