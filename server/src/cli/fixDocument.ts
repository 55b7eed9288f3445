import { type Analysis, applyEdits, safeEdits } from "../engine/index.ts";
import type { Document } from "./readDocument.ts";
import type { Session } from "./session.ts";

/** A document after its safe fixes. */
export interface Fixed {
  readonly text: string;
  /** Of the text as it is now. */
  readonly analysis: Analysis;
}

/** Fixes that touch each other wait for the next round; a document that is not settled after so many is left as it is then. */
const MAX_ROUNDS = 10;

/** Applies the safe fixes, round by round, until there is none left. Without one the text is the same. */
export function fixDocument({ path, text }: Pick<Document, "path" | "text">, session: Session): Fixed {
  let fixed = { text, analysis: session.analyze({ path, text }) };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = safeEdits(fixed.analysis.findings);
    if (edits.length === 0) {
      break;
    }
    const next = applyEdits(fixed.text, edits);
    fixed = { text: next, analysis: session.analyze({ path, text: next }) };
  }
  return fixed;
}
