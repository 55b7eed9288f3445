import { lastBefore } from "../../text/lastBefore.ts";
import type { Span } from "../../text/span.ts";
import { dateOfDayNumber } from "../../time/calendar.ts";
import { formatDate } from "../../time/format.ts";
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

/** From its year on. */
const ISO = /(?<![\w/.:-])(?:19|20)\d\d-\d\d-\d\d(?![\w/-])/y;
const YEAR_LENGTH = 4;

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
  const slips: YearSlip[] = [];
  if (window.last - window.first > MOST_DAYS) {
    return slips;
  }
  for (let day = window.first; day <= window.last; day++) {
    const meant = dateOfDayNumber(day);
    pushIso(slips, incident, meant);
    pushInWords(slips, incident, meant);
  }
  return slips;
}

/** The day in ISO with another year, wherever it stands: its month and day are looked for, which most texts hold nowhere else. */
function pushIso(slips: YearSlip[], incident: Incident, meant: CalendarDate): void {
  const { text } = incident.prose;
  const monthAndDay = formatDate(meant, "-mm-dd");
  const year = String(meant.year);
  for (let at = text.indexOf(monthAndDay); at !== -1; at = text.indexOf(monthAndDay, at + 1)) {
    const start = at - YEAR_LENGTH;
    ISO.lastIndex = Math.max(0, start);
    if (start >= 0 && !text.startsWith(year, start) && ISO.test(text)) {
      pushSlip(slips, incident, { meant, year: text.slice(start, at), span: { start, end: ISO.lastIndex } });
    }
  }
}

/** The day in words with another year, in sentences. */
function pushInWords(slips: YearSlip[], incident: Incident, meant: CalendarDate): void {
  for (const { written } of incident.proseTimes) {
    const date = written.kind === "timestamp" && written.date?.form === "words" ? written.date : undefined;
    const day = date?.readings[0];
    const isDay = day?.month === meant.month && day.day === meant.day;
    if (date && isDay && day.year !== undefined && day.year !== meant.year) {
      pushSlip(slips, incident, { meant, year: String(day.year), span: date.span });
    }
  }
}

function pushSlip(
  slips: YearSlip[],
  incident: Incident,
  { year, ...slip }: YearSlip & { readonly year: string },
): void {
  const { text } = incident.prose;
  if (isTold(incident, slip.span) && isOnly(text, year) && !LASTING.test(lineAround(text, slip.span))) {
    slips.push(slip);
  }
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
