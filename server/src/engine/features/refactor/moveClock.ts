import type { Moment } from "../../incident/model.ts";
import { wallTimeIn } from "../../incident/timeline/timeManner.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";
import { clockAt, formatClock, formatDate } from "../../time/format.ts";
import type { CalendarDate } from "../../time/reading.ts";
import { writeDateLike } from "../../time/writeTimeLike.ts";
import { zoneOffset } from "../../time/zoneOffset.ts";
import type { ClockedTime } from "./clockedTimes.ts";
import { isoOffset } from "./isoOffset.ts";
import type { NamedZone } from "./zonesOf.ts";

/** A wall time, whose day may not be known. */
export interface Wall {
  readonly date?: CalendarDate | undefined;
  readonly minuteOfDay: number;
}

/**
 * When a moment is on the clock of a zone. A time in a sentence, of which nobody says the day, moves like the entries, by
 * `shift` minutes, but not into another day.
 *
 * @example
 * wallOf(moment, { name: "UTC", reading: { kind: "offset", offset: 0 } }, undefined)
 */
export function wallOf(
  { instant, minuteOfDay: minutes = 0, date }: Moment,
  zone: NamedZone,
  shift: number | undefined,
): Wall | undefined {
  if (instant !== undefined) {
    return wallTimeIn(zone.reading, instant);
  }
  const moved = minutes + (shift ?? Number.POSITIVE_INFINITY);
  return moved >= 0 && moved < 1440 ? { date, minuteOfDay: moved } : undefined;
}

export interface NewTime {
  readonly wall: Wall;
  readonly zone: NamedZone;
  /** Whether a time without a date gets one. */
  readonly isDated: boolean;
}

/**
 * What writes a time on another clock in its own manner, with its date and its zone where it has them.
 *
 * @example
 * timeEdits(text, time, { wall, zone, isDated: false })
 */
export function timeEdits(
  text: string,
  { written, moment }: ClockedTime,
  { wall, zone, isDated }: NewTime,
): TextEdit[] {
  const { date, clock, zone: own } = written;
  if (!clock) {
    return [];
  }
  const { hour, minute = 0, second } = clockAt(ANY_DAY, wall.minuteOfDay);
  // An hour alone stays one if the minutes stay at zero.
  const isHour = clock.minute === undefined && minute === 0;
  const time = { hour, ...(isHour ? {} : { minute }), ...(clock.second === undefined ? {} : { second: second ?? 0 }) };
  const day = isDated && !date && wall.date ? `${formatDate(wall.date)} ` : "";
  const edits = [replacement(text, clock.span, day + formatClock(time, clock.style))];
  if (date && wall.date) {
    edits.push(replacement(text, date.span, writeDateLike(text, date, { to: wall.date, was: moment.date })));
  }
  // The zone behind a range is that of both its ends, and is told of the second.
  if (own && written.end?.zone?.span.start !== own.span.start) {
    const isIso = /^(?:Z|[+-]\d{2}:?\d{2})$/.test(own.text) && own.span.start === clock.span.end;
    const offset = zoneOffset(zone.reading, moment.instant ?? 0) ?? 0;
    edits.push(replacement(text, own.span, isIso ? isoOffset(offset) : zone.name));
  }
  return edits.filter((edit) => edit.newText !== "" || edit.span.start < edit.span.end);
}

const ANY_DAY = { year: 2000, month: 1, day: 1 };

function replacement(text: string, span: Span, to: string): TextEdit {
  return smallestEdit(span, { from: slice(text, span), to });
}
