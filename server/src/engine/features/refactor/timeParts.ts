import type { Span } from "../../text/span.ts";
import type { Timestamp } from "../../time/reading.ts";

/** Closing marks by the opening ones. */
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/**
 * Date, clock and zone of a time with what joins them, its hedge and the end of a range left out; `undefined` where something
 * else stands between.
 *
 * @example
 * timeParts("about 4 July 2024, 00:20 (CEST)", written) // from "4" to ")"
 */
export function timeParts(text: string, { date, clock, zone: shared, end }: Timestamp): Span | undefined {
  // The zone behind a range is that of both its ends, and belongs to the second.
  const zone = end?.zone?.span.start === shared?.span.start ? undefined : shared;
  const parts = [date?.span, clock?.span, zone?.span].filter((part) => part !== undefined);
  parts.sort((a, b) => a.start - b.start);
  const [first, last] = [parts[0], parts.at(-1)];
  const isTogether = parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined || /^[ \u00a0,T([–-]{0,4}(?:at )?$/.test(text.slice(before.end, part.start));
  });
  if (!first || !last || !isTogether) {
    return undefined;
  }
  const closing = CLOSING[text.charAt(last.start - 1)];
  const isClosed = parts.length > 1 && closing !== undefined && text.startsWith(closing, last.end);
  return { start: first.start, end: last.end + (isClosed ? 1 : 0) };
}
