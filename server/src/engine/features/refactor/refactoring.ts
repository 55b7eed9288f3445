import type { Analysis } from "../../analysis.ts";
import type { TimelineEntry } from "../../incident/model.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";

/** A way to write the same timeline otherwise. */
export interface Refactoring {
  /** The last part of its kind, by which an editor may bind it to a key: `refactor.rewrite.postmortem.sort`. */
  readonly kind: string;
  /** What it would do; nothing where there is nothing to do, or where something might get lost. */
  readonly rewrite: (analysis: Analysis, reader: Reader) => readonly Rewriting[];
}

export interface Reader {
  /** The zone of the reader's clock, by its IANA name; absent where nobody knows it. */
  readonly timezone?: string | undefined;
}

/** One edit of the document as a person chooses it. */
export interface Rewriting {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** What to do instead where the document would not say the same after the edits, one after the other. */
  readonly otherwise?: readonly (readonly TextEdit[])[];
  /** Whether the edits write or remove a sentence of their own that tells a time. */
  readonly tellsTime?: boolean;
  /** What must be told before and after, where the words of the events do not stay as they are. */
  readonly events?: (analysis: Analysis) => readonly string[];
  /** By how many minutes the clocks move of which nobody knows the instant. */
  readonly shift?: number;
}

/** A way to write otherwise what is selected, or what stands at the cursor. */
export interface SelectionRefactoring {
  /** As in `Refactoring`. */
  readonly kind: string;
  readonly rewrite: (analysis: Analysis, selection: Span) => readonly SelectionRewriting[];
}

/** When something was: an entry, or what will be one. */
export type When = Pick<TimelineEntry, "time" | "end">;

export interface SelectionRewriting {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The entries that are none any more afterwards, and those that are new. All others stay as they were. */
  readonly gone: readonly When[];
  readonly come: readonly When[];
}
