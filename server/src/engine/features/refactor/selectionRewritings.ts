import type { Analysis } from "../../analysis.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import { keepsTimes } from "./keepsTimes.ts";
import { mergeEntries } from "./mergeEntries.ts";
import type { SelectionRefactoring } from "./refactoring.ts";
import { splitEntry } from "./splitEntry.ts";
import { tagPhases } from "./tagPhases.ts";
import type { OfferedRewriting, ReadInstead } from "./timelineRewritings.ts";
import { wrapPhase } from "./wrapPhase.ts";

/** In the order in which they are offered. */
const REFACTORINGS: readonly SelectionRefactoring[] = [splitEntry, mergeEntries, wrapPhase, tagPhases];

/**
 * The ways to write the selected entries of the timeline otherwise: each is tried and read again, and is offered only if the
 * entries then are those that it means, each when it was.
 *
 * @example
 * selectionRewritings(analysis, { start: offset, end: offset }, readInstead) // [{ kind: "split", … }, { kind: "merge", … }]
 */
export function selectionRewritings(
  analysis: Analysis,
  selection: Span,
  readInstead: ReadInstead,
): readonly OfferedRewriting[] {
  const { text, incident } = analysis;
  return REFACTORINGS.flatMap(({ kind, rewrite }) =>
    rewrite(analysis, selection)
      .filter(({ edits, ...change }) => keepsTimes(incident, readInstead(applyEdits(text, edits)).incident, change))
      .map(({ title, edits }) => ({ kind, title, edits })),
  );
}
