import type { Analysis } from "../../analysis.ts";
import { isOn } from "../../settings/isOn.ts";
import type { Span } from "../../text/span.ts";
import { actionItemsLens } from "./actionItemsLens.ts";
import type { CodeLensKind, Lens } from "./codeLens.ts";
import { problemsLens } from "./problemsLens.ts";
import { timelineLens } from "./timelineLens.ts";

const LENSES: readonly Lens[] = [problemsLens, timelineLens, actionItemsLens];

/** A lens without its words, which `codeLensTitle` gives when it comes into sight. */
export interface PlacedLens {
  readonly kind: CodeLensKind;
  readonly span: Span;
}

/** The lenses of a document, in the order of their kinds, as far as they are switched on. */
export function codeLenses(analysis: Analysis): readonly PlacedLens[] {
  return LENSES.filter(({ setting }) => isOn(analysis.settings, setting)).flatMap(({ kind, place }) => {
    const span = place(analysis);
    return span ? [{ kind, span }] : [];
  });
}

/**
 * The words of a lens; `undefined` for a kind that does not exist.
 *
 * @example
 * codeLensTitle(analysis, "action-items") // "4 open · 4 without owner · 1 overdue"
 */
export function codeLensTitle(analysis: Analysis, kind: string): string | undefined {
  return LENSES.find((lens) => lens.kind === kind)?.title(analysis);
}
