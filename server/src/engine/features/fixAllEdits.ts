import type { Analysis } from "../analysis.ts";
import { composeEdits } from "../text/composeEdits.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { safeEdits } from "./fixAll.ts";

/** A fix may uncover the next one; a document that is not at rest by then has two rules that disagree. */
const MAX_ROUNDS = 10;

/**
 * All safe fixes as edits of the document as it is, also those that become possible only after others.
 *
 * @param again Reads a changed text with everything else unchanged.
 */
export function fixAllEdits(analysis: Analysis, again: (text: string) => Analysis): readonly TextEdit[] {
  const rounds: (readonly TextEdit[])[] = [];
  for (let current = analysis; rounds.length < MAX_ROUNDS; ) {
    const edits = safeEdits(current.findings);
    if (edits.length === 0) {
      break;
    }
    rounds.push(edits);
    current = again(applyEdits(current.text, edits));
  }
  return composeEdits(analysis.text.length, rounds);
}
