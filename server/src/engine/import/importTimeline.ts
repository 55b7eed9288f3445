import type { Analysis } from "../analysis.ts";
import type { Moment } from "../incident/model.ts";
import { readTimeManner, type TimeManner } from "../incident/timeline/timeManner.ts";
import type { TextEdit } from "../text/edit.ts";
import { applyEdits } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import type { Span } from "../text/span.ts";
import { FORM_NAMES, type FormName, type ImportedLog } from "./importedEvent.ts";
import { moveTimes, type RowTime } from "./moveTimes.ts";
import { type Placement, placeRows } from "./placeRows.ts";
import { readForeign } from "./readForeign.ts";
import { PLAIN_LIST, type RowManner, tableAround } from "./rowManner.ts";
import { type SettledEvent, settleTimes } from "./settleTimes.ts";
import { isSameDay, type Row, type Writing, writeRows } from "./writeRows.ts";
import { writeTable } from "./writeTable.ts";

/** What is brought into a timeline, and how. */
export interface ImportRequest {
  readonly text: string;
  /** The cursor or the selection; absent to put the rows behind the last entry. */
  readonly at?: Span;
  /** The zone of times that say none, an IANA name; absent to let them stand as they are written. */
  readonly from?: string | undefined;
  /** The zone of the reader's clock, in which Today and Yesterday are meant. */
  readonly readerZone?: string | undefined;
  /** Whether the text is kept as it is in a comment below the timeline. */
  readonly keepsOriginal?: boolean | undefined;
  /** A shape of its own in place of the document's; the rows are then for no place in particular. */
  readonly format?: "list" | "table" | undefined;
  /** Reads the document as it would be; without it rows are not held against what the reader makes of them. */
  readonly readInstead?: (text: string) => Analysis;
}

/** Rows for a timeline, and what is to be said about them. */
export interface Import {
  readonly form: FormName;
  /** `a Slack thread`. */
  readonly source: string;
  /** The rows alone. */
  readonly rows: string;
  /** What puts the rows into the document; empty where there is no timeline for them. */
  readonly edits: readonly TextEdit[];
  /** How many rows have a time. */
  readonly timed: number;
  /** How many rows have none, because none was understood. */
  readonly untimed: number;
  /** Lines of a chat's own interface, which nobody wrote. */
  readonly leftOut: readonly string[];
  /** Some times say no zone and the document states one, so that they may have to be moved. */
  readonly needsZone: boolean;
  /** The zone that the document states: `UTC`, `Europe/Paris`. */
  readonly zone?: string;
}

/**
 * Reads a chat, a log or an export and writes it as rows of the document's timeline: in its shape, its form of time and
 * its zone. `undefined` where nothing in the text has a time, or where the cursor stands outside of the timeline.
 *
 * @example
 * importTimeline(analysis, { text: "Mira Osei  2:05 PM\nCheckout is down" })?.rows // "- 14:05 Mira Osei: Checkout is down"
 */
export function importTimeline(analysis: Analysis, request: ImportRequest): Import | undefined {
  const placement = request.format ? undefined : placeRows(analysis, request.at);
  const log = placement || !request.at ? readForeign(request.text) : undefined;
  if (!log) {
    return undefined;
  }
  const { events, rows, times } = rowsFor(analysis, { request, log });
  const target: Target = { analysis, request, placement, manner: placement?.manner ?? PLAIN_LIST, times };
  const written = request.format === "table" ? writeTable(rows, times) : writeInMostQuietManner(rows, target);
  const zone = times.zone?.text;
  return {
    form: log.form,
    source: FORM_NAMES[log.form],
    rows: written,
    edits: placement ? editsFor(target, { placement, written }) : [],
    timed: rows.filter(({ time }) => time).length,
    untimed: rows.filter(({ time }) => !time).length,
    leftOut: log.leftOut,
    needsZone: zone !== undefined && events.some(({ time }) => time && !time.zone),
    ...(zone === undefined ? {} : { zone }),
  };
}

interface Source {
  readonly request: ImportRequest;
  readonly log: ImportedLog;
}

function rowsFor(analysis: Analysis, { request, log }: Source) {
  const { incident, text, now, settings } = analysis;
  const near = dayOf(analysis);
  const { from, readerZone } = request;
  const events = settleTimes(log.events, {
    now,
    readerZone: from ?? readerZone,
    near,
    order: incident.dateOrder?.order ?? settings.dateOrder,
  });
  const times = withSeconds(readTimeManner(text, incident.timeline), { analysis, events });
  const moved = moveTimes(events, { to: times.zone, from, near, zones: settings.zones });
  const rows = events.map((event, index): Row => ({ event, time: moved[index] }));
  return { events, rows, times };
}

