import type { Span } from "../../../text/span.ts";
import type { TimeReading } from "../../../time/reading.ts";
import type { Place } from "./places.ts";

export type CandidateShape = "list" | "numbered" | "table" | "html-table" | "html-list" | "lines" | "headings" | "code";

/**
 * Something in the document that begins with a time, and may be an entry of the timeline or the header of a day. All are made
 * with all keys in this order, so that those of all shapes are one kind of object.
 */
export interface Candidate {
  readonly shape: CandidateShape;
  readonly place: Place;
  /** Candidates of one list, table or run of paragraphs or headings share it. */
  readonly group: number;
  readonly reading: TimeReading;
  /**
   * `head`: the time comes first; `spoken`: after At or On; `inside`: after a label or a name; `below`: there is none, but
   * a header above names the day.
   */
  readonly lead: "head" | "spoken" | "inside" | "below";
  /** Where a time below a header would stand. */
  readonly stand: Span | undefined;
  /** Marker, time and text. */
  readonly span: Span;
  /** What is said to have happened, line by line; empty where nothing is. */
  readonly lines: readonly Span[];
  /** Only a date, and what follows belongs to that day. */
  readonly isDay: boolean;
  /** In a block quote or a code fence: chat, logs, drawings. */
  readonly quoted: boolean;
  /** The level of a heading, else 0. */
  readonly level: number;
  /** What the phase or status column of the table says. */
  readonly phaseCell: Span | undefined;
  /** What stands for a clock time beside a readable date and is none: `2019-12-03 --:--`, `2019-12-03 07:7:47`. */
  readonly hole: Span | undefined;
}

/** Text that stands where a time should and yields none. */
export interface UnreadableLead {
  readonly span: Span;
  readonly open: boolean;
  readonly place: Place;
  readonly group: number;
}

/** A row or an item among entries that tells of something and has no time of its own. */
export interface UntimedLead {
  /** The empty cell, or the marker of the item. */
  readonly span: Span;
  readonly textSpan: Span;
  readonly group: number;
}

/** A line of running text or a cell of a header that may speak about times. */
export interface Remark {
  readonly span: Span;
  readonly place: Place;
  readonly kind: "text" | "heading" | "column";
}

/** All that a walk through the document found, each in document order. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  readonly unreadable: readonly UnreadableLead[];
  readonly untimed: readonly UntimedLead[];
  readonly remarks: readonly Remark[];
}
