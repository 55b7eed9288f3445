import type { SwitchName } from "../../settings/settingsCatalogue.ts";
import type { Note } from "../../text/note.ts";
import type { Span } from "../../text/span.ts";
import type { Place } from "./place.ts";

/** Something that may be written at the cursor. */
export interface Proposal {
  /** What is shown in the list. */
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** What is replaced: it lies on the cursor's line and ends at the cursor or behind it. */
  readonly span: Span;
  readonly newText: string;
  /** The part of `newText` (in its offsets) that is to be written over. */
  readonly placeholder?: Span;
  /** What the letters from the beginning of `span` to the cursor are compared with. */
  readonly filter: string;
  /** Under which name `explain` of its kind knows it. */
  readonly name: string;
}

/** One kind of thing that is proposed. */
export interface Proposer {
  readonly kind: ProposalKind;
  /** What switches it off. */
  readonly setting: SwitchName;
  /** What fits at the cursor, the likeliest first; nothing where it has no business. */
  readonly propose: (place: Place) => readonly Proposal[];
  /** What a proposal of that name is for; empty for a name that it does not know. */
  readonly explain: (name: string, place: Pick<Place, "analysis" | "surroundings">) => Note;
}

export type ProposalKind =
  | "section"
  | "time"
  | "phase"
  | "person"
  | "key"
  | "value"
  | "ticket"
  | "rule"
  | "directive"
  | "setting";