/** The first entry that has a day, or the day that a time in the document would have. */
function dayOf({ incident }: Analysis): Moment["date"] {
  const moments = [
    ...(incident.timeline?.entries ?? []).map(({ time }) => time),
    ...incident.facts.map(({ time }) => time),
  ];
  return moments.find(({ date }) => date)?.date ?? incident.proseTimes.find(({ date }) => date)?.date;
}

/** Where no entry shows how times are written, seconds are written if the source has them. */
function withSeconds(
  manner: TimeManner,
  { analysis, events }: { readonly analysis: Analysis; readonly events: readonly SettledEvent[] },
): TimeManner {
  const isFree = (analysis.incident.timeline?.entries ?? []).length === 0;
  const seconds = isFree && events.some(({ time }) => time?.hasSeconds);
  return seconds ? { ...manner, clock: { ...manner.clock, seconds } } : manner;
}

interface Target {
  readonly analysis: Analysis;
  readonly request: ImportRequest;
  readonly placement: Placement | undefined;
  readonly manner: RowManner;
  readonly times: TimeManner;
}

/** Dates are written as seldom as can be, so long as the reader still finds each day. */
function writeInMostQuietManner(rows: readonly Row[], target: Target): string {
  const { placement, manner, times, request } = target;
  const above = placement?.above?.time.date;
  const writing = (dates: Writing["dates"]): Writing => ({ rows: manner, times, dates, day: above });
  const needed = rows.some(({ time }) => time?.date && !isSameDay(time.date, above));
  const habits: readonly Writing["dates"][] = times.hasDates
    ? ["every"]
    : needed
      ? ["none", "change", "every"]
      : ["none"];
  const texts = habits.map((dates) => () => writeRows(rows, writing(dates)));
  if (!request.readInstead || !placement) {
    return (texts[Math.min(1, texts.length - 1)] ?? (() => ""))();
  }
  for (const text of texts.slice(0, -1)) {
    const written = text();
    if (isReadAsMeant(written, rows, target)) {
      return written;
    }
  }
  return (texts.at(-1) ?? (() => ""))();
}

/** Whether the document with the rows in it has each of their times, on its day. */
function isReadAsMeant(written: string, rows: readonly Row[], { analysis, request, placement }: Target): boolean {
  const edit = placement && editOf(analysis, placement, written);
  const after = edit && request.readInstead?.(applyEdits(analysis.text, [edit]));
  const from = edit ? edit.span.start : 0;
  const entries = after?.incident.timeline?.entries ?? [];
  const fresh = entries.filter(({ span }) => span.start >= from && span.start < from + (edit?.newText.length ?? 0));
  const meant = rows.flatMap(({ time }) => (time ? [time] : []));
  return fresh.length === meant.length && fresh.every(({ time }, index) => isSameTime(time, meant[index]));
}

function isSameTime({ date, minuteOfDay }: Moment, meant: RowTime | undefined): boolean {
  const isSameMinute = Math.floor(minuteOfDay ?? -1) === Math.floor(meant?.minuteOfDay ?? -2);
  return isSameMinute && (meant?.date === undefined || isSameDay(date, meant.date));
}

/** The rows, and the source behind the last entry, so that its comment stands between no two rows. */
function editsFor(
  { analysis, request, manner }: Target,
  { placement, written }: { readonly placement: Placement; readonly written: string },
): readonly TextEdit[] {
  if (!request.keepsOriginal) {
    return [editOf(analysis, placement, written)];
  }
  const comment = `\n\n${keptOriginal(request.text)}`;
  const last = analysis.incident.timeline?.entries.at(-1)?.span.end ?? 0;
  if (last <= placement.span.end) {
    return [editOf(analysis, placement, `${written}${comment}`)];
  }
  const table = tableAround(analysis.markdown.blocks, { start: last, end: last });
  const end = table?.span.end ?? last;
  const below: Placement = { span: { start: end, end }, before: "", after: "", manner };
  return [editOf(analysis, placement, written), editOf(analysis, below, comment)];
}

/** In the document's own line breaks. */
function editOf({ text }: Analysis, { span, before, after }: Placement, rows: string): TextEdit {
  return { span, newText: `${before}${rows}${after}`.replace(/\r?\n/g, lineBreakOf(text)) };
}

/**
 * The source as it was, in a comment that readers of the page do not see.
 *
 * @example
 * keptOriginal("14:05 down\n") // "<!-- Imported from:\n14:05 down\n-->"
 */
export function keptOriginal(source: string): string {
  return `<!-- Imported from:\n${source.trimEnd().replaceAll("-->", "-- >")}\n-->`;
}
