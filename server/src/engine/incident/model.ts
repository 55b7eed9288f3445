import type { Located, Span } from "../text/span.ts";
import type { CalendarDate, Timestamp, WrittenZone } from "../time/reading.ts";
import type { ActionItem, OpenActions } from "./actions/actionItem.ts";
import type { Field } from "./fields.ts";
import type { Prose } from "./prose/prose.ts";
import type { SectionKind } from "./sectionCatalogue.ts";
import type { DateOrder, DayHeader, Moment, Phase, StatusUpdate, Timeline } from "./timelineModel.ts";

export type { ActionItem, ActionList, DueDate } from "./actions/actionItem.ts";
export * from "./timelineModel.ts";

/**
 * What a document says of an incident: plain data, read once per version, some of it when it is first asked for. Whatever
 * could not be read is absent.
 */
export interface Incident {
  readonly detection: Detection;
  readonly title?: Title;
  /** Front matter, field tables and `Key: value` lines, in document order. */
  readonly fields: readonly Field[];
  /** The fields that hold a time, with it. */
  readonly fieldTimes: readonly FieldTime[];
  /** The fields that hold a time under a name of the team's own: `classified_at`. */
  readonly milestones: readonly FieldTime[];
  readonly sections: readonly Section[];
  /** The reports of an incident log; empty where the document is a single report. */
  readonly reports: readonly SingleReport[];
  readonly timeline?: Timeline | undefined;
  /** The key instants of the incident, wherever they are stated. The first of a phase is the one that counts. */
  readonly facts: readonly Fact[];
  readonly durations: readonly StatedDuration[];
  readonly metrics: readonly Metric[];
  readonly actionItems: readonly ActionItem[];
  /** What of these is still to be done, list by list. */
  readonly openActions: readonly OpenActions[];
  /** Times in running text, headings and stamps, the timeline and the fields excepted, in document order. */
  readonly proseTimes: readonly Moment[];
  /** The running text in its author's own words. */
  readonly prose: Prose;
  /** Where the numbers of the text begin, whoever's they are, in order. */
  readonly numbers: readonly number[];
  /** What a status page wrote: its updates are no entries of the timeline. */
  readonly statusUpdates: readonly StatusUpdate[];
  /** What names the day of the entries below it, in document order. */
  readonly dayHeaders: readonly DayHeader[];
  /** Every time and date of the author's in the timeline, its headers and the prose, ranges by both ends, in document order. */
  readonly timestamps: readonly LocatedTimestamp[];
  /** Every zone that the author writes in the body of the document, each place once, in document order. */
  readonly zones: readonly LocatedZone[];
  /** Instants with a sure distance from UTC inside entries, which tell in which zone their times are, in document order. */
  readonly evidence: readonly Evidence[];
  /** How `01/07` is read in this document, and what settled it; absent where nothing does (day first is then assumed). */
  readonly dateOrder?: DateOrder | undefined;
  /** How severe it was, in the document's words, wherever it says so. */
  readonly severity?: Located<string> | undefined;
  /** Who answers for the report: its owner, an author, who led the incident. */
  readonly owner?: Located<string> | undefined;
  /** What each part of the document, and its name, says of the days of the incident and of the report. */
  readonly dateClaims: readonly DateClaim[];
  /** A file or folder that says `template`, or a document of placeholders without a real date. */
  readonly isTemplate: boolean;
}

/** A field whose value is a time: `Resolved: 2023-07-01 12:26`. */
export interface FieldTime {
  readonly field: Field;
  readonly time: Moment;
  /** The end of a range. */
  readonly end?: Moment | undefined;
}

/** A day that a part of the document names. */
export interface DateClaim {
  /**
   * `timeline`: an entry with a certain date; `field`: an instant of the incident; `date`: a field called so, which is the
   * incident's day or that of the report; `published` and `updated`: days of the report; `prose`: a sentence that tells of a
   * phase; `name`: the file's; `slug`: a slug, permalink or id of the document.
   */
  readonly by: "timeline" | "field" | "date" | "title" | "prose" | "name" | "slug" | "published" | "updated";
  /** One, or two where day and month may be swapped and nothing settles it. */
  readonly days: readonly CalendarDate[];
  /** The date as it is written: `2023-07-01`. */
  readonly words: string;
  /** Absent for a name that is no part of the text. */
  readonly span?: Span | undefined;
  readonly time?: Moment | undefined;
  readonly field?: Field | undefined;
}

/** A written time, with the moment it was made into and where it stands. */
export interface LocatedTimestamp {
  readonly written: Timestamp;
  readonly moment: Moment;
  /** `stamp`: when the page was published or updated. */
  readonly where: "timeline" | "prose" | "stamp";
}

