import type { Span } from "../../../text/span.ts";
import { dayNumber } from "../../../time/calendar.ts";
import { offsetsAtWall } from "../../../time/offsets.ts";
import type { CalendarDate, TimeReading, WrittenClock, WrittenZone, ZoneReading } from "../../../time/reading.ts";
import type { DateSource, Moment } from "../../model.ts";

/** The day on which a line of the document stands. */
export interface RunningDay {
  readonly date?: CalendarDate | undefined;
  readonly source?: DateSource | undefined;
  /** Midnights since the first entry, for documents without any date. */
  readonly offset: number;
}

/** What completes a written time. */
export interface Completion {
  readonly day: RunningDay;
  /** The minute of the day where it is another than the clock says by itself: past noon on a clock without PM. */
  readonly minute?: number | undefined;
  /** The zone that holds where the time has none of its own. */
  readonly zone?: WrittenZone | undefined;
  /** What an abbreviation stands for in this team: `IST` → `Asia/Kolkata`. */
  readonly zones?: ReadonlyMap<string, string> | undefined;
  /** Where the time would stand, for an entry below the header of its day. */
  readonly stand?: Span | undefined;
}

const DAY = 86_400_000;

/** A written time with its day and zone; the instant where both settle one. */
export function momentOf(written: TimeReading, { day, minute, zone, zones, stand }: Completion): Moment {
  const own = written.kind === "timestamp" ? written.zone : undefined;
  const minuteOfDay = minute ?? minuteOf(written);
  const holds = own ?? zone;
  const settled =
    written.kind !== "epoch" && day.date && minuteOfDay !== undefined && holds
      ? settle({ date: day.date, minuteOfDay }, meaningsOf(holds, zones))
      : undefined;
  return {
    written,
    span: stand ?? written.span,
    date: day.date,
    minuteOfDay,
    dateSource: day.date && (day.source ?? "carried"),
    dayOffset: day.date || day.offset === 0 ? undefined : day.offset,
    precision: precisionOf(written),
    approximate: written.kind === "timestamp" && written.approximate,
    zone: holds,
    ownZone: own !== undefined,
    instant: written.kind === "epoch" ? written.instant : settled?.instant,
    laterInstant: settled?.laterInstant,
    zoneReading: settled?.zoneReading,
    elapsed: undefined,
    anchor: undefined,
  };
}

/** Minutes since midnight that the written time says by itself; `undefined` for a date alone and for a relative time. */
export function minuteOf(written: TimeReading): number | undefined {
  switch (written.kind) {
    case "timestamp":
      return written.clock && clockMinute(written.clock);
    case "epoch":
      return (((written.instant % DAY) + DAY) % DAY) / 60_000;
    case "hole":
      return written.hour === undefined ? undefined : written.hour * 60;
    default:
      return undefined;
  }
}

function clockMinute({ hour, minute = 0, second = 0 }: WrittenClock): number {
  return hour * 60 + minute + second / 60;
}

function precisionOf(written: TimeReading): Moment["precision"] {
  if (written.kind === "epoch") {
    return "second";
  }
  if (written.kind === "hole") {
    return written.hour === undefined ? "day" : "hour";
  }
  if (written.kind === "relative") {
    return "minute";
  }
  const { clock } = written;
  if (!clock) {
    return "day";
  }
  return clock.second !== undefined
    ? "second"
    : clock.minute !== undefined || clock.style.form === "word"
      ? "minute"
      : "hour";
}

function meaningsOf(zone: WrittenZone, zones: ReadonlyMap<string, string> | undefined): readonly ZoneReading[] {
  const { beside, text, readings } = zone;
  const place = zones?.get(text);
  if (beside) {
    return [{ kind: "offset", offset: beside.offset }];
  }
  return place === undefined ? readings : [{ kind: "place", iana: place }];
}

interface Wall {
  readonly date: CalendarDate;
  readonly minuteOfDay: number;
}

/** A zone with several meanings gives no instant, unless they keep the same distance from UTC. */
function settle(
  wall: Wall,
  meanings: readonly ZoneReading[],
): Pick<Moment, "instant" | "laterInstant" | "zoneReading"> | undefined {
  const [reading] = meanings;
  const offset = reading && offsetOf(reading, wall);
  if (offset === undefined || meanings.some((other) => other !== reading && offsetOf(other, wall) !== offset)) {
    return undefined;
  }
  const later = reading && meanings.length === 1 ? offsetsOf(reading, wall)[1] : undefined;
  return {
    instant: instantAt(wall, offset),
    laterInstant: later === undefined ? undefined : instantAt(wall, later),
    zoneReading: reading,
  };
}

function instantAt({ date, minuteOfDay }: Wall, offset: number): number {
  return dayNumber(date) * DAY + Math.round((minuteOfDay - offset) * 60_000);
}

/** Minutes east of UTC. In the hour that comes twice the first one counts. */
function offsetOf(reading: ZoneReading, wall: Wall): number | undefined {
  return reading.kind === "place" ? offsetsOf(reading, wall)[0] : reading.offset;
}

function offsetsOf(reading: ZoneReading, wall: Wall): readonly number[] {
  return reading.kind === "place" ? offsetsAtWall(reading.iana, wall) : [reading.offset];
}
