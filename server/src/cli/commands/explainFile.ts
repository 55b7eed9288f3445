import { placeAt, readLines, type SettingOrigin, settingsOrigins } from "../../engine/index.ts";
import { plainText } from "../plainText.ts";
import { openSession } from "../session.ts";
import type { SettingsFile, SettingsSources } from "../settingsFiles.ts";

/** `postmortem explain --file FILE`: each setting that somebody set for the file, with the line that set it. */
export function explainFile(sources: SettingsSources, file: string): number {
  const session = openSession(sources);
  const files = session.settingsFilesFor(file);
  const analysis = session.analyze(session.read(file));
  const { isPostmortem, reasons } = analysis.incident.detection;
  const why = reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
  const origins = settingsOrigins(
    analysis,
    files.map(({ layer }) => layer),
  );
  const rows = origins.map((origin) => [
    origin.path.join("."),
    JSON.stringify(origin.value),
    placeOf(origin, { files, document: file }),
  ]);
  const lines = [
    `${file} is ${isPostmortem ? "a" : "no"} postmortem${why}.`,
    rows.length === 0
      ? "No settings are set for it: the defaults are in force."
      : "Settings; all others have their default:",
    ...table(rows),
  ];
  process.stdout.write(lines.map((line) => `${plainText(line)}\n`).join(""));
  return 0;
}

/** `.postmortem.json:3`, or the document itself for what its front matter says. */
function placeOf(
  { path, layer }: SettingOrigin,
  { files, document }: { readonly files: readonly SettingsFile[]; readonly document: string },
): string {
  const file = files.find((candidate) => candidate.layer.name === layer);
  if (file === undefined) {
    return `${layer} of ${document}`;
  }
  // A rule that is only a word, `"long-gap": "off"`, has its severity in the place of the rule.
  const { start } = file.reading.locate(path);
  return `${file.path}:${placeAt(readLines(file.text), start).line}`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
}
