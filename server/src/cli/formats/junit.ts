import { type Finding, type Lines, placeAt } from "../../engine/index.ts";
import { plainText } from "../plainText.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { CheckedFile, Format, FormatContext } from "./format.ts";

/**
 * JUnit XML, which most build servers can show: a suite for each file, a failure for each finding. Findings below warning
 * are no failures there; they stand in the output of a case that passed.
 */
export function junit({ root }: FormatContext): Format {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="postmortem">\n',
    file: (checked) => suite(checked, repositoryPath(checked.path, root)),
    end: () => "</testsuites>\n",
  };
}

function suite({ findings, lines }: CheckedFile, path: string): string {
  const name = escapeXml(path);
  const failures = findings.filter(isFailure).length;
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${name}" name="postmortem"/>\n`]
      : findings.map((finding) => testCase(finding, lines, name));
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function isFailure({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}

function testCase(finding: Finding, lines: Lines, file: string): string {
  const { line, column } = placeAt(lines, finding.span.start);
  const place = `${line}:${column}`;
  const message = escapeXml(finding.message);
  const outcome = isFailure(finding)
    ? `<failure type="${finding.severity}" message="${message}">${file}:${place} ${message}</failure>`
    : `<system-out>${finding.severity}: ${file}:${place} ${message}</system-out>`;
  return `    <testcase classname="${file}" name="${finding.rule} ${place}">${outcome}</testcase>\n`;
}

function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\ufffe\uffff]/g, "");
}
