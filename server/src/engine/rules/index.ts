import actionInProse from "./action-in-prose.ts";
import actionWithoutDueDate from "./action-without-due-date.ts";
import actionWithoutOwner from "./action-without-owner.ts";
import actionWithoutTicket from "./action-without-ticket.ts";
import ambiguousDate from "./ambiguous-date.ts";
import ambiguousZone from "./ambiguous-zone.ts";
import bareReference from "./bare-reference.ts";
import blamingLanguage from "./blaming-language.ts";
import brokenLink from "./broken-link.ts";
import commonTypo from "./common-typo.ts";
import contradictoryActionStatus from "./contradictory-action-status.ts";
import contradictoryDate from "./contradictory-date.ts";
import contradictoryDuration from "./contradictory-duration.ts";
import contradictoryTime from "./contradictory-time.ts";
import contradictoryZone from "./contradictory-zone.ts";
import counterfactualLanguage from "./counterfactual-language.ts";
import doubledWord from "./doubled-word.ts";
import dueBeforeIncident from "./due-before-incident.ts";
import duplicateAction from "./duplicate-action.ts";
import duplicateEntry from "./duplicate-entry.ts";
import duplicateSection from "./duplicate-section.ts";
import durationIncludesMonitoring from "./duration-includes-monitoring.ts";
import emotiveLanguage from "./emotive-language.ts";
import emptyLeadIn from "./empty-lead-in.ts";
import emptySection from "./empty-section.ts";
import endBeforeStart from "./end-before-start.ts";
import entityArtefact from "./entity-artefact.ts";
import entryWithoutText from "./entry-without-text.ts";
import entryWithoutTime from "./entry-without-time.ts";
import futureDate from "./future-date.ts";
import genericTitle from "./generic-title.ts";
import htmlTable from "./html-table.ts";
import humanErrorAsCause from "./human-error-as-cause.ts";
import impossibleTime from "./impossible-time.ts";
import inconsistentZoneSpelling from "./inconsistent-zone-spelling.ts";
import internalLink from "./internal-link.ts";
import invalidFrontMatter from "./invalid-front-matter.ts";
import invalidSettings from "./invalid-settings.ts";
import invisibleCharacter from "./invisible-character.ts";
import latePublication from "./late-publication.ts";
import leftoverPlaceholder from "./leftover-placeholder.ts";
import longGap from "./long-gap.ts";
import missedRegulatoryClock from "./missed-regulatory-clock.ts";
import missingAltText from "./missing-alt-text.ts";
import missingOwner from "./missing-owner.ts";
import missingPhase from "./missing-phase.ts";
import missingSection from "./missing-section.ts";
import missingSeverity from "./missing-severity.ts";
import missingStatus from "./missing-status.ts";
import missingTitle from "./missing-title.ts";
import missingZone from "./missing-zone.ts";
import misspeltHeading from "./misspelt-heading.ts";
import mixedDateFormats from "./mixed-date-formats.ts";
import mixedTimeFormats from "./mixed-time-formats.ts";
import mixedZones from "./mixed-zones.ts";
import mojibake from "./mojibake.ts";
import noBreakSpaceRun from "./no-break-space-run.ts";
import nonexistentLocalTime from "./nonexistent-local-time.ts";
import overdueAction from "./overdue-action.ts";
import personAsCause from "./person-as-cause.ts";
import personalData from "./personal-data.ts";
import pseudoHeading from "./pseudo-heading.ts";
import repeatedLocalTime from "./repeated-local-time.ts";
import resolvedBeforeEnd from "./resolved-before-end.ts";
import type { Rule } from "./rule.ts";
import secret from "./secret.ts";
import sectionOrder from "./section-order.ts";
import skippedHeadingLevel from "./skipped-heading-level.ts";
import statusAheadOfContent from "./status-ahead-of-content.ts";
import trailingBackslash from "./trailing-backslash.ts";
import undatedRollover from "./undated-rollover.ts";
import undatedTimeline from "./undated-timeline.ts";
import undefinedAcronym from "./undefined-acronym.ts";
import understatedImpact from "./understated-impact.ts";
import unknownMetadataValue from "./unknown-metadata-value.ts";
import unknownRule from "./unknown-rule.ts";
import unorderedPhases from "./unordered-phases.ts";
import unorderedTimeline from "./unordered-timeline.ts";
import unquantifiedImpact from "./unquantified-impact.ts";
import unreadableTime from "./unreadable-time.ts";
import unusedSuppression from "./unused-suppression.ts";
import vagueAction from "./vague-action.ts";
import vagueQuantity from "./vague-quantity.ts";
import wrongWeekday from "./wrong-weekday.ts";
import zoneOutOfSeason from "./zone-out-of-season.ts";
/** Every rule, in the order of the catalogue. `npm run new-rule -- ID GROUP` adds an import and a line. */
export const RULES: readonly Rule[] = [
  // structure
  missingSection,
  emptySection,
  emptyLeadIn,
  leftoverPlaceholder,
  pseudoHeading,
  duplicateSection,
  skippedHeadingLevel,
  missingTitle,
  misspeltHeading,
  sectionOrder,
  genericTitle,
  // metadata
  invalidFrontMatter,
  unknownMetadataValue,
  missingSeverity,
  missingOwner,
  missingStatus,
  endBeforeStart,
  contradictoryDate,
  futureDate,
  statusAheadOfContent,
  // time
  unreadableTime,
  impossibleTime,
  missingZone,
  mixedZones,
  zoneOutOfSeason,
  ambiguousZone,
  contradictoryZone,
  inconsistentZoneSpelling,
  unorderedTimeline,
  undatedRollover,
  undatedTimeline,
  duplicateEntry,
  mixedTimeFormats,
  mixedDateFormats,
  ambiguousDate,
  wrongWeekday,
  nonexistentLocalTime,
  repeatedLocalTime,
  missingPhase,
  entryWithoutTime,
  entryWithoutText,
  longGap,
  unorderedPhases,
  // cross-checks
  contradictoryDuration,
  contradictoryTime,
  resolvedBeforeEnd,
  durationIncludesMonitoring,
  understatedImpact,
  // impact-and-cause
  unquantifiedImpact,
  vagueQuantity,
  humanErrorAsCause,
  personAsCause,
  // action-items
  actionWithoutOwner,
  actionWithoutDueDate,
  actionWithoutTicket,
  overdueAction,
  dueBeforeIncident,
  vagueAction,
  bareReference,
  actionInProse,
  duplicateAction,
  contradictoryActionStatus,
  // language
  emotiveLanguage,
  doubledWord,
  commonTypo,
  blamingLanguage,
  counterfactualLanguage,
  undefinedAcronym,
  // text
  mojibake,
  entityArtefact,
  noBreakSpaceRun,
  invisibleCharacter,
  trailingBackslash,
  htmlTable,
  missingAltText,
  brokenLink,
  // privacy
  secret,
  personalData,
  internalLink,
  latePublication,
  missedRegulatoryClock,
  // checks
  unknownRule,
  unusedSuppression,
  invalidSettings,
];
