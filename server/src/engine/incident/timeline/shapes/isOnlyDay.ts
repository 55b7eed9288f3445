import type { Span } from "../../../text/span.ts";
import type { TimeReading } from "../../../time/reading.ts";

const LONGEST_REMARK = 80;

/**
 * Whether a lead is the header of a day: a date without a clock time, and nothing behind it but punctuation and a short
 * remark in brackets (`**October 27, 2022 (Thursday)**`, `On the 15/12/21 (in CET):`).
 */
export function isOnlyDay(text: string, reading: TimeReading, rest: Span): boolean {
  if (reading.kind !== "timestamp" || !reading.date || reading.clock) {
    return false;
  }
  return (
    rest.end - rest.start < LONGEST_REMARK &&
    /^[\s*_:.,#–-]*(?:[([].*[)\]][\s*_:.,#–-]*)?$/.test(text.slice(rest.start, rest.end))
  );
}
