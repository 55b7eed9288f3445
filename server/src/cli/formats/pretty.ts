import picocolors from "picocolors";
import { type Finding, placeAt, type Severity, safeFix } from "../../engine/index.ts";
import { plainText } from "../plainText.ts";
import { excerpt } from "./excerpt.ts";
import { type CheckedFile, type Format, type FormatContext, SEVERITIES, type Summary } from "./format.ts";

type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * For a person at a terminal:
 *
 *     incidents/outage.md
 *       12:3  warning  This entry is 7 minutes earlier than the one above it.  unordered-timeline
 *          12 │ - 13:58 Error rate doubles.
 *             │   ^^^^^
 *          11 │ The entry above is later.
 *             ╰ --fix: Move this entry up
 */
export function pretty({ hasColor }: FormatContext): Format {
  const colors = picocolors.createColors(hasColor);
  return {
    begin: () => "",
    file(checked) {
      if (checked.findings.length === 0) {
        return "";
      }
      const findings = checked.findings.map((finding) => describe(finding, checked, colors));
      return `${colors.underline(plainText(checked.path))}\n${findings.join("\n")}\n`;
    },
    end: (summary) => `${conclude(summary, colors)}\n`,
  };
}

function describe(finding: Finding, { text, lines }: CheckedFile, colors: Colors): string {
  const { line, column } = placeAt(lines, finding.span.start);
  const shown = excerpt(text, lines, finding.span);
  const fix = safeFix(finding) ?? finding.fixes()[0];
  const gutter = (label: string | number, rest: string, bar = "│") =>
    `${colors.dim(`  ${String(label).padStart(6)} ${bar}`)} ${rest}\n`;
  return [
    `  ${colors.dim(`${line}:${column}`)}  ${paint(finding.severity, colors)}  ${plainText(finding.message)}  ${colors.dim(finding.rule)}\n`,
    gutter(shown.line, shown.text),
    gutter("", paintMarks(shown.marks, finding.severity, colors)),
    ...finding.related.map((other) => gutter(placeAt(lines, other.span.start).line, plainText(other.message))),
    ...(fix === undefined ? [] : [gutter("", `${fix.safe ? "--fix: " : "fix: "}${plainText(fix.title)}`, "╰")]),
  ].join("");
}

function paint(severity: Severity, colors: Colors): string {
  return painter(severity, colors)(severity);
}

function paintMarks(marks: string, severity: Severity, colors: Colors): string {
  return painter(severity, colors)(marks);
}

function painter(severity: Severity, colors: Colors) {
  switch (severity) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "information":
      return colors.blue;
    case "hint":
      return colors.cyan;
  }
}

const NOUNS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  information: ["information", "informations"],
  hint: ["hint", "hints"],
};

/** `1 error, 2 warnings in 3 postmortems. --fix settles 1 of them.` */
function conclude({ postmortems, findings, fixable }: Summary, colors: Colors): string {
  const where = count(postmortems, ["postmortem", "postmortems"]);
  const kinds = SEVERITIES.toReversed().filter((severity) => findings[severity] > 0);
  if (kinds.length === 0) {
    return colors.green(`No problems in ${where}.`);
  }
  const what = kinds.map((severity) => painter(severity, colors)(count(findings[severity], NOUNS[severity])));
  return `${what.join(", ")} in ${where}.${fixable > 0 ? ` --fix settles ${fixable} of them.` : ""}`;
}

function count(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : many}`;
}
