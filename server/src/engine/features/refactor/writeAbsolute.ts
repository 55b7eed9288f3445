import type { Moment, TimelineEntry } from "../../incident/model.ts";
import type { TextEdit } from "../../text/edit.ts";
import { removeLines } from "../../text/removeLines.ts";
import { type Span, slice } from "../../text/span.ts";
import { clockAt, formatDate } from "../../time/format.ts";
import type { RelativeTime, Timestamp } from "../../time/reading.ts";
import { writeTimeLike } from "../../time/writeTimeLike.ts";
import type { Refactoring } from "./refactoring.ts";

/**
 * Distances such as `T+12m` as clock times, where the document says when zero was: in the manner of the clock times beside
 * them, else of the one that they count from.
 */
export const writeAbsolute: Refactoring = {
  kind: "relative",
  rewrite({ text, lines, markdown, incident }) {
    const entries = incident.timeline?.entries ?? [];
    const counted = entries.flatMap((entry) => placeOf(entry, entries) ?? []);
    const isWhole = entries.every(
      ({ time }) => time.written.kind !== "relative" || time.written.from === "other" || time.anchor !== undefined,
    );
    if (counted.length === 0 || !isWhole) {
      return [];
    }
    const written = (some: readonly CountedTime[]) =>
      [false, true].map((isDated) => some.map((place) => clockEdit(text, place, isDated)));
    const anchor = counted[0]?.anchor.span.start ?? 0;
    if (entries.some(({ span }) => span.start <= anchor && anchor < span.end)) {
      const [edits = [], ...otherwise] = written(counted);
      return [{ title: TITLE, edits, otherwise }];
    }
    // Told elsewhere, day and zone of zero need not stand with each time.
    const bare = counted.map((place) => ({ ...place, model: withClockAlone(place.model) }));
    const statement = markdown.blocks.find(
      ({ kind, span }) =>
        kind === "paragraph" && span.start <= anchor && anchor < span.end && STATEMENT.test(slice(text, span)),
    );
    const removed = statement ? [removeLines(text, lines, statement.span)] : [];
    const [edits = [], ...otherwise] = [...written(bare), ...written(counted)].map((some) => [...removed, ...some]);
    return [{ title: TITLE, edits, otherwise, tellsTime: removed.length > 0 }];
  },
};

const TITLE = "Write the times as clock times";

/** The line that tells when zero was, as it is written with offsets. */
const STATEMENT = /^Times are offsets from T0 = [^\n]{1,60}\.$/;

function withClockAlone({ date: _date, zone: _zone, ...time }: Timestamp): Timestamp {
  return time;
}

/** A distance that an entry begins with, and the clock time that shows how to write it. */
interface CountedTime {
  readonly entry: TimelineEntry;
  readonly written: RelativeTime;
  readonly anchor: Moment;
  readonly model: Timestamp;
  /** Whether the entry above is of another day, or the first entry of another than one below it. */
  readonly isNewDay: boolean;
}

function placeOf(entry: TimelineEntry, entries: readonly TimelineEntry[]): CountedTime | undefined {
  const { written, anchor, minuteOfDay, date } = entry.time;
  const beside = entries.find(({ time, group }) => group === entry.group && clockOf(time));
  const model = (beside && clockOf(beside.time)) ?? (anchor && clockOf(anchor));
  if (written.kind !== "relative" || !anchor || !model || minuteOfDay === undefined) {
    return undefined;
  }
  const index = entries.indexOf(entry);
  const others = index === 0 ? entries : entries.slice(index - 1, index);
  const isNewDay = others.some(({ time }) => date && time.date && formatDate(date) !== formatDate(time.date));
  return { entry, written, anchor, model, isNewDay };
}

function clockOf({ written }: Moment): Timestamp | undefined {
  return written.kind === "timestamp" && written.clock ? written : undefined;
}

function clockEdit(text: string, place: CountedTime, isDated: boolean): TextEdit {
  const { entry, written, anchor, isNewDay } = place;
  const own = ownClock(text, written.span, anchor);
  if (own) {
    return { span: { start: written.span.start, end: own.end }, newText: slice(text, anchor.span) };
  }
  const day = isDated && isNewDay && !place.model.date && entry.time.date ? `${formatDate(entry.time.date)} ` : "";
  // What is told in hours alone is about that time.
  const about = written.precision === "hour" && !written.approximate ? "~" : "";
  const start = `${about}${day}${clockLike(text, place, entry.time)}`;
  if (!written.end || !entry.end) {
    return { span: written.span, newText: start };
  }
  const joint = JOINT.exec(text.slice(written.span.start, written.end.span.start))?.[0] ?? "–";
  return { span: written.span, newText: `${start}${joint}${clockLike(text, place, entry.end)}` };
}

const JOINT = /[ \u00a0]?(?:-|–|—|→|to|until|bis)[ \u00a0]?$/;

/** `T0 (14:05)`, `T0 = 14:05`: the clock time right behind it, with the mark that closes it. */
function ownClock(text: string, { end }: Span, { span }: Moment): Span | undefined {
  const between = text.slice(end, span.start);
  if (
    span.start < end ||
    between.length > 5 ||
    !/^[*_`]{0,3}[ \u00a0]?(?:\(|\[|=|—|–|-|\/|,)[ \u00a0]?$/.test(between)
  ) {
    return undefined;
  }
  const closing = /\($/.test(between) ? ")" : /\[$/.test(between) ? "]" : "";
  return { start: span.start, end: span.end + (closing !== "" && text.startsWith(closing, span.end) ? 1 : 0) };
}

function clockLike(
  text: string,
  { anchor, model: like, written }: CountedTime,
  { date, minuteOfDay = 0 }: Moment,
): string {
  const { hour, minute = 0, second } = clockAt(date ?? ANY_DAY, minuteOfDay);
  const clock = { hour, minute, ...(second === undefined ? {} : { second }) };
  const day = like.date && date ? { date } : {};
  const isSecond = written.precision === "second" && like.clock;
  const model = isSecond ? { ...like, clock: { ...like.clock, style: { ...like.clock.style, seconds: true } } } : like;
  return writeTimeLike(text, model, { clock, ...day, was: anchor.date });
}

const ANY_DAY = { year: 2000, month: 1, day: 1 };
