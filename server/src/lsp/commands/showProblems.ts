import type { Finding, Severity } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import { showPlace } from "../showPlace.ts";
import type { ServerCommand } from "./command.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Leads to the most severe problem of the document, of several to the first. */
export const showProblems: ServerCommand = {
  id: serverCommands.showProblems,
  async run(reading, context) {
    const worst = mostSevere(reading.analysis.findings);
    if (worst === undefined) {
      context.log.information("There are no problems in this document.");
    } else {
      await showPlace(reading, { span: worst.span, words: worst.message }, context);
    }
  },
};

function mostSevere(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.span.start - b.span.start)[0];
}
