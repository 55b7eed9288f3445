import type { Span } from "../text/span.ts";

/**
 * What a piece of text says about time, as written: nothing is inferred from around it. Spans are offsets in the text
 * that was handed to the reader.
 */
export type TimeReading = Timestamp | RelativeTime | EpochTime | TimeHole;

/** A date, a clock time, or both; with zone, hedge and end of a range where they are written. */
export interface Timestamp {
  readonly kind: "timestamp";
  /** Everything that belongs to it: date, clock, zone, hedge, end of the range. */
  readonly span: Span;
  readonly date?: WrittenDate | undefined;
  readonly clock?: WrittenClock | undefined;
  readonly zone?: WrittenZone | undefined;
  /** `~`, `c.`, about, around, approximately, `-ish`. */
  readonly approximate: boolean;
  /** The second time of a range (`02:00-04:30`, `23:50 → 00:20`), with its own date and zone only where written. */
  readonly end?: Timestamp | undefined;
}

/** `T+12m`, `+5 min`, `20 mins after`. */
export interface RelativeTime {
  readonly kind: "relative";
  readonly span: Span;
  readonly minutes: number;
  readonly approximate: boolean;
  /**
   * What it counts from. zero: the T of `T+12m`, the incident of `10 min into the incident`; sign: `+5 min`, from there or
   * from a time above; above: `5 min later`, from what stands before it; other: `20 mins after the deploy`.
   */
  readonly from: "zero" | "sign" | "above" | "other";
  /** How finely it is written: `T+4h` is an hour. */
  readonly precision: "day" | "hour" | "minute" | "second";
  /** The second one of a range: `T+5m to T+12m`. */
  readonly end?: RelativeTime;
}

/** Unix seconds (10 digits) or milliseconds (13 digits). */
export interface EpochTime {
  readonly kind: "epoch";
  readonly span: Span;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
}

/** A time left open: `??:??`, `23:XX`, `HH:MM`, `TBD`. */
export interface TimeHole {
  readonly kind: "hole";
  readonly span: Span;
  /** The hour where at least that is known: `23:XX`. */
  readonly hour?: number | undefined;
  /** The date where at least that is known: `2023-07-01 ??:??`. */
  readonly date?: WrittenDate | undefined;
}

/** A day in the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface WrittenDate {
  readonly span: Span;
  /** iso `2023-07-01`, numeric `01/07/2023` `14.03.2021`, words `29 April 2025`, cjk `2026年4月20日`, weekday `Tuesday` alone. */
  readonly form: "iso" | "numeric" | "words" | "cjk" | "weekday";
  /** One reading, or two where day and month may be swapped (day first comes first). A missing year is absent. */
  readonly readings: readonly WrittenDay[];
  /** ISO 8601: 1 is Monday, 7 Sunday. */
  readonly weekday?: { readonly value: number; readonly span: Span } | undefined;
  /** How it is written, letters for digits: `dd/mm/yyyy`, `yyyy-mm-dd`, `d/m/yy`. For numeric and iso dates only. */
  readonly pattern?: string | undefined;
  readonly fault?: TimeFault | undefined;
}

export interface WrittenDay {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
}

export interface WrittenClock {
  readonly span: Span;
  /** 0–24 on the 24-hour clock, as read; where it does not exist (25:10) as written, with a fault. */
  readonly hour: number;
  /** Absent where only the hour is written: `4pm`. */
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** `am` or `pm` where written. Without it a time up to 12:59 may be on either clock. */
  readonly meridiem?: "am" | "pm" | undefined;
  readonly style: ClockStyle;
  readonly fault?: TimeFault | undefined;
}

/** The manner in which a clock time is written; two times of one manner are equal in each part. */
export interface ClockStyle {
  /** digits 14:05, h 14h05, word noon, compact 1405, cjk 20時5分. */
  readonly form: "digits" | "h" | "word" | "compact" | "cjk";
  readonly clock: "12" | "24";
  readonly separator: ":" | "." | "h" | "";
  /** Between the digits and AM/PM: `9:45 AM` has a space, `10:00AM` none. */
  readonly meridiemSpace: boolean;
  /** The letters of AM/PM as written: `AM`, `am`, `a.m.`; empty on the 24-hour clock. */
  readonly meridiemCase: "" | "upper" | "lower" | "dotted";
  readonly seconds: boolean;
  /** Whether the hour has two digits: `09:45`. */
  readonly padded: boolean;
}

/** Why a readable time or date does not exist, or is written with two clocks. */
export interface TimeFault {
  readonly kind:
    | "hour-out-of-range"
    | "minute-out-of-range"
    | "second-out-of-range"
    | "meridiem-on-24-hour-clock"
    | "meridiem-impossible"
    | "no-such-day"
    | "wrong-ordinal";
  readonly span: Span;
  /** What is probably meant, where that is plain: `16:40` for `16:40 PM`, `3rd` for `3th`. */
  readonly meant?: string;
}

export interface WrittenZone {
  readonly span: Span;
  /** As written, white space folded: `CET`, `GMT + 1`, `US/Pacific`, `Pacific Time`, `+02:00`, `Z`. */
  readonly text: string;
  /** What it can mean: one reading for a plain zone, several for CST or IST, none for a word that only looks like one. */
  readonly readings: readonly ZoneReading[];
  /** The distance from UTC that is written right behind a name: `PST (UTC-7)`. */
  readonly beside?: OffsetBeside | undefined;
}

export interface OffsetBeside {
  readonly span: Span;
  /** As written, white space folded: `UTC-7`. */
  readonly text: string;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** One meaning of a written zone. */
export type ZoneReading =
  /** A fixed distance from UTC, in minutes: UTC, `+02:00`, `GMT + 1`. */
  | { readonly kind: "offset"; readonly offset: number }
  /** An abbreviation that names an offset of a place: CET is +60, and its place Europe/Paris. */
  | {
      readonly kind: "abbreviation";
      readonly offset: number;
      readonly place: string;
      readonly season: "standard" | "summer" | "none";
    }
  /** A place with its own rules: `Europe/Amsterdam`, `US/Pacific`, `Pacific Time`, `PT`. */
  | { readonly kind: "place"; readonly iana: string };