/** A zone as the author wrote it somewhere in the document. */
export interface LocatedZone {
  readonly zone: WrittenZone;
  /** The time that bears it, where it is not stated for others. */
  readonly time?: Moment | undefined;
}

/** An instant with a sure distance from UTC that an entry holds beside its own time. */
export interface Evidence {
  /** The index in `Timeline.entries`. */
  readonly entry: number;
  readonly span: Span;
  /**
   * `beside`: the same time in another zone, `13:14 EDT (17:14 UTC)`; `time`: any other time with its own zone; `message`: when
   * the linked message was posted; `epoch`: a Unix time, alone or in an address.
   */
  readonly kind: "beside" | "time" | "message" | "epoch";
  /** Minutes since midnight in UTC, with seconds as a fraction. */
  readonly utcMinute: number;
  /** Milliseconds since 1970-01-01T00:00Z, where its own words tell the day. */
  readonly instant?: number;
  /** The time, where it is one that is written out. */
  readonly written?: Timestamp;
}

/** Whether a document is a postmortem, and what speaks for it. */
export interface Detection {
  readonly isPostmortem: boolean;
  /** For a person to read: `timeline heading`, `5 kinds of section`. */
  readonly reasons: readonly string[];
}

export interface Title {
  /** The words, without marks. */
  readonly text: string;
  readonly span: Span;
  /** `line` is the first line of a document without a level-1 heading and without a title in its front matter. */
  readonly source: "heading" | "front-matter" | "line";
}

export type HeadingStyle =
  | "atx"
  | "setext"
  | "html"
  | "bold" // a line that is only bold
  | "label" // `Label:` alone on a line
  | "bold-lead" // `**Label:** text`
  | "list-label" // `- **Label**: text`
  | "caps" // AN ALL CAPS LINE
  | "bare"; // a known title alone between blank lines

export interface Section {
  readonly kind: SectionKind;
  /** The second kind where one heading names two: `Root cause and resolution`. */
  readonly secondKind?: SectionKind | undefined;
  /** The known title that the heading misspells: `Root cause` for `Route Cause`. */
  readonly meant?: string | undefined;
  /** The title repaired and stripped of numbering, emoji, marks and hints. */
  readonly title: string;
  /** What stands in parentheses or after a dash in the heading: `times in BST`. */
  readonly hint?: Located<string> | undefined;
  /** The words of the heading in the source. */
  readonly titleSpan: Span;
  readonly style: HeadingStyle;
  /** 1–6. A pseudo heading stands one level below the real heading above it. */
  readonly level: number;
  /** Heading and body, up to the next section of the same or a higher level. */
  readonly span: Span;
  /** From the end of the heading to the next section of any level. */
  readonly ownBody: Span;
  /** The index in `Incident.sections` of the section that holds this one. */
  readonly parent?: number | undefined;
}

/** One of several reports in one file. */
export interface SingleReport {
  readonly titleSpan: Span;
  /** Its heading and all below it. */
  readonly span: Span;
  readonly level: number;
  /** Its parts, the heading itself excepted. */
  readonly sections: readonly Section[];
}

export interface Fact {
  readonly phase: Phase;
  readonly time: Moment;
  readonly source: "timeline" | "field" | "prose";
}

export interface StatedDuration {
  readonly span: Span;
  readonly text: string;
  readonly minutes: number;
  /** The lower end of a range. */
  readonly minMinutes?: number | undefined;
  /** The smallest unit written, in minutes: `6 Hours 37 Minutes` 1, `2 hours` 60. */
  readonly grainMinutes: number;
  readonly hedge?: "about" | "over" | "under" | undefined;
  readonly subject: DurationSubject;
  /** The label of a labelled value: `Time to repair`. */
  readonly label?: string | undefined;
  /** The sentence, or the value, that it stands in. */
  readonly sentence: Span;
}

export type DurationSubject =
  | "downtime"
  | "incident"
  | "detection"
  | "acknowledgement"
  | "mitigation"
  | "resolution"
  | "other";

export interface Metric {
  readonly name: MetricName;
  /** Absent where one of the two instants is. */
  readonly minutes?: number | undefined;
  /** What the precision of both ends allows on either side. */
  readonly uncertaintyMinutes: number;
  readonly from?: Fact | undefined;
  readonly to?: Fact | undefined;
  readonly fromPhase: Phase;
  readonly toPhase: Phase;
}

export type MetricName =
  | "time-to-detect"
  | "time-to-acknowledge"
  | "time-to-notify"
  | "time-to-identify"
  | "time-to-mitigate"
  | "time-to-resolve"
  | "impact-duration"
  | "monitoring-time";
