import { type Span, shift, slice } from "../../../text/span.ts";
import { findTimes } from "../../../time/findTimes.ts";
import type { TimeFault, TimeReading, Timestamp, WrittenClock, WrittenDate } from "../../../time/reading.ts";
import { shiftZone } from "../../../time/shiftZone.ts";

/** The times in a part of the document, with offsets of the document. */
export function timesIn(text: string, span: Span): readonly TimeReading[] {
  const found = findTimes(slice(text, span));
  return span.start === 0 ? found : found.map((reading) => moved(reading, span.start));
}

function moved(reading: TimeReading, by: number): TimeReading {
  switch (reading.kind) {
    case "timestamp":
      return movedTimestamp(reading, by);
    case "hole":
      return { ...reading, span: shift(reading.span, by), date: reading.date && movedDate(reading.date, by) };
    default:
      return { ...reading, span: shift(reading.span, by) };
  }
}

function movedTimestamp({ span, date, clock, zone, approximate, end }: Timestamp, by: number): Timestamp {
  return {
    kind: "timestamp",
    span: shift(span, by),
    date: date && movedDate(date, by),
    clock: clock && movedClock(clock, by),
    zone: zone && shiftZone(zone, by),
    approximate,
    end: end && movedTimestamp(end, by),
  };
}

function movedDate({ span, form, readings, weekday, pattern, fault }: WrittenDate, by: number): WrittenDate {
  return {
    span: shift(span, by),
    form,
    readings,
    weekday: weekday && { value: weekday.value, span: shift(weekday.span, by) },
    pattern,
    fault: fault && movedFault(fault, by),
  };
}

function movedClock({ span, hour, minute, second, meridiem, style, fault }: WrittenClock, by: number): WrittenClock {
  return { span: shift(span, by), hour, minute, second, meridiem, style, fault: fault && movedFault(fault, by) };
}

function movedFault(fault: TimeFault, by: number): TimeFault {
  return { ...fault, span: shift(fault.span, by) };
}
