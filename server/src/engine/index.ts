import type { Analysis, AnalysisInput } from "./analysis.ts";
import { LazyAnalysis } from "./lazyAnalysis.ts";

export type { Analysis, AnalysisInput, Language, RuleFailure } from "./analysis.ts";
export { codeLenses, codeLensTitle, type PlacedLens } from "./features/codeLenses/codeLenses.ts";
export { type Completion, completionsAt, explainCompletion } from "./features/completion/completionsAt.ts";
export { FIELD_VALUES } from "./features/completion/fieldWords.ts";
export { type Surroundings, surroundingsOf } from "./features/completion/surroundings.ts";
export { type DocumentSymbol, documentSymbols } from "./features/documentSymbols.ts";
export { continueTimeline } from "./features/enter/continueTimeline.ts";
export { findingsJson, type Place, placeAt } from "./features/findingsJson.ts";
export { safeEdits, safeFix } from "./features/fixAll.ts";
export { fixAllEdits } from "./features/fixAllEdits.ts";
export { foldingRanges } from "./features/foldingRanges.ts";
export { hoverAt } from "./features/hover/hoverAt.ts";
export { type IncidentJson, incidentJson } from "./features/incidentJson.ts";
export { inlayHintsIn } from "./features/inlayHints/inlayHintsIn.ts";
export { itemToCareFor } from "./features/itemToCareFor.ts";
export { lengthsTold } from "./features/lengthsTold.ts";
export { linkedEditing } from "./features/linkedEditing.ts";
export { type Mark, markAs } from "./features/markAs.ts";
export { refactoringsAt } from "./features/refactor/refactoringsAt.ts";
export { type OfferedRewriting, timelineRewritings } from "./features/refactor/timelineRewritings.ts";
export { rename, renameTarget } from "./features/rename.ts";
export { sameMoments } from "./features/sameMoments.ts";
export { selectionRanges } from "./features/selectionRanges.ts";
export { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from "./features/semanticTokens.ts";
export { settingsFindings } from "./features/settingsFindings.ts";
export { type SettingOrigin, settingsOrigins } from "./features/settingsOrigins.ts";
export { teachableTitle } from "./features/teachableTitle.ts";
export { ticketLinks } from "./features/ticketLinks.ts";
export { type Import, type ImportRequest, importTimeline, keptOriginal } from "./import/importTimeline.ts";
export type { Incident } from "./incident/model.ts";
export { placesOfName } from "./incident/prose/placesOfName.ts";
export { renderGlance } from "./preview/renderGlance.ts";
export { renderPreview } from "./preview/renderPreview.ts";
export {
  EXPORT_FORMATS,
  type Export,
  type ExportFormat,
  type ExportOptions,
  exportIncident,
} from "./publish/exportIncident.ts";
export { imagesOf } from "./publish/imagesOf.ts";
export { ignoreHere } from "./rules/ignoreHere.ts";
export { RULES } from "./rules/index.ts";
export type { Finding, Fix, ListFolder, Related, Rule, Severity } from "./rules/rule.ts";
export { ruleInForce } from "./rules/ruleInForce.ts";
export { rulePage } from "./rules/rulePage.ts";
export { VOCABULARY } from "./rules/vocabulary.ts";
export { changeSetting, newSettingsFile, type SettingChange } from "./settings/changeSetting.ts";
export { isOn, switchesInForce } from "./settings/isOn.ts";
export { noSuch } from "./settings/noSuch.ts";
export { parseSettingsFile, SETTINGS_FILE_NAMES, type SettingsFileReading } from "./settings/parseSettingsFile.ts";
export { resolveSettings } from "./settings/resolveSettings.ts";
export type { Settings, SettingsLayer, SettingsProblem } from "./settings/settings.ts";
export { SETTING_NAMES, type SwitchName } from "./settings/settingsCatalogue.ts";
export { deriveTemplate } from "./templates/deriveTemplate.ts";
export { DEFAULT_TEMPLATES_FOLDER, DOCUMENT_TEMPLATES, preferredTemplate } from "./templates/documentTemplates.ts";
export { type NewPostmortem, newPostmortem } from "./templates/newPostmortem.ts";
export { decodePercent } from "./text/decodePercent.ts";
export { applyEdits, type TextEdit } from "./text/edit.ts";
export { type Lines, readLines } from "./text/lines.ts";
export { matchesGlob } from "./text/matchesGlob.ts";
export { type Note, noteAsMarkdown, noteAsText } from "./text/note.ts";
export type { Located, Span } from "./text/span.ts";
export { isZoneName as isPlace } from "./time/offsets.ts";

/**
 * Reads a document and checks it. Never throws, whatever the text: a broken document gives a model with holes. Each part
 * is worked out when it is first asked for and then kept.
 *
 * @example
 * const { incident, findings } = analyze({ text: "# Outage\n\n## Impact\n", now: Date.now(), layers: [] });
 */
export function analyze(input: AnalysisInput): Analysis {
  return new LazyAnalysis(input);
}
