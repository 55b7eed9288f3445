import type { Finding } from "../rules/rule.ts";
import { VOCABULARY } from "../rules/vocabulary.ts";
import type { SettingsFileReading } from "../settings/parseSettingsFile.ts";
import { resolveSettings } from "../settings/resolveSettings.ts";
import type { SettingsProblem } from "../settings/settings.ts";
import type { Span } from "../text/span.ts";

/**
 * What is wrong with a project file, as findings on the file itself: faults of its syntax, unknown names, values that mean
 * nothing. The spans are offsets in the file.
 *
 * @example
 * settingsFindings(parseSettingsFile(".postmortem.json", '{ "profle": "public" }'))[0].rule // "invalid-settings"
 */
export function settingsFindings({ value, faults, locate }: SettingsFileReading): readonly Finding[] {
  const problems = value === undefined ? [] : problemsOf(value);
  const findings = [
    ...faults.map((fault) => finding({ rule: "invalid-settings", span: fault.span, message: fault.value })),
    ...problems.map(({ about, path, at, message, suggestion }) =>
      finding({ rule: about, span: locate(path, at), message, suggestion }),
    ),
  ];
  return findings.sort((a, b) => a.span.start - b.span.start);
}

function problemsOf(value: unknown): readonly SettingsProblem[] {
  return resolveSettings({
    layers: [{ name: "settings file", value }],
    frontMatter: undefined,
    vocabulary: VOCABULARY,
  }).problems;
}

interface Complaint {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
  readonly suggestion?: SettingsProblem["suggestion"];
}

/** JSON is YAML, so what is suggested can be written as JSON into both. */
function finding({ rule, span, message, suggestion }: Complaint): Finding {
  const newText = JSON.stringify(suggestion);
  const fix = { title: `Change to ${newText}`, safe: false, preferred: true, edits: [{ span, newText }] };
  return {
    rule,
    severity: "warning",
    span,
    message,
    related: [],
    fixes: () => (suggestion === undefined ? [] : [fix]),
  };
}
