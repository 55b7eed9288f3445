import { codeAt, isDigit, skipBlanks } from "./characters/characters.ts";
import { isFullWeekday } from "./dates/readDate.ts";
import type { TimeReading, Timestamp } from "./reading.ts";
import { readEpoch } from "./timestamps/readEpoch.ts";
import { readHole } from "./timestamps/readHole.ts";
import { readRange } from "./timestamps/readRange.ts";
import { readRelative } from "./timestamps/readRelative.ts";
import { mayBeginTime } from "./timestamps/timeWords.ts";

export interface ReadTimeOptions {
  /** A time is known to stand here, in a time column say: `1435` and `20230701` are read. Off without it. */
  readonly compact?: boolean;
}

/**
 * The longest time that begins at exactly that offset: a timestamp with date, zone and range as far as they are written,
 * a relative time, an epoch, or a hole. A hedge before it (`~`, `around`) belongs to it; an opening bracket or a
 * preposition does not. What is readable but does not exist (25:10, 30 February, 16:40 PM) is read with its fault.
 * `undefined` where no time begins there. Never throws.
 *
 * @example
 * readTime("~14:35 UTC: the alert fires") // { kind: "timestamp", approximate: true, span: { start: 0, end: 10 }, … }
 * readTime("14.2 is deployed")            // undefined
 */
export function readTime(text: string, at = 0, options: ReadTimeOptions = {}): TimeReading | undefined {
  if (!mayBeginTime(text, at)) {
    return undefined;
  }
  const compact = options.compact ?? false;
  const timestamp = readRange(text, at, compact);
  if (timestamp !== undefined) {
    const hole =
      timestamp.clock === undefined && timestamp.date !== undefined ? readHole(text, at, timestamp) : undefined;
    return hole ?? (isWhole(text, timestamp) ? timestamp : undefined);
  }
  return readRelative(text, at) ?? readEpoch(text, at) ?? readHole(text, at);
}

/** A weekday in short needs a date or a clock: `Sat` alone is none. */
function isWhole(text: string, { clock, date }: Timestamp): boolean {
  return (
    clock !== undefined || date?.form !== "weekday" || date.weekday === undefined || isFullWeekday(text, date.weekday)
  );
}

const LEAD_IN =
  /(?:(?:starting|beginning|started|began|(?:however|finally|then|later|next|meanwhile|eventually|subsequently|afterwards),?) )?(?:at|on|by|from|since|until|till|between|zwischen|entre(?: l[aoe]s)?|um|am|ab|seit|von|bis|à|le|de|a las?|às|em|el|desde)(?: the)?[ \u00a0]{1,4}(?=[\p{L}\d~≈?(])/iuy;

/**
 * The offset after a preposition before a time: `At 14:35`, `On the 27th of January`, `From 15:30`. `at` itself where
 * there is none.
 *
 * @example
 * skipLeadIn("At 14:35 UTC", 0) // 3
 */
export function skipLeadIn(text: string, at: number): number {
  if (isDigit(codeAt(text, skipBlanks(text, at)))) {
    return at;
  }
  LEAD_IN.lastIndex = at;
  return LEAD_IN.test(text) ? LEAD_IN.lastIndex : at;
}
