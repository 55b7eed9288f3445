import type { Finding, Fix } from "../rules/rule.ts";
import type { TextEdit } from "../text/edit.ts";
import { partitionPoint } from "../text/partitionPoint.ts";

/**
 * The edits of every safe fix that can be applied at one go. A fix is taken whole or not at all: one that touches the
 * words of a fix taken before it waits for the next round, after the document has been read again.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = safeFix(finding);
    if (fix?.edits.every((edit) => isFree(edit, taken))) {
      for (const edit of fix.edits) {
        taken.splice(placeOf(edit, taken), 0, edit);
      }
    }
  }
  return taken;
}

/** The fix that may be applied unasked, the preferred one first. */
export function safeFix(finding: Finding): Fix | undefined {
  const safe = finding.fixes().filter((fix) => fix.safe && fix.edits.length > 0);
  return safe.find((fix) => fix.preferred) ?? safe[0];
}

/** Two edits that share a character or an end are not applied together: what comes first is not theirs to say. */
function isFree({ span }: TextEdit, taken: readonly TextEdit[]): boolean {
  const place = placeOf({ span }, taken);
  const before = taken[place - 1];
  const after = taken[place];
  return (before === undefined || before.span.end < span.start) && (after === undefined || span.end < after.span.start);
}

/** The index of the first taken edit that begins after this one. `taken` is in document order. */
function placeOf({ span }: Pick<TextEdit, "span">, taken: readonly TextEdit[]): number {
  return partitionPoint(taken.length, (index) => (taken[index]?.span.start ?? 0) <= span.start);
}
