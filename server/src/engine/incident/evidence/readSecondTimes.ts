import { lastBefore } from "../../text/lastBefore.ts";
import { matchesOf } from "../../text/matchesOf.ts";
import type { Span } from "../../text/span.ts";
import { minuteOfDay } from "../../time/format.ts";
import { offsetsAtWall } from "../../time/offsets.ts";
import type { CalendarDate, Timestamp, ZoneReading } from "../../time/reading.ts";
import type { Evidence, TimelineEntry } from "../model.ts";
import { momentAlone, withoutZone } from "../timeline/moments/momentAlone.ts";
import type { MomentContext } from "../timeline/moments/readMoments.ts";
import { timesIn } from "../timeline/moments/timesIn.ts";
import { isBeside } from "./isBeside.ts";

export interface SecondTimeSources {
  readonly text: string;
  readonly entries: readonly TimelineEntry[];
  readonly context: MomentContext;
}

/** A clock time to the minute and what may be its zone: a look before anything is read. */
const ZONED =
  /\d[:.h]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\s?[([]?(?:UTC|GMT|Z\b|[A-Z]{2,3}T\b|[+-]\d\d:?\d\d\b|(?:US|Europe|America|Asia|Australia)\/)/g;

/**
 * The times with a zone of their own that stand in an entry behind its own time: `13:14 EDT (17:14 UTC)`, *the log has it
 * at 06:37:06 UTC*.
 */
export function* readSecondTimes({ text, entries, context }: SecondTimeSources): Iterable<Evidence> {
  const unzoned = withoutZone(context);
  for (const { index, span } of zonedLines(text, entries)) {
    const entry = entries[index];
    for (const reading of entry ? timesIn(text, span) : []) {
      const evidence = entry && reading.kind === "timestamp" ? evidenceOf(reading, entry, unzoned) : undefined;
      if (evidence && entry) {
        // Of one zone there are no two readings: `10:00 UTC (9:00 UTC in the plan)`.
        const isOther = evidence.written?.zone?.text !== entry.time.zone?.text;
        const isPair = isOther && isBeside(text.slice(entry.time.span.end, evidence.span.start));
        const kind = isPair ? "beside" : "time";
        yield { ...evidence, entry: index, kind };
      }
    }
  }
}

interface ZonedLine {
  /** The entry that holds it. */
  readonly index: number;
  /** From the entry's own time, or the beginning of the line, to the end of the line. */
  readonly span: Span;
}

/** The lines of entries that may tell a second time. All are found in one pass over the text of the timeline. */
function* zonedLines(text: string, entries: readonly TimelineEntry[]): Iterable<ZonedLine> {
  const start = entries[0]?.span.start ?? 0;
  const source = text.slice(start, entries.at(-1)?.span.end ?? start);
  let done = start;
  for (const match of matchesOf(source, ZONED)) {
    const at = start + match.index;
    const index = at < done ? -1 : lastBefore(entries, at + 1);
    const entry = entries[index];
    if (!entry || at >= entry.span.end) {
      continue;
    }
    const from = Math.max(entry.time.span.end, entry.end?.span.end ?? 0);
    if (at >= from) {
      const newline = text.indexOf("\n", at);
      done = Math.min(newline < 0 ? text.length : newline, entries[index + 1]?.span.start ?? text.length);
      yield { index, span: { start: Math.max(from, text.lastIndexOf("\n", at) + 1), end: done } };
    }
  }
}

function evidenceOf(
  reading: Timestamp,
  { time }: TimelineEntry,
  context: MomentContext,
): Omit<Evidence, "entry" | "kind"> | undefined {
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
  const { instant } = moment;
  return { span, utcMinute, written: reading, ...(date && instant !== undefined ? { instant } : {}) };
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
