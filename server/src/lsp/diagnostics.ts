import type { Diagnostic } from "vscode-languageserver";
import type { Finding, Severity } from "../engine/index.ts";
import type { Context } from "./context.ts";
import { diagnosticOf } from "./convert.ts";
import { DiagnosticSeverity } from "./languageServer.ts";
import type { Reading } from "./openDocuments.ts";

/** Nobody reads more, and publishing thousands costs more than finding them. */
const MAX_SHOWN = 200;

/** What is shown of the findings of a document; rules that threw go to the log. */
export function diagnosticsOf({ uri, analysis }: Reading, { client, log }: Context): Diagnostic[] {
  const { findings } = analysis;
  for (const { rule, error } of analysis.failures) {
    log.bug(`The rule ${rule}`, error);
  }
  const shown = mostSevere(findings);
  if (shown.length === 0) {
    return [];
  }
  const place = { uri, lines: analysis.lines, client };
  const diagnostics = shown.map((finding) => diagnosticOf(finding, place));
  if (shown.length < findings.length) {
    diagnostics.push(notice(findings.length, analysis.lines.count - 1));
  }
  return diagnostics;
}

/** At most as many as are shown, in document order; where there are more, the mildest are left out. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_SHOWN) {
    return findings;
  }
  const inOrder = findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  return inOrder.slice(0, MAX_SHOWN).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function notice(count: number, lastLine: number): Diagnostic {
  const place = { line: lastLine, character: 0 };
  return {
    range: { start: place, end: place },
    severity: DiagnosticSeverity.Information,
    source: "postmortem",
    message: `${MAX_SHOWN} of ${count} problems are shown, the most severe of them; \`postmortem check\` lists all.`,
  };
}
