import type { Span } from "../../text/span.ts";
import { dayNumber } from "../../time/calendar.ts";
import { offsetsAtWall } from "../../time/offsets.ts";
import type { CalendarDate, TimeReading, WrittenClock, WrittenZone, ZoneReading } from "../../time/reading.ts";
import type { Moment } from "../model.ts";
import type { RunningDay } from "./readMoments.ts";

/** What completes a written time. */
export interface Completion {
  readonly day: RunningDay;
  /** The minute of the day where it is another than the clock says by itself: past noon on a clock without PM. */
  readonly minute?: number | undefined;
  /** The zone that holds where the time has none of its own. */
  readonly zone?: WrittenZone;
  /** Where the time would stand, for an entry below the header of its day. */
  readonly stand?: Span;
}

const DAY = 86_400_000;

/** A written time with its day and zone; the instant where both settle one. */
export function momentOf(written: TimeReading, { day, minute, zone, stand }: Completion): Moment {
  const own = written.kind === "timestamp" ? written.zone : undefined;
  const minuteOfDay = minute ?? minuteOf(written);
  const holds = own ?? zone;
  const instant =
    written.kind === "epoch" ? { instant: written.instant } : instantOf({ date: day.date, minuteOfDay, zone: holds });
  return {
    written,
    span: stand ?? written.span,
    ...(day.date ? { date: day.date, dateSource: day.source ?? "carried" } : {}),
    ...(!day.date && day.offset !== 0 ? { dayOffset: day.offset } : {}),
    ...(minuteOfDay === undefined ? {} : { minuteOfDay }),
    precision: precisionOf(written),
    approximate: written.kind === "timestamp" || written.kind === "relative" ? written.approximate : false,
    ...(holds ? { zone: holds } : {}),
    ownZone: own !== undefined,
    ...instant,
  };
}

function minuteOf(written: TimeReading): number | undefined {
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

interface Wall {
  readonly date: CalendarDate | undefined;
  readonly minuteOfDay: number | undefined;
  readonly zone: WrittenZone | undefined;
}

/** A zone with several meanings gives no instant, unless they keep the same distance from UTC. */
function instantOf({ date, minuteOfDay, zone }: Wall): Pick<Moment, "instant" | "zoneReading"> {
  const [reading] = zone?.readings ?? [];
  if (!date || minuteOfDay === undefined || !reading) {
    return {};
  }
  const wall = { date, minuteOfDay };
  const offset = offsetOf(reading, wall);
  const agree = zone?.readings.every((other) => other === reading || offsetOf(other, wall) === offset);
  if (offset === undefined || !agree) {
    return {};
  }
  return { instant: dayNumber(date) * DAY + Math.round((minuteOfDay - offset) * 60_000), zoneReading: reading };
}

/** Minutes east of UTC. In the hour that comes twice the first one counts. */
function offsetOf(
  reading: ZoneReading,
  wall: { readonly date: CalendarDate; readonly minuteOfDay: number },
): number | undefined {
  return reading.kind === "place" ? offsetsAtWall(reading.iana, wall)[0] : reading.offset;
}
