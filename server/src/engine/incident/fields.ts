import type { Located, Span } from "../text/span.ts";

/** A `key: value` of the document, in whatever shape it is written. */
export interface Field {
  /** The key as written: `Time/Date Incident Started`. */
  readonly key: Located<string>;
  /** What it stands for, where the reader knows it. */
  readonly name?: FieldName | undefined;
  readonly value: string;
  readonly valueSpan: Span;
  readonly source: "front-matter" | "table" | "list" | "bold" | "line" | "heading";
}

export type FieldName =
  | "title"
  | "date"
  | "started"
  | "detected"
  | "acknowledged"
  | "declared"
  | "mitigated"
  | "ended"
  | "resolved"
  | "published"
  | "updated"
  | "duration"
  | "severity"
  | "status"
  | "services"
  | "owner"
  | "authors"
  | "timezone"
  | "id"
  | "impact"
  | "root-cause"
  | "template";

/** The fields that name an instant of the incident. */
export const INSTANT_FIELDS: ReadonlySet<FieldName | undefined> = new Set([
  "started",
  "detected",
  "acknowledged",
  "declared",
  "mitigated",
  "ended",
  "resolved",
]);

/** Those, and the fields that name a day of the report. */
export const TIME_FIELDS: ReadonlySet<FieldName | undefined> = new Set([
  "date",
  ...INSTANT_FIELDS,
  "published",
  "updated",
]);
