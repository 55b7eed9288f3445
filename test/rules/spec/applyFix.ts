import { applyEdits, type Finding, type Fix } from "../../../server/src/engine/index.ts";
import type { SpecFence } from "./readPage.ts";

/** The text after the fix that the fence names, or what to show in its place if there is none. */
export function applyNamedFix(text: string, findings: readonly Finding[], { info }: SpecFence): string {
  const name = /^md fixed ?(.*)$/.exec(info)?.[1] ?? "";
  if (name === "all") {
    return applyEdits(
      text,
      findings.flatMap((finding) => preferredFix(finding)?.edits ?? []),
    );
  }
  const title = /^"(.*)"$/.exec(name)?.[1];
  for (const finding of findings) {
    const fix = title === undefined ? preferredFix(finding) : finding.fixes().find((one) => one.title === title);
    if (fix) {
      return applyEdits(text, fix.edits);
    }
  }
  const titles = findings.flatMap((finding) => finding.fixes().map((fix) => fix.title));
  return `(There is no such fix; there are: ${[...new Set(titles)].join(" · ") || "none"})\n`;
}

function preferredFix(finding: Finding): Fix | undefined {
  const fixes = finding.fixes();
  return fixes.find((fix) => fix.preferred) ?? fixes[0];
}
