import type { Located, Span } from "../text/span.ts";
import type { CalendarDate, TimeReading, WrittenZone, ZoneReading } from "../time/reading.ts";
import type { Section } from "./model.ts";

export type TimelineShape =
  | "list"
  | "numbered"
  | "table"
  | "html-table"
  | "html-list"
  | "lines"
  | "headings"
  | "code"
  | "mixed";

export interface Timeline {
  /** The section called timeline, where there is one. */
  readonly section?: Section | undefined;
  readonly shape: TimelineShape;
  /** The words that a finding about the whole timeline underlines: the heading, else the first time. */
  readonly headingSpan: Span;
  /** The zone stated for all entries. */
  readonly zone?: StatedZone | undefined;
  /** Every statement of a zone in the document, entries excepted. */
  readonly zoneStatements: readonly StatedZone[];
  readonly entries: readonly TimelineEntry[];
  /** Text in the place of a time that yields none. */
  readonly unreadable: readonly UnreadableTime[];
  /** Rows and items beside entries that have no time at all. */
  readonly untimed: readonly UntimedEntry[];
}

export interface StatedZone extends WrittenZone {
  /** `entries`: most entries, or the first of them, bear it themselves and nothing else states one. */
  readonly source:
    | "entries"
    | "column"
    | "heading"
    | "note"
    | "document-note"
    | "prose"
    | "front-matter"
    | "field"
    | "settings";
}

export interface TimelineEntry {
  /** Marker, time, text and body. */
  readonly span: Span;
  /** Entries of one list, table or run share a group; order is compared within it. */
  readonly group: number;
  readonly time: Moment;
  readonly end?: Moment | undefined;
  /** The event without its time, in plain words. */
  readonly text: string;
  readonly textSpan: Span;
  readonly phase?: Phase | undefined;
  readonly phaseSource?: "tag" | "column" | "words" | undefined;
  /** What the column of phases or states says, where the table has one. */
  readonly phaseCell?: Span | undefined;
}

/** A heading, a line, an item or a row that only bears a date: `### Friday, 14 March 2024`. */
export interface DayHeader {
  /** All of the heading, line, item or row. */
  readonly span: Span;
  readonly time: Moment;
}

/** A time made whole by its context. */
export interface Moment {
  readonly written: TimeReading;
  /** The written time in offsets of the document. */
  readonly span: Span;
  readonly date?: CalendarDate | undefined;
  /** Minutes since midnight, with seconds as a fraction; absent for a date alone. */
  readonly minuteOfDay?: number | undefined;
  /** How the day is known. `written`, `header` are certain; `carried` stands on the entry above, `rolled` past midnight. */
  readonly dateSource?: DateSource | undefined;
  /** Midnights since the first entry of its list, where no day is known at all. */
  readonly dayOffset?: number | undefined;
  readonly precision: "day" | "hour" | "minute" | "second";
  readonly approximate: boolean;
  /** The zone that holds here: the entry's own, else the timeline's. */
  readonly zone?: WrittenZone | undefined;
  readonly ownZone: boolean;
  /** Milliseconds since 1970-01-01T00:00Z, where date, clock and one reading of the zone are known. */
  readonly instant?: number | undefined;
  /** The second one, in the hour that comes twice where summer time ends, unless the zone says which it is. */
  readonly laterInstant?: number | undefined;
  readonly zoneReading?: ZoneReading | undefined;
  /** Of a relative time (`T+12m`): minutes since the zero of its list, where that is all that it counts from. */
  readonly elapsed?: number | undefined;
  /** Of a relative time: the time with a clock from which its own day and clock were worked out. */
  readonly anchor?: Moment | undefined;
}

export type DateSource =
  | "written"
  | "header"
  | "carried"
  | "rolled"
  | "section"
  | "title"
  | "field"
  | "file-name"
  | "prose";

export interface DateOrder {
  readonly order: "dmy" | "mdy";
  /** `sibling`: a date of the same form with a part above 12; `same-day`: the same day in ISO or in words. */
  readonly by: "settings" | "sibling" | "same-day" | "weekday" | "file-name" | "zone";
  /** The words that settled it, and the date that they settled; for `same-day` and `weekday`. */
  readonly evidence?: { readonly span: Span; readonly settles: Span };
}

/** One update of a status page: `Resolved`, what it says, and `Posted Aug 09, 2023 - 22:00 EDT`. */
export interface StatusUpdate {
  readonly span: Span;
  /** The word above the update: Investigating, Identified, Monitoring, Resolved, Update. */
  readonly status: Located<string>;
  readonly phase?: Phase;
  readonly text: string;
  /** When it was posted. */
  readonly time: Moment;
}

export interface UnreadableTime {
  readonly span: Span;
  /** A hole that is meant: `??:??`, TBD. */
  readonly open: boolean;
  /** The nearest entries with a clock time above and below it, as indices. */
  readonly above?: number;
  readonly below?: number;
}

/** Something that is told among the entries of a list or a table, without a time. */
export interface UntimedEntry {
  /** The empty cell, or the marker of the item. */
  readonly span: Span;
  readonly text: string;
  readonly textSpan: Span;
  /** As in `TimelineEntry`. */
  readonly group: number;
  /** The entry above and below it, as indices. */
  readonly above?: number;
  readonly below?: number;
}

export const PHASES = [
  "change",
  "impact-start",
  "detected",
  "acknowledged",
  "declared",
  "notified",
  "investigating",
  "identified",
  "mitigation-start",
  "partial-recovery",
  "mitigated",
  "monitoring",
  "impact-end",
  "resolved",
  "follow-up",
] as const;

export type Phase = (typeof PHASES)[number];
