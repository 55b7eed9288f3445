import { contains, slice } from "../../text/span.ts";
import type { CalendarDate, WrittenDate } from "../../time/reading.ts";
import type { Incident, TimelineEntry } from "../model.ts";
import { isOwn } from "../prose/passage.ts";
import { passageAt } from "../prose/prose.ts";
import { timesIn } from "../timeline/moments/timesIn.ts";

/** A date in the words of an entry that is the entry's own day, but for two digits of its year that changed places. */
export interface SwappedYear {
  readonly written: WrittenDate;
  readonly meant: CalendarDate;
  readonly entry: TimelineEntry;
}

/**
 * Dates such as *the data set 2012-04-17* in an entry of 17 April 2021. A date that differs in its year alone may be an
 * anniversary; with the same digits it is a slip of the pen.
 */
export function findSwappedYears({ timeline, prose }: Incident): readonly SwappedYear[] {
  const entries = timeline?.entries ?? [];
  const years = new Set(entries.map(({ time }) => time.date?.year));
  // The other year is hardly ever in the document, and then no entry has to be looked at.
  if (![...years].some((year) => isWritten(prose.text, year && swapLastDigits(year)))) {
    return [];
  }
  return entries.flatMap((entry): SwappedYear[] => {
    const { date } = entry.time;
    const swapped = date && swapLastDigits(date.year);
    if (!date || !swapped || !slice(prose.text, entry.textSpan).includes(swapped)) {
      return [];
    }
    return timesIn(prose.text, entry.textSpan).flatMap((reading): SwappedYear[] => {
      const written = reading.kind === "timestamp" ? reading.date : undefined;
      const isSlip = written?.readings.some((day) => String(day.year) === swapped && isSameDay(day, date));
      const passage = written && passageAt(prose, written.span.start);
      return written && isSlip && passage && contains(passage.span, written.span) && isOwn(passage, written.span)
        ? [{ written, meant: date, entry }]
        : [];
    });
  });
}

function isWritten(text: string, year: string | 0 | undefined): boolean {
  return Boolean(year) && text.includes(String(year));
}

/** `2012` for 2021; nothing where the digits are the same. */
function swapLastDigits(year: number): string | undefined {
  const [tens, ones] = [Math.floor(year / 10) % 10, year % 10];
  return tens === ones ? undefined : String(year - (year % 100) + ones * 10 + tens);
}

function isSameDay(a: Omit<CalendarDate, "year">, b: CalendarDate): boolean {
  return a.month === b.month && a.day === b.day;
}
