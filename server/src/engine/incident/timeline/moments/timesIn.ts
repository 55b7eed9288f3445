import { type Span, shift } from "../../../text/span.ts";
import { findTimes } from "../../../time/findTimes.ts";
import type { TimeReading, Timestamp, WrittenClock, WrittenDate } from "../../../time/reading.ts";
import { shiftZone } from "../../../time/shiftZone.ts";

/** The times in a part of the document, with offsets of the document. */
export function timesIn(text: string, span: Span): readonly TimeReading[] {
  return findTimes(text.slice(span.start, span.end)).map((reading) => moved(reading, span.start));
}

function moved(reading: TimeReading, by: number): TimeReading {
  switch (reading.kind) {
    case "timestamp":
      return movedTimestamp(reading, by);
    case "hole":
      return {
        ...reading,
        span: shift(reading.span, by),
        ...(reading.date ? { date: movedDate(reading.date, by) } : {}),
      };
    default:
      return { ...reading, span: shift(reading.span, by) };
  }
}

function movedTimestamp(reading: Timestamp, by: number): Timestamp {
  const { span, date, clock, zone, end } = reading;
  return {
    ...reading,
    span: shift(span, by),
    ...(date ? { date: movedDate(date, by) } : {}),
    ...(clock ? { clock: movedPart(clock, by) } : {}),
    ...(zone ? { zone: shiftZone(zone, by) } : {}),
    ...(end ? { end: movedTimestamp(end, by) } : {}),
  };
}

function movedDate(date: WrittenDate, by: number): WrittenDate {
  const { weekday } = date;
  return { ...movedPart(date, by), ...(weekday ? { weekday: { ...weekday, span: shift(weekday.span, by) } } : {}) };
}

function movedPart<T extends Pick<WrittenClock, "span" | "fault">>(part: T, by: number): T {
  const { fault } = part;
  return {
    ...part,
    span: shift(part.span, by),
    ...(fault ? { fault: { ...fault, span: shift(fault.span, by) } } : {}),
  };
}
