import { daysBetween, isRealDate } from "../../../time/calendar.ts";
import { findTimes } from "../../../time/findTimes.ts";
import type { CalendarDate, WrittenDate } from "../../../time/reading.ts";
import { type Field, type FieldName, INSTANT_FIELDS } from "../../fields.ts";
import type { DateOrder, DateSource, Title } from "../../model.ts";
import type { ProseTime } from "./readProseTimes.ts";
import { resolveDate } from "./resolveDate.ts";

export interface ReferenceSources {
  readonly text: string;
  readonly title: Title | undefined;
  readonly fields: readonly Field[];
  readonly fileName: string | undefined;
  readonly proseTimes: readonly ProseTime[];
  readonly order: DateOrder["order"];
}

export interface ReferenceDate {
  readonly date: CalendarDate;
  readonly source: DateSource;
  /** It is the day on which the incident ended, for nothing says on which it began. */
  readonly isLast?: true;
}

const OF_THE_END: ReadonlySet<FieldName | undefined> = new Set(["mitigated", "ended", "resolved"]);

/**
 * The day on which the incident began, by everything but its timeline: a field that names an instant of it, the title, a
 * date below it, the first date of the text if it lies shortly before that of the file, the file's name, and last the
 * date of the front matter, which is as a rule that of the publication.
 */
export function readReferenceDate(sources: ReferenceSources): ReferenceDate | undefined {
  const { text, title, fields, fileName, order } = sources;
  const dateIn = (value: string, near?: CalendarDate) => firstDate(value, { order, near });
  const file = fileName === undefined ? undefined : readFileDate(fileName);
  const fieldDate = (wanted: (field: Field) => boolean) => {
    for (const field of fields) {
      const date = wanted(field) ? dateIn(field.value, file) : undefined;
      if (date) {
        return date;
      }
    }
    return undefined;
  };
  const stated = fieldDate(({ name }) => INSTANT_FIELDS.has(name) && !OF_THE_END.has(name));
  if (stated) {
    return { date: stated, source: "field" };
  }
  const last = fieldDate(({ name }) => OF_THE_END.has(name));
  if (last) {
    return { date: last, source: "field", isLast: true };
  }
  const published = fieldDate(({ name, source }) => name === "date" && source === "front-matter");
  const titled = title && dateOfTitle(text.slice(title.span.start, title.span.end), { order, near: file ?? published });
  if (titled) {
    return { date: titled, source: "title" };
  }
  const dated = fieldDate(({ name, source }) => name === "date" && source !== "front-matter");
  if (dated) {
    return { date: dated, source: "field" };
  }
  const anchor = file ?? published;
  const told = firstTold(sources, { anchor, isNamed: file !== undefined });
  if (told) {
    return { date: told, source: "prose" };
  }
  return file ? { date: file, source: "file-name" } : published && { date: published, source: "field" };
}

/** A file is named after its incident or, a day or two later, its report; a report is published some weeks after. */
const AT_ONCE = 3;
const SHORTLY = 45;
/** So far into the text a date is that of the report's own incident, even where the file is named after the report. */
const OPENING = 1500;

/** The first date of the prose that does not lie far from the file's. */
function firstTold(
  { text, proseTimes, order }: ReferenceSources,
  { anchor, isNamed }: { readonly anchor: CalendarDate | undefined; readonly isNamed: boolean },
): CalendarDate | undefined {
  for (const { reading, remark } of proseTimes) {
    if (reading.kind === "timestamp" && reading.date && isDay(reading.date) && tellsOfIncident(remark.place)) {
      const near = anchor ?? middleOfYearBehind(text, reading.span.end);
      const date = resolveDate(reading.date, { order, near });
      const before = date && anchor ? daysBetween(date, anchor) : 0;
      if (date && before >= -1 && before <= (isNamed && reading.span.start > OPENING ? AT_ONCE : SHORTLY)) {
        return date;
      }
    }
  }
  return undefined;
}

/** Where tasks are due, meetings are held and other incidents are named, no date is that of this one. */
function tellsOfIncident({ isElsewhere, section }: ProseTime["remark"]["place"]): boolean {
  return !isElsewhere || section?.kind === "metadata" || section?.kind === "metrics";
}

/** `15 Feb at 00:25AM 2022`: a year that stands alone behind a time is the year of its day. */
function middleOfYearBehind(text: string, end: number): CalendarDate | undefined {
  const year = /^[\s,(]{1,3}((?:19|20)\d\d)(?![\d:.-])/.exec(text.slice(end, end + 9))?.[1];
  return year === undefined ? undefined : { year: Number(year), month: 7, day: 1 };
}

function isDay({ form }: WrittenDate): boolean {
  return form !== "weekday";
}

/** Its first date, or the one in a name that it bears: `INC_2026-04-23_cutover`. */
function dateOfTitle(title: string, context: DateContext): CalendarDate | undefined {
  return firstDate(title, context) ?? dateInName(title);
}

interface DateContext {
  readonly order: DateOrder["order"];
  readonly near?: CalendarDate | undefined;
}

function firstDate(value: string, context: DateContext): CalendarDate | undefined {
  for (const reading of findTimes(value)) {
    const date =
      reading.kind === "timestamp" && reading.date && isDay(reading.date)
        ? resolveDate(reading.date, context)
        : undefined;
    if (date) {
      return date;
    }
  }
  return undefined;
}

/**
 * The day in the name of a file or, where it has none, of its folder: `2023-07-01-outage.md`, `20230701_outage.md`,
 * `06-nov-2022-halt.md`.
 *
 * @example
 * readFileDate("incidents/20230701_cloud-outage.md") // { year: 2023, month: 7, day: 1 }
 */
export function readFileDate(fileName: string): CalendarDate | undefined {
  const folderEnd = lastDivider(fileName);
  const named = dateOfPart(fileName.slice(folderEnd + 1));
  if (named || folderEnd < 0) {
    return named;
  }
  const folders = fileName.slice(0, folderEnd);
  return dateOfPart(folders.slice(lastDivider(folders) + 1));
}

function lastDivider(path: string): number {
  return Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
}

function dateOfPart(part: string): CalendarDate | undefined {
  if (!/\d/.test(part)) {
    return undefined;
  }
  const named = dateInName(part);
  if (named || NAMED_DAY.test(part)) {
    return named;
  }
  const date = firstDate(part.replace(/[-_]/g, " "), { order: "dmy" });
  return date && isRealDate(date) ? date : undefined;
}

const NAMED_DAY = /(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/;

function dateInName(name: string): CalendarDate | undefined {
  const match = NAMED_DAY.exec(name);
  const date = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return date && isRealDate(date) ? date : undefined;
}
