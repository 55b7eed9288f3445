import { placeAt } from "../../engine/index.ts";
import { plainText } from "../plainText.ts";
import type { Format } from "./format.ts";

/**
 * One line for each finding, as compilers write them, so that editors can jump to it:
 *
 *     incidents/outage.md:12:3: warning: This entry is 7 minutes earlier than the one above it. [unordered-timeline]
 */
export function compact(): Format {
  return {
    begin: () => "",
    file: ({ path, lines, findings }) =>
      findings
        .map(({ span, severity, message, rule }) => {
          const { line, column } = placeAt(lines, span.start);
          return `${plainText(path)}:${line}:${column}: ${severity}: ${plainText(message)} [${rule}]\n`;
        })
        .join(""),
    end: () => "",
  };
}
