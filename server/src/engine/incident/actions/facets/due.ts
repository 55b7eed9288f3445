import type { InlineText } from "../../../markdown/inline.ts";
import { findTimes } from "../../../time/findTimes.ts";
import type { CalendarDate, TimeReading } from "../../../time/reading.ts";
import type { DueDate } from "../actionItem.ts";
import { DIVIDER, EAST_ASIAN_NAME, NAME, namesNothing, UNTIL } from "./facetWords.ts";
import { locate } from "./locate.ts";

const DUE_WORDS = new RegExp(`(?<!\\p{L})(?:${UNTIL})\\s{0,3}[:：=]?\\s{0,3}(?:the\\s)?$`, "iu");

/** Whether a time could be a due date by the words of the item. */
const MAY_BE_DUE =
  /(?:\b(?:due|deadline|target|eta|by|before|until|later|bis|vor|avant|ici|pour|prazo|plazo|límite|hasta|antes|entro)\b|até|期限|截止|fällig|échéance)[\s\S]{0,12}(?:\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|[([（]\s{0,2}\d[^()[\]（）]{0,20}[)\]）]|[([][A-Z][a-z]{2,8},? \d|[([（]\p{L}[\p{L} .'’-]{1,30}[,，、/;|–—-]\s{0,2}\d|\s[-–—|/]\s\d/iu;

const HAS_DAY = /\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const OPENS_DUE = new RegExp(`[([（](?:(?:${NAME}|${EAST_ASIAN_NAME})${DIVIDER})?\\s{0,2}$`, "u");
const BEHIND_OWNER = new RegExp(`\\s[-–—|/]\\s(?:${NAME}|\\p{Ll}{2,20})\\s[-–—|/]\\s$`, "u");

/** A date behind a word that makes it a due date: `due 2026-05-21`, `by 14 July`, or alone in brackets at the end. */
export function readDue(inline: InlineText): DueDate | undefined {
  const { plain } = inline;
  // Most numbers are no times, which shows sooner than what the words say.
  const times = HAS_DAY.test(plain) ? findTimes(plain) : NO_TIMES;
  for (const reading of times.length > 0 && MAY_BE_DUE.test(plain) ? times : NO_TIMES) {
    if (reading.kind !== "timestamp" || !reading.date) {
      continue;
    }
    const before = plain.slice(Math.max(0, reading.span.start - 30), reading.span.start);
    const isAlone =
      (OPENS_DUE.test(before) && /^\s{0,2}[)\]）]/.test(plain.slice(reading.span.end))) || BEHIND_OWNER.test(before);
    if (isAlone || DUE_WORDS.test(before)) {
      return dueOf(inline, reading);
    }
  }
  return (PERIOD_SIGN.test(plain) ? readPeriod(inline, BY_PERIOD) : undefined) ?? readPeriod(inline, MONTH_IN_BRACKETS);
}

const NO_TIMES: readonly TimeReading[] = [];

/** `(facility team, 2025-04)` */
const MONTH_IN_BRACKETS = /[([,] ?(20\d\d-(?:0[1-9]|1[0-2]))[)\]][\s.]*$/;

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{4})?";
const BY_PERIOD = new RegExp(
  `\\b(?:due|by|before|eta|deadline|in|for|until)\\s{0,2}:?\\s{0,2}((?:the )?(?:end of (?:the )?(?:week|month|quarter|year|sprint|Q[1-4]|${MONTH})|next (?:week|month|quarter|sprint|release|deploy)|Q[1-4](?: \\d{4})?|${MONTH}\\b))|\\b((?:with)?in (?:the next )?(?:\\d{1,3}|two|three|four|six) (?:business |working )?(?:days|weeks|months))\\b`,
  "i",
);
/** What each of these has in it. */
const PERIOD_SIGN =
  /q[1-4]|week|month|quarter|year|sprint|days|next|january|february|march|april|may|june|july|august|september|october|november|december/i;
const PERIOD = /(Q[1-4] \d{4}(?:\s?[-–—]\s?Q[1-4] \d{4})?)/;

function readPeriod(inline: InlineText, pattern: RegExp): DueDate | undefined {
  const found = locate(inline, pattern.exec(inline.plain));
  return found ? { text: found.value, span: found.span } : undefined;
}

/** The due date of a label over a group: a date behind such a word, or a quarter. */
export function readAnyDue(label: InlineText): DueDate | undefined {
  return readDue(label) ?? readPeriod(label, PERIOD);
}

/** What a cell of a column of due dates says; words that are no date are kept as they stand. */
export function readDueCell(inline: InlineText): DueDate | undefined {
  const text = inline.plain.trim();
  if (text === "" || namesNothing(text)) {
    return undefined;
  }
  const reading = findTimes(inline.plain).find((time) => time.kind === "timestamp" && time.date !== undefined);
  const start = inline.plain.indexOf(text);
  return reading ? dueOf(inline, reading) : { text, span: inline.sourceSpan({ start, end: start + text.length }) };
}

function dueOf(inline: InlineText, reading: TimeReading): DueDate {
  const date = fullDate(reading);
  return {
    text: inline.plain.slice(reading.span.start, reading.span.end),
    span: inline.sourceSpan(reading.span),
    ...(date ? { date } : {}),
  };
}

function fullDate(reading: TimeReading): CalendarDate | undefined {
  const day =
    reading.kind === "timestamp" && reading.date?.readings.length === 1 ? reading.date.readings[0] : undefined;
  return day?.year === undefined ? undefined : { year: day.year, month: day.month, day: day.day };
}
