import { type Analysis, readLines, settingsFindings } from "../engine/index.ts";
import { CannotRun } from "./cannotRun.ts";
import { fixDocument } from "./fixDocument.ts";
import type { CheckedFile } from "./formats/format.ts";
import type { Document } from "./readDocument.ts";
import type { TargetDocument } from "./readDocuments.ts";
import type { Session } from "./session.ts";
import { writeDocument } from "./writeDocument.ts";

/** What happens beside the findings while documents are checked. */
export interface CheckEvents {
  /** A document is no postmortem, so there is nothing to say of it. */
  skipped(path: string, isNamed: boolean): void;
  /** Something could not be done; the sentence says what. */
  failed(sentence: string): void;
}

export interface CheckWork {
  readonly session: Session;
  readonly events: CheckEvents;
  /** Apply the safe fixes first. */
  readonly fix: boolean;
}

/**
 * Checks one document after the other, then the project files that held for them. A document that is no postmortem is
 * among the results only where it was named, so that who named it finds it there.
 */
export function* checkDocuments(documents: Iterable<TargetDocument>, work: CheckWork): Generator<CheckedFile> {
  const { session, events } = work;
  const failures = new Set<string>();
  for (const { document, isNamed } of documents) {
    const analysis = work.fix ? fixInPlace(document, work) : session.analyze(document);
    const { isPostmortem } = analysis.incident.detection;
    if (!isPostmortem) {
      events.skipped(document.path, isNamed);
    }
    if (isPostmortem || isNamed) {
      const { text, lines, findings } = analysis;
      yield { path: document.path, text, lines, isPostmortem, findings };
    }
    for (const sentence of ruleFailures(analysis, document.path)) {
      if (!failures.has(sentence.rule)) {
        failures.add(sentence.rule);
        events.failed(sentence.text);
      }
    }
  }
  yield* checkSettings(session);
}

/** A rule that throws is a fault of this program; the others have reported all the same. */
function ruleFailures({ failures }: Analysis, path: string) {
  return failures.map(({ rule, error }) => ({
    rule,
    text: `The rule ${rule} failed on ${path}, which is a fault of Postmortem: ${error instanceof Error ? error.message : error}`,
  }));
}

/** A file that cannot be written is said, and reported as it is. */
function fixInPlace(document: Document, { session, events }: CheckWork): Analysis {
  const fixed = fixDocument(document, session);
  if (fixed.text === document.text) {
    return fixed.analysis;
  }
  try {
    writeDocument(document, fixed.text);
    return fixed.analysis;
  } catch (error) {
    if (!(error instanceof CannotRun)) {
      throw error;
    }
    events.failed(error.message);
    return session.analyze(document);
  }
}

function* checkSettings(session: Session): Generator<CheckedFile> {
  for (const { path, text, reading } of session.settingsFiles()) {
    const findings = settingsFindings(reading);
    if (findings.length > 0) {
      yield { path, text, lines: readLines(text), isPostmortem: false, findings };
    }
  }
}
