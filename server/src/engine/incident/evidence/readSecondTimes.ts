import type { Span } from "../../text/span.ts";
import { minuteOfDay } from "../../time/format.ts";
import { offsetsAtWall } from "../../time/offsets.ts";
import type { CalendarDate, Timestamp, ZoneReading } from "../../time/reading.ts";
import type { Evidence, TimelineEntry } from "../model.ts";
import { momentAlone } from "../timeline/moments/momentAlone.ts";
import type { MomentContext } from "../timeline/moments/readMoments.ts";
import { timesIn } from "../timeline/moments/timesIn.ts";

export interface SecondTimeSources {
  readonly text: string;
  readonly entries: readonly TimelineEntry[];
  readonly context: MomentContext;
}

/** A clock time to the minute and what may be its zone: a look before anything is read. */
const ZONED =
  /\d[:.h]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\s?[([]?(?:UTC|GMT|Z\b|[A-Z]{2,3}T\b|[+-]\d\d:?\d\d\b|(?:US|Europe|America|Asia|Australia)\/)/g;

/**
 * The times with a zone of their own that stand in an entry beside its own time: `13:14 EDT (17:14 UTC)`, *the log has it
 * at 06:37:06 UTC*.
 */
export function* readSecondTimes({ text, entries, context }: SecondTimeSources): Iterable<Evidence> {
  for (const [index, entry] of entries.entries()) {
    const end = Math.min(entry.span.end, entries[index + 1]?.span.start ?? entry.span.end);
    for (const line of zonedLines(text, { start: entry.span.start, end })) {
      for (const reading of timesIn(text, line)) {
        if (reading.kind === "timestamp" && isApart(reading.span, entry)) {
          const evidence = evidenceOf(reading, entry, context);
          if (evidence) {
            const isBeside = BESIDE.test(text.slice(entry.time.span.end, reading.span.start));
            yield { ...evidence, entry: index, kind: isBeside ? "beside" : "time" };
          }
        }
      }
    }
  }
}

/** What may stand between the two readings of one time. */
const BESIDE = /^[\s*_`)\]]{0,4}[(/=|][\s*_`(]{0,4}$/;

function* zonedLines(text: string, part: Span): Iterable<Span> {
  const source = text.slice(part.start, part.end);
  let done = 0;
  for (const { index } of source.matchAll(ZONED)) {
    if (index >= done) {
      const start = source.lastIndexOf("\n", index) + 1;
      const newline = source.indexOf("\n", index);
      done = newline < 0 ? source.length : newline;
      yield { start: part.start + start, end: part.start + done };
    }
  }
}

/** Behind the entry's own time: what is read with the entry is no second time. */
function isApart({ start }: Span, { time, end }: TimelineEntry): boolean {
  return start >= time.span.end && start >= (end?.span.end ?? 0);
}

function evidenceOf(
  reading: Timestamp,
  { time }: TimelineEntry,
  { zone: _, ...context }: MomentContext,
): Pick<Evidence, "span" | "utcMinute" | "instant"> | undefined {
  const { span, clock, zone, approximate, date } = reading;
  if (!clock || clock.fault || clock.minute === undefined || !zone || approximate) {
    return undefined;
  }
  const moment = momentAlone(reading, context, time.date);
  const minute = minuteOfDay(clock);
  const offset = sureOffset(zone.readings, { date: moment.date, minute });
  if (offset === undefined) {
    return undefined;
  }
  const utcMinute = (((minute - offset) % 1440) + 1440) % 1440;
  return date && moment.instant !== undefined ? { span, utcMinute, instant: moment.instant } : { span, utcMinute };
}

/** The distance from UTC in which all meanings of a zone agree, in minutes. */
function sureOffset(
  readings: readonly ZoneReading[],
  { date, minute }: { readonly date: CalendarDate | undefined; readonly minute: number },
): number | undefined {
  const offsets = readings.map((reading) =>
    reading.kind !== "place" ? reading.offset : date && offsetsAtWall(reading.iana, { date, minuteOfDay: minute })[0],
  );
  return offsets.every((offset) => offset === offsets[0]) ? offsets[0] : undefined;
}
