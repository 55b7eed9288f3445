import type { MarkdownDocument } from "../../markdown/document.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Lines } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import type { TimeReading, WrittenDate, WrittenZone } from "../../time/reading.ts";
import type { Field } from "../fields.ts";
import type { DateOrder, DayHeader, Fact, Moment, Section, StatedZone, Timeline, Title } from "../model.ts";
import type { WordIndex } from "../prose/wordIndex.ts";
import { buildTimeline } from "./buildTimeline.ts";
import { type Chosen, chooseEntries } from "./chooseEntries.ts";
import { momentAlone } from "./moments/momentAlone.ts";
import { placeRelative } from "./moments/placeRelative.ts";
import { proseMoments } from "./moments/proseMoments.ts";
import { type MomentContext, readMoments } from "./moments/readMoments.ts";
import { readProseFacts } from "./moments/readProseFacts.ts";
import { type ProseTime, readProseTimes } from "./moments/readProseTimes.ts";
import { readFileDate, readReferenceDate } from "./moments/readReferenceDate.ts";
import { governingZone, readZoneStatements } from "./moments/readZoneStatements.ts";
import { withSectionDays } from "./moments/sectionDays.ts";
import { settleDateOrder } from "./moments/settleDateOrder.ts";
import type { Findings, Remark } from "./shapes/candidate.ts";
import { findCandidates } from "./shapes/findCandidates.ts";
import { placeCursor } from "./shapes/places.ts";
import { readLead } from "./shapes/readLead.ts";

/** What is needed to read a timeline, all of it read before. */
export interface TimelineSources {
  readonly markdown: MarkdownDocument;
  /** Where the numbers of the text begin. */
  readonly numbers: readonly number[];
  readonly words: WordIndex;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly title: Title | undefined;
  readonly settings: Pick<Settings, "timezone" | "dateOrder" | "zones">;
  readonly fileName: string | undefined;
}

export interface TimelineReading {
  readonly timeline: Timeline | undefined;
  readonly proseTimes: readonly Moment[];
  readonly dayHeaders: () => readonly DayHeader[];
  /** What sentences outside the timeline tell of its phases. */
  readonly proseFacts: () => readonly Fact[];
  /** What completes a time that stands anywhere in this document. */
  readonly context: MomentContext;
  readonly dateOrder: DateOrder | undefined;
}

/**
 * The timeline of a document, wherever and in whatever shape it stands, and the times in its prose. Total: a document
 * without times and without a section for them has no timeline.
 */
export function readTimeline(sources: TimelineSources): TimelineReading {
  const { markdown, numbers, words, sections, fields, settings } = sources;
  const { text } = markdown;
  const places = placeCursor(sections, (span) => readLead(text, span) !== undefined);
  const found = findCandidates(markdown, places);
  const entries = chooseEntries(text, found.candidates);
  const remarks = withUnchosen(found, entries, markdown.lines);
  const told = readProseTimes(text, remarks, numbers);
  const chosen = withSectionDays(entries, told);
  const statements = readZoneStatements({
    text,
    words,
    sections,
    remarks,
    proseTimes: told,
    fields,
    timezone: settings.timezone,
  });
  const zone = governingZone(statements, ownZones(chosen));
  const { context, dateOrder } = settleContext(sources, { chosen, told, zone });
  const timed = placeRelative(readMoments(chosen, context), { text, title: sources.title, fields, told, context });
  const timeline = buildTimeline({
    text,
    sections,
    timed,
    unreadable: withOpenTimes(found),
    untimed: found.untimed,
    statements,
    zone,
  });
  const proseTimes = proseMoments(told, context);
  return {
    timeline,
    proseTimes,
    dayHeaders: () => dayHeadersOf(entries, context),
    proseFacts: () => readProseFacts(text, told, { moments: proseTimes, context }),
    context,
    dateOrder,
  };
}

function dayHeadersOf(chosen: readonly Chosen[], context: MomentContext): readonly DayHeader[] {
  const headers: DayHeader[] = [];
  for (const item of chosen) {
    if (item.role === "day") {
      headers.push({ span: item.span, time: momentAlone(item.reading, context) });
    }
  }
  return headers;
}

