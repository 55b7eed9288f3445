import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCli, shared } from "./runCli.mjs";

/** Of all published documents that count as postmortems, the median has at most so many findings that are no hints. */
const NOISE = { bar: 8, judged: true };
const NOW = "2026-11-22T12:00:00Z";

/** Prints how much is said of a usual document, and by which rules; gives a sentence if it is too much. */
export function measureNoise({ byRule }) {
  const docs = join(shared, "corpus", "docs");
  if (!existsSync(docs)) {
    return [];
  }
  const files = readdirSync(docs).map((file) => join(docs, file));
  const isPostmortem = runCli("inspect", files).map((incident) => incident.isPostmortem);
  const checked = runCli("check", files, ["--now", NOW, "--no-config"]).filter((_, index) => isPostmortem[index]);
  const loud = checked.map(({ findings }) => findings.filter(({ severity }) => severity !== "hint"));
  const counts = loud.map((findings) => findings.length).sort((a, b) => a - b);
  const at = (part) => counts[Math.min(counts.length - 1, Math.floor(counts.length * part))] ?? 0;
  const missed = at(0.5) > NOISE.bar;
  const verdict = missed ? (NOISE.judged ? "MISSED" : "missed, not judged") : "holds";
  console.log(
    `\nOf ${counts.length} postmortems the median has ${at(0.5)} findings at information or above (a quarter has at most ${at(0.25)}, nine in ten at most ${at(0.9)}), bar ${NOISE.bar}  ${verdict}`,
  );
  if (byRule) {
    console.log(table(checked));
  }
  return missed && NOISE.judged ? [`The median document has ${at(0.5)} findings, above ${NOISE.bar}.`] : [];
}

/** How many findings each rule has, and in how many documents. */
function table(checked) {
  const rules = new Map();
  for (const { file, findings } of checked) {
    for (const { rule, severity } of findings) {
      const row = rules.get(rule) ?? { count: 0, files: new Set(), severities: new Set() };
      row.count++;
      row.files.add(file);
      row.severities.add(severity);
      rules.set(rule, row);
    }
  }
  return [...rules]
    .sort(([, a], [, b]) => b.files.size - a.files.size)
    .map(
      ([rule, { count, files, severities }]) =>
        `  ${rule.padEnd(30)} ${String(count).padStart(5)} in ${String(files.size).padStart(4)}  ${[...severities].join(", ")}`,
    )
    .join("\n");
}
