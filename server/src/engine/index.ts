import type { Analysis, AnalysisInput } from "./analysis.ts";
import { readIncident } from "./incident/readIncident.ts";
import { readMarkdown } from "./markdown/readMarkdown.ts";
import { check } from "./rules/check.ts";
import { resolveSettings } from "./settings/resolveSettings.ts";

export type { Analysis, AnalysisInput, RuleFailure } from "./analysis.ts";
export type { Incident } from "./incident/model.ts";
export type { Finding, Fix, Related, Severity } from "./rules/rule.ts";
export type { Settings, SettingsLayer, SettingsProblem } from "./settings/settings.ts";
export { applyEdits, type TextEdit } from "./text/edit.ts";
export type { Lines } from "./text/lines.ts";
export type { Located, Span } from "./text/span.ts";

/**
 * Reads a document and checks it. Never throws, whatever the text: a broken document gives a model with holes. Each part
 * is worked out when it is first asked for and then kept.
 *
 * @example
 * const { incident, findings } = analyze({ text: "# Outage\n\n## Impact\n", now: Date.now(), layers: [] });
 */
export function analyze(input: AnalysisInput): Analysis {
  const { text, fileName, now, layers = [] } = input;
  const markdown = once(() => readMarkdown(text));
  const settings = once(() => resolveSettings({ layers, frontMatter: markdown().frontMatter }));
  const incident = once(() => readIncident({ markdown: markdown(), settings: settings().settings, fileName }));
  const checked = once(() => check(analysis, settings().problems));
  const analysis: Analysis = {
    text,
    ...(fileName === undefined ? {} : { fileName }),
    now,
    get lines() {
      return markdown().lines;
    },
    get markdown() {
      return markdown();
    },
    get incident() {
      return incident();
    },
    get settings() {
      return settings().settings;
    },
    get findings() {
      return checked().findings;
    },
    get failures() {
      return checked().failures;
    },
  };
  return analysis;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
