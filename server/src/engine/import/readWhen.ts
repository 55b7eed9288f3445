import type { TimeReading } from "../time/reading.ts";
import { readTime } from "../time/readTime.ts";
import type { WrittenWhen } from "./importedEvent.ts";

const RELATIVE_DAY = /^(today|yesterday)(?:,| at)?(?= )/i;
const LEAD = /^(?:posted|on|at)\b[ :]*/i;

/**
 * The time that a text is and nothing else, with a word such as Today, Posted or At before it. `undefined` where the text
 * says more or is no time.
 *
 * @example
 * readWhen("Today at 2:05 PM") // a reading of 2:05 PM, daysFromToday 0
 * readWhen("2:05 PM is late")  // undefined
 */
export function readWhen(whole: string): WrittenWhen | undefined {
  const relative = RELATIVE_DAY.exec(whole.trim());
  const text = whole
    .trim()
    .slice(relative?.[0].length ?? 0)
    .trim()
    .replace(LEAD, "");
  const reading = readTime(text);
  if (!reading || reading.kind === "hole" || reading.kind === "relative") {
    return undefined;
  }
  // A fraction of an epoch's second, and the dot that ends a sentence, say nothing more.
  if (!/^(?:\.\d{1,9})?[.:,]?$/.test(text.slice(reading.span.end))) {
    return undefined;
  }
  return relative && !dateOf(reading)
    ? { reading, text, daysFromToday: relative[1]?.toLowerCase() === "today" ? 0 : -1 }
    : { reading, text };
}

/** Whether the time says a clock time, and not a day alone. */
export function hasClock(reading: TimeReading): boolean {
  return reading.kind === "epoch" || (reading.kind === "timestamp" && reading.clock !== undefined);
}

function dateOf(reading: TimeReading) {
  return reading.kind === "timestamp" ? reading.date : undefined;
}
