import type { TextEdit } from "../../text/edit.ts";
import { slice } from "../../text/span.ts";
import { dayNumber, isRealDate } from "../../time/calendar.ts";
import { clockAt, formatClock, formatDate } from "../../time/format.ts";
import type { CalendarDate, WrittenClock, WrittenDate } from "../../time/reading.ts";
import { rewriteDate } from "../../time/rewriteDate.ts";
import type { Moment } from "../model.ts";
import { findRunSlip } from "./findRunSlip.ts";
import type { Run, Slip } from "./slip.ts";

/** Without an entry below, a time that fits lies at most so many minutes behind the one above. */
const REACH = 1440;

/**
 * The slip of the pen that explains an entry out of order: AM for PM, a wrong year, month, day or hour. `undefined` if no
 * single part does, or if several hours would.
 *
 * @example
 * findSlip({ list, culprit: 3, last: 3 })?.words // "12:15 PM"
 */
export function findSlip(run: Run): Slip | undefined {
  const { list, culprit, last } = run;
  const [above, entry, below] = [list[culprit - 1], list[culprit], list[last + 1]];
  const written = entry?.entry.time.written;
  if (!entry || written?.kind !== "timestamp") {
    return undefined;
  }
  if (last > culprit) {
    return findRunSlip(run);
  }
  const low = above?.to ?? (below ? below.from - REACH : Number.NEGATIVE_INFINITY);
  const high = below?.from ?? low + REACH;
  const fits = (shift: number) => low <= entry.from + shift && entry.to + shift <= high;
  const neighbours = [above, below].flatMap((other) => other?.entry.time.date ?? []);
  return (
    meridiemSlip(entry.entry.time, fits) ??
    dateSlip(entry.entry.time, { fits, neighbours }) ??
    hourSlip(entry.entry.time, fits)
  );
}

/** Whether the entry, so many minutes later, lies between its neighbours. */
type Fits = (shift: number) => boolean;

function clockOf({ written }: Moment): WrittenClock | undefined {
  return written.kind === "timestamp" ? written.clock : undefined;
}

function meridiemSlip(time: Moment, fits: Fits): Slip | undefined {
  const clock = clockOf(time);
  const shift = clock?.meridiem === "am" ? 720 : -720;
  return clock?.meridiem && fits(shift)
    ? { part: "meridiem", ...rewriteClock(clock, clock.hour + shift / 60) }
    : undefined;
}

/** The hour is a slip only if a single other one would do. */
function hourSlip(time: Moment, fits: Fits): Slip | undefined {
  const clock = clockOf(time);
  if (!clock || clock.minute === undefined || clock.style.form !== "digits") {
    return undefined;
  }
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter(
    (hour) => hour !== clock.hour && fits((hour - clock.hour) * 60),
  );
  const [hour, ...others] = hours;
  return hour === undefined || others.length > 0 ? undefined : { part: "hour", ...rewriteClock(clock, hour) };
}

function rewriteClock(clock: WrittenClock, hour: number): Pick<Slip, "words" | "edits"> {
  const words = formatClock({ ...clock, hour }, clock.style);
  return { words, edits: () => [{ span: clock.span, newText: words }] };
}

function dateSlip(
  time: Moment,
  { fits, neighbours }: { readonly fits: Fits; readonly neighbours: readonly CalendarDate[] },
): Slip | undefined {
  const { date } = time;
  const written = time.written.kind === "timestamp" ? time.written.date : undefined;
  if (!date || !written || time.dateSource !== "written") {
    return undefined;
  }
  for (const part of ["year", "month", "day"] as const) {
    for (const neighbour of neighbours) {
      const changed = { ...date, [part]: neighbour[part] };
      if (isRealDate(changed) && fits((dayNumber(changed) - dayNumber(date)) * 1440)) {
        return { part, words: wordsOf(time, changed), edits: (text) => rewrite(text, written, changed) };
      }
    }
  }
  return undefined;
}

function wordsOf({ minuteOfDay }: Moment, date: CalendarDate): string {
  if (minuteOfDay === undefined) {
    return formatDate(date);
  }
  const { hour, minute = 0 } = clockAt(date, minuteOfDay);
  return `${formatDate(date)} ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function rewrite(text: string, written: WrittenDate, to: CalendarDate): readonly TextEdit[] {
  const edit = rewriteDate(text, written, to);
  return edit && slice(text, edit.span) !== edit.newText ? [edit] : [];
}
