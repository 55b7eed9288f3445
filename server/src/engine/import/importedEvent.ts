import type { TimeReading } from "../time/reading.ts";

/** One thing that a chat, a log or an export says, in the order in which it says it. */
export interface ImportedEvent {
  /** When, as written; absent for text that stands above the first time or could not be understood. */
  readonly when?: WrittenWhen;
  /** Who said it, where the form tells that apart. */
  readonly who?: string;
  /** What was said, line by line, without blank lines at both ends. */
  readonly lines: readonly string[];
}

/** A time of the source, with what stands around it and belongs to it. */
export interface WrittenWhen {
  readonly reading: TimeReading;
  /** The text that the spans of the reading are offsets of. */
  readonly text: string;
  /** Today is 0 and yesterday −1, for a clock time that is told so. */
  readonly daysFromToday?: number;
  /** The date that the line above it gave for all that follows. */
  readonly day?: TimeReading;
}

/** What a reader made of a text. */
export interface ImportedLog {
  readonly form: FormName;
  readonly events: readonly ImportedEvent[];
  /** Lines of the chat's own interface, which nobody wrote: `2 replies`, `View thread`. */
  readonly leftOut: readonly string[];
}

/** The forms that are told apart, each with its name for a sentence. */
export const FORM_NAMES = {
  json: "JSON",
  csv: "CSV",
  slack: "a Slack thread",
  teams: "a Teams chat",
  "status-page": "a status page",
  log: "log lines",
  "time-last": "an incident log",
  "time-first": "lines with times",
} as const;

export type FormName = keyof typeof FORM_NAMES;

/** Reads one form; `undefined` where the text is not in it. */
export type ReadForm = (lines: readonly string[]) => Omit<ImportedLog, "form"> | undefined;
