import { lastBefore } from "../../text/lastBefore.ts";
import type { Span } from "../../text/span.ts";
import { dateOfDayNumber } from "../../time/calendar.ts";
import type { CalendarDate } from "../../time/reading.ts";
import type { Incident } from "../model.ts";
import { isOwn } from "../prose/passage.ts";
import { passageAt } from "../prose/prose.ts";
import type { IncidentWindow } from "./incidentWindow.ts";

/** A day of the incident in the author's words, in a year that the document names nowhere else. */
export interface YearSlip {
  readonly span: Span;
  readonly meant: CalendarDate;
}

const ISO = /(?<![\w/.:-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-])/g;

/** Longer incidents hold too many days for another year's to be chance. */
const MOST_DAYS = 10;

/** What lasts for whole years ends on the day on which it began. */
const LASTING = /cert|expir|valid|issu|renew|licen[cs]|annivers|creat|founded|lizenz|domain|regist|contract|subscri/i;

/**
 * Dates in the events of the timeline and in sentences that are a day of the incident but for the year, as *5 January 2023*
 * in the first days of 2024. Silent where the document names that year a second time, or where the line speaks of what is
 * made for whole years, as certificates are.
 */
export function findYearSlips(incident: Incident, window: IncidentWindow): readonly YearSlip[] {
  if (window.last - window.first > MOST_DAYS) {
    return [];
  }
  const { text } = incident.prose;
  const days = Array.from({ length: window.last - window.first + 1 }, (_, index) =>
    dateOfDayNumber(window.first + index),
  );
  return datesOf(incident).flatMap(({ span, date: { year, month, day } }): YearSlip[] => {
    const meant = days.find((other) => other.month === month && other.day === day && other.year !== year);
    return meant && isTold(incident, span) && isOnly(text, String(year)) && !LASTING.test(lineAround(text, span))
      ? [{ span, meant }]
      : [];
  });
}

interface LocatedDate {
  readonly span: Span;
  readonly date: CalendarDate;
}

/** Dates with their year: in ISO wherever they stand, in words in sentences. */
function datesOf({ prose, proseTimes }: Incident): readonly LocatedDate[] {
  const dates: LocatedDate[] = [];
  for (const match of prose.text.matchAll(ISO)) {
    const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
    dates.push({ span: { start: match.index, end: match.index + match[0].length }, date });
  }
  for (const { written } of proseTimes) {
    const date = written.kind === "timestamp" && written.date?.form === "words" ? written.date : undefined;
    const [day] = date?.readings ?? [];
    if (date && day?.year !== undefined) {
      dates.push({ span: date.span, date: { ...day, year: day.year } });
    }
  }
  return dates;
}

/** In the words of an entry or of a sentence, and neither quoted nor the value of a field. */
function isTold({ prose, fields, timeline }: Incident, span: Span): boolean {
  const passage = passageAt(prose, span.start);
  const entries = timeline?.entries ?? [];
  const entry = entries[lastBefore(entries, span.start + 1)];
  const isTime = entry !== undefined && span.start >= entry.time.span.start && span.start < entry.time.span.end;
  const isValue = fields.some(({ valueSpan }) => span.start >= valueSpan.start && span.start < valueSpan.end);
  return passage !== undefined && passage.place !== "heading" && isOwn(passage, span) && !isTime && !isValue;
}

function isOnly(text: string, year: string): boolean {
  return text.indexOf(year) === text.lastIndexOf(year);
}

function lineAround(text: string, { start, end }: Span): string {
  const newline = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", start) + 1, newline < 0 ? text.length : newline);
}