interface Evidence {
  readonly chosen: readonly Chosen[];
  readonly told: readonly ProseTime[];
  readonly zone: StatedZone | undefined;
}

/** How the dates of this document are read, and the day that those without one belong to. */
function settleContext(
  { markdown, fields, title, settings, fileName }: TimelineSources,
  { chosen, told, zone }: Evidence,
): Pick<TimelineReading, "context" | "dateOrder"> {
  const dateOrder = settleDateOrder({
    setting: settings.dateOrder,
    dates: datesOf(chosen, told),
    fileDates: () => fileDates(fileName, fields),
    zones: zone ? [zone] : [],
  });
  const order = dateOrder?.order ?? "dmy";
  const reference = readReferenceDate({ text: markdown.text, title, fields, fileName, proseTimes: told, order });
  return { context: { order, reference, zone, zones: settings.zones }, dateOrder };
}

/**
 * What begins with a time and is no entry is prose, and behind a day may stand what holds for its times. The chosen ones stand in
 * the order of the candidates.
 */
function withUnchosen(found: Findings, chosen: readonly Chosen[], source: Lines): readonly Remark[] {
  const remarks: Remark[] = [];
  let next = 0;
  let used = 0;
  const push = (span: Span, place: Remark["place"]) => {
    for (let remark = found.remarks[next]; remark && remark.span.start < span.start; remark = found.remarks[next]) {
      remarks.push(remark);
      next++;
    }
    remarks.push({ span, place, kind: "text" });
  };
  for (const { span, shape, reading, lead, lines, place, isDay } of found.candidates) {
    const isTable = shape === "table" || shape === "html-table" || shape === "code";
    if (spanOf(chosen[used]) === span) {
      used++;
      const start = reading.span.end;
      if (isDay && !isTable && start < span.end) {
        push({ start, end: Math.min(span.end, source.end(source.at(start))) }, place);
      }
    } else if (!isTable) {
      // The word before the time belongs to it: `Between 14:05 and 14:20 …`.
      const first = lead === "spoken" ? span.start : reading.span.start;
      const start = Math.min(first, lines[0]?.start ?? first);
      push({ start, end: Math.max(reading.span.end, lines[0]?.end ?? 0) }, place);
    }
  }
  return remarks.length === 0 ? found.remarks : [...remarks, ...found.remarks.slice(next)];
}

function spanOf(item: Chosen | undefined): Span | undefined {
  return item?.role === "entry" ? item.candidate.span : item?.span;
}

/** `??:??` in the place of a time is no entry, but a time that is still to be found out. */
function withOpenTimes({ unreadable, candidates }: Findings): Findings["unreadable"] {
  const all = [...unreadable];
  for (const { reading, place, group } of candidates) {
    if (reading.kind === "hole" && reading.hour === undefined && place.inTimeline) {
      all.push({ span: reading.span, open: true, place, group });
    }
  }
  return all;
}

/** The zone of each entry with a clock time. */
function ownZones(chosen: readonly Chosen[]): readonly (WrittenZone | undefined)[] {
  const zones: (WrittenZone | undefined)[] = [];
  for (const item of chosen) {
    const reading = item.role === "entry" ? item.candidate.reading : undefined;
    if (reading?.kind === "timestamp" && reading.clock) {
      zones.push(reading.zone);
    }
  }
  return zones;
}

function datesOf(chosen: readonly Chosen[], told: readonly ProseTime[]): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  const add = (reading: TimeReading): void => {
    if (reading.kind === "timestamp" && reading.date) {
      dates.push(reading.date);
    }
  };
  for (const item of chosen) {
    add(item.role === "day" ? item.reading : item.candidate.reading);
  }
  for (const { reading } of told) {
    add(reading);
  }
  return dates;
}

/** A slug in the front matter is a file's name in all but name. */
function fileDates(fileName: string | undefined, fields: readonly Field[]) {
  const slugs = fields.filter(
    ({ key, source }) => source === "front-matter" && /^(?:slug|permalink|url|id)$/i.test(key.value),
  );
  const names = [fileName, ...slugs.map(({ value }) => value)];
  return names.flatMap((name) => (name === undefined ? [] : (readFileDate(name) ?? [])));
}
