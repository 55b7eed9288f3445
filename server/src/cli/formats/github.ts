import { placeAt, type Severity } from "../../engine/index.ts";
import { plainText } from "../plainText.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { Format, FormatContext } from "./format.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands, which GitHub shows as annotations beside the changed lines. */
export function github({ root }: FormatContext): Format {
  return {
    begin: () => "",
    file: ({ path, lines, findings }) =>
      findings
        .map(({ span, severity, message, rule }) => {
          const start = placeAt(lines, span.start);
          const end = placeAt(lines, span.end);
          const properties = [
            ["file", plainText(repositoryPath(path, root))],
            ["line", start.line],
            ["endLine", end.line],
            // GitHub takes columns only for a finding within one line.
            ...(start.line === end.line ? [["col", start.column] as const, ["endColumn", end.column] as const] : []),
            ["title", rule],
          ].map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
          return `::${COMMANDS[severity]} ${properties.join(",")}::${escapeData(plainText(message))}\n`;
        })
        .join(""),
    end: () => "",
  };
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
