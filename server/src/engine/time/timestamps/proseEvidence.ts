import { BACKSLASH, COLON, DOT, EQUALS, HYPHEN, PERCENT, SLASH } from "../characters/characterCodes.ts";
import { codeAt, continuesWord, isDigit, isLetter } from "../characters/characters.ts";
import type { TimeReading, Timestamp } from "../reading.ts";

/** Whether running text can hardly mean anything else by it. */
export function isSureInProse(text: string, reading: TimeReading): boolean {
  switch (reading.kind) {
    case "timestamp":
      return isSureTimestamp(text, reading);
    case "relative":
      return RELATIVE.test(text.slice(reading.span.start, reading.span.end));
    case "epoch":
      return EPOCH.test(text.slice(Math.max(0, reading.span.start - 20), reading.span.start));
    case "hole":
      return reading.hour !== undefined || reading.date !== undefined;
  }
}

/** `T-4821` may be a ticket; `T-10 min` and `T+10` are times. */
const RELATIVE = /^T(?: ?\+ ?\d{1,3}(?!\d)|0| ?[-–−] ?\d+ ?[a-z])/;
const EPOCH = /(?:epoch|unix|timestamp|\bts)\W{1,4}$/i;

function isSureTimestamp(text: string, time: Timestamp): boolean {
  const { date, clock } = time;
  if (clock === undefined) {
    return date !== undefined && isSureDate(text, time);
  }
  if (clock.meridiem !== undefined || time.zone !== undefined || date !== undefined || clock.style.form === "word") {
    return true;
  }
  if (clock.fault !== undefined || clock.style.form === "compact") {
    return false;
  }
  return (
    (clock.style.separator !== "." || isLedByAt(text, time)) && !isHours(text, clock.span.end) && isFree(text, time)
  );
}

const AT = /(?:^|\s)(?:at|until|till|um) $/i;

/** `at 14.35`, `~14.35`: two digits on both sides after a preposition of time or a hedge. */
function isLedByAt(text: string, { approximate, clock, span }: Timestamp): boolean {
  return approximate || (clock?.style.padded === true && AT.test(text.slice(Math.max(0, span.start - 7), span.start)));
}

/** A date alone: a numeric one needs its year in full, and no letter or path may go on after it. */
function isSureDate(text: string, { date, span }: Timestamp): boolean {
  if (date === undefined || date.form === "weekday") {
    return false;
  }
  if (date.form === "words" || date.form === "cjk") {
    return true;
  }
  const isDotted = date.pattern?.includes(".") ?? false;
  const isShort = !(date.pattern?.includes("yyyy") ?? false);
  const isVersion = isDotted && date.fault !== undefined;
  return (
    !isVersion &&
    isFree(text, { span }) &&
    !(isShort && (isDotted || date.fault !== undefined || date.pattern?.includes("-")))
  );
}

/** `2023-07-01-outage.md`, `2023/07/01/x` and `14:35-foo` are parts of longer names. */
function isFree(text: string, { span }: { span: Timestamp["span"] }): boolean {
  const after = codeAt(text, span.end);
  const next = codeAt(text, span.end + 1);
  const joins =
    after === HYPHEN || after === SLASH || after === DOT || after === COLON || after === BACKSLASH || after === EQUALS;
  return !continuesWord(text, span.end) && !(joins && (isDigit(next) || isLetter(next))) && after !== PERCENT;
}

const HOURS = /[ \u00a0]?hours?\b/y;

/** `12:47 hours` is a length as often as a time. */
function isHours(text: string, end: number): boolean {
  HOURS.lastIndex = end;
  return text.startsWith("hrs", end - 3) || HOURS.test(text);
}
