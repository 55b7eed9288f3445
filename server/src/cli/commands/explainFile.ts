import {
  type Analysis,
  placeAt,
  type Rule,
  readLines,
  ruleInForce,
  type SettingOrigin,
  settingsOrigins,
} from "../../engine/index.ts";
import { plainText } from "../plainText.ts";
import { openSession } from "../session.ts";
import type { SettingsFile, SettingsSources } from "../settingsFiles.ts";

/**
 * `postmortem explain --file FILE`: each setting that somebody set for the file, with the line that set it. With rules, what
 * holds for each of them there and who said so: a setting, the profile, or nobody.
 */
export function explainFile(sources: SettingsSources, file: string, rules: readonly Rule[] = []): number {
  const session = openSession(sources);
  const files = session.settingsFilesFor(file);
  const analysis = session.analyze(session.read(file));
  const { isPostmortem, reasons } = analysis.incident.detection;
  const why = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
  const origins = settingsOrigins(
    analysis,
    files.map(({ layer }) => layer),
  );
  const place = (origin: SettingOrigin) => placeOf(origin, { files, document: file, analysis });
  const lead = `${file} is ${isPostmortem ? "a" : "no"} postmortem${why}.`;
  const lines =
    rules.length > 0
      ? [lead, ...table(rules.flatMap((rule) => rowsOf(rule, { analysis, origins, place })))]
      : [lead, ...settingRows(origins, place)];
  process.stdout.write(lines.map((line) => `${plainText(line)}\n`).join(""));
  return 0;
}

function settingRows(origins: readonly SettingOrigin[], place: (origin: SettingOrigin) => string): readonly string[] {
  const rows = origins.map((origin) => [origin.path.join("."), JSON.stringify(origin.value), place(origin)]);
  return rows.length === 0
    ? ["No settings are set for it: the defaults are in force."]
    : ["Settings; all others have their default:", ...table(rows)];
}

interface Known {
  readonly analysis: Analysis;
  readonly origins: readonly SettingOrigin[];
  readonly place: (origin: SettingOrigin) => string;
}

/** The severity of a rule and each of its options, with who decided. */
function rowsOf(rule: Rule, { analysis, origins, place }: Known): readonly (readonly string[])[] {
  const { settings } = analysis;
  const { severity, options } = ruleInForce(rule, settings);
  const own = ruleInForce(rule, { profile: ["default"], rules: new Map() });
  const who = (name: string, value: unknown, standard: unknown): string => {
    const origin = origins.find(({ path }) => path.join("/") === `rules/${rule.id}/${name}`);
    const profile = origins.find(({ path }) => path.join("/") === "profile");
    if (origin) {
      return place(origin);
    }
    const isOfProfile = profile !== undefined && JSON.stringify(value) !== JSON.stringify(standard);
    return isOfProfile ? `profile ${settings.profile.join(", ")} (${place(profile)})` : "default";
  };
  return [
    [rule.id, severity, who("severity", severity, own.severity)],
    ...Object.entries(options).map(([name, value]) => [
      `${rule.id}.${name}`,
      JSON.stringify(value),
      who(name, value, own.options[name]),
    ]),
  ];
}

interface Sources {
  readonly files: readonly SettingsFile[];
  readonly document: string;
  readonly analysis: Analysis;
}

/** `.postmortem.json:3`, or the line of the document itself for what its front matter says. */
function placeOf({ path, layer }: SettingOrigin, { files, document, analysis }: Sources): string {
  const file = files.find((candidate) => candidate.layer.name === layer);
  if (file === undefined) {
    return `${document}:${lineInFrontMatter(path, analysis)} (${layer})`;
  }
  // A rule that is only a word, `"long-gap": "off"`, has its severity in the place of the rule.
  const { start } = file.reading.locate(path);
  return `${file.path}:${placeAt(readLines(file.text), start).line}`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
}

/** The line of the last part of a way that the front matter has: `severity` of a rule that is only a word is the rule. */
function lineInFrontMatter(path: readonly string[], { markdown, lines }: Analysis): number {
  let entries = markdown.frontMatter?.entries ?? [];
  let start = 0;
  for (const step of ["postmortem", ...path]) {
    const entry = entries.find(({ key }) => key.value === step);
    if (entry === undefined) {
      break;
    }
    start = entry.key.span.start;
    entries = entry.value.kind === "map" ? entry.value.entries : [];
  }
  return placeAt(lines, start).line;
}
