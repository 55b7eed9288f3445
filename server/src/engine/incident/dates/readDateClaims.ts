import { slice } from "../../text/span.ts";
import { formatDate } from "../../time/format.ts";
import type { CalendarDate } from "../../time/reading.ts";
import type { Field, FieldName } from "../fields.ts";
import type { DateClaim, DateOrder, Fact, FieldTime, Moment, Timeline, Title } from "../model.ts";
import { momentAlone } from "../timeline/moments/momentAlone.ts";
import type { MomentContext } from "../timeline/moments/readMoments.ts";
import { readFileDate } from "../timeline/moments/readReferenceDate.ts";
import { timesIn } from "../timeline/moments/timesIn.ts";

export interface ClaimSources {
  readonly text: string;
  readonly title: Title | undefined;
  readonly fields: readonly Field[];
  readonly fieldTimes: readonly FieldTime[];
  readonly facts: readonly Fact[];
  readonly timeline: Timeline | undefined;
  readonly fileName: string | undefined;
  readonly context: MomentContext;
  /** Absent where nothing settles which of day and month comes first. */
  readonly dateOrder: DateOrder | undefined;
}

/**
 * Every day that the timeline, the fields, the title, the sentences that tell of a phase, and the names of the document
 * state for themselves. Days that were inferred or do not exist are no claims.
 */
export function readDateClaims(sources: ClaimSources): readonly DateClaim[] {
  const { timeline, fieldTimes, facts, fileName, text } = sources;
  const claims: DateClaim[] = [];
  for (const { time, end } of timeline?.entries ?? []) {
    claims.push(
      ...ofMoment(sources, time, { by: "timeline" }),
      ...(end ? ofEnd(sources, end, { by: "timeline" }) : []),
    );
  }
  for (const { field, time, end } of fieldTimes) {
    const by = kindOf(field);
    claims.push(...ofMoment(sources, time, { by, field }), ...(end ? ofEnd(sources, end, { by, field }) : []));
  }
  claims.push(...ofTitle(sources));
  for (const { source, time } of facts) {
    claims.push(...(source === "prose" ? ofEnd(sources, time, { by: "prose" }) : []));
  }
  for (const field of sources.fields) {
    const day = isName(field) ? readFileDate(field.value) : undefined;
    claims.push(
      ...(day
        ? [{ by: "slug" as const, days: [day], words: slice(text, field.valueSpan), span: field.valueSpan, field }]
        : []),
    );
  }
  const day = fileName === undefined ? undefined : readFileDate(fileName);
  return day ? [...claims, { by: "name", days: [day], words: formatDate(day) }] : claims;
}

const NAMES = /^(?:slug|permalink|url)$/i;

function isName({ key, name }: Field): boolean {
  return name === "id" || NAMES.test(key.value);
}

const KINDS: Readonly<Partial<Record<FieldName, DateClaim["by"]>>> = { published: "published", updated: "updated" };

/** A date in the front matter is as a rule that of the page. */
function kindOf({ name, source }: Field): DateClaim["by"] {
  if (name === "date") {
    return source === "front-matter" ? "published" : "date";
  }
  return (name && KINDS[name]) ?? "field";
}

type Part = Pick<DateClaim, "by" | "field">;

function ofMoment(sources: ClaimSources, time: Moment, part: Part): readonly DateClaim[] {
  if (time.dateSource === "written") {
    return ofEnd(sources, time, part);
  }
  const isCertain = time.dateSource === "header" || time.dateSource === "section";
  return isCertain && time.date
    ? [{ ...part, days: [time.date], words: formatDate(time.date), span: time.span, time }]
    : [];
}

function ofEnd({ text, dateOrder }: ClaimSources, time: Moment, part: Part): readonly DateClaim[] {
  const written = time.written.kind === "timestamp" ? time.written.date : undefined;
  if (time.dateSource !== "written" || !time.date || !written || written.fault || written.form === "weekday") {
    return [];
  }
  const { year } = time.date;
  const days: readonly CalendarDate[] =
    dateOrder === undefined && written.readings.length > 1
      ? written.readings.map((day) => ({ year, ...day }))
      : [time.date];
  return [{ ...part, days, words: slice(text, written.span), span: written.span, time }];
}

/** A title that names two days names a stretch of time, or the day of something else. */
function ofTitle(sources: ClaimSources): readonly DateClaim[] {
  const { text, title, context } = sources;
  const dated = title
    ? timesIn(text, title.span).filter((reading) => reading.kind === "timestamp" && reading.date)
    : [];
  const [only] = dated;
  return only?.kind === "timestamp" && !only.end && dated.length === 1
    ? ofEnd(sources, momentAlone(only, context), { by: "title" })
    : [];
}

/** The words of a claim in a sentence: where it stands. */
export function claimPlace({ by, field }: DateClaim): string {
  switch (by) {
    case "title":
      return "the title";
    case "name":
      return "the file name";
    case "timeline":
      return "the timeline";
    case "prose":
      return "the text";
    default:
      return `"${field?.key.value ?? by}"`;
  }
}
