import { type Span, slice } from "../../text/span.ts";
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
    pushMoment(claims, sources, { by: "timeline", time });
    if (end) {
      pushWritten(claims, sources, { by: "timeline", time: end });
    }
  }
  for (const { field, time, end } of fieldTimes) {
    const by = kindOf(field);
    pushMoment(claims, sources, { by, field, time });
    if (end) {
      pushWritten(claims, sources, { by, field, time: end });
    }
  }
  pushTitle(claims, sources);
  for (const { source, time } of facts) {
    if (source === "prose") {
      pushWritten(claims, sources, { by: "prose", time });
    }
  }
  for (const field of sources.fields) {
    const day = isName(field) ? readFileDate(field.value) : undefined;
    if (day) {
      claims.push(new Claim({ by: "slug", field }, [day], { span: field.valueSpan, text }));
    }
  }
  const day = fileName === undefined ? undefined : readFileDate(fileName);
  if (day) {
    claims.push(new Claim({ by: "name" }, [day]));
  }
  return claims;
}

/** A class, since every entry below the header of a day makes one, and few are ever put into words. */
class Claim implements DateClaim {
  readonly by: DateClaim["by"];
  readonly days: readonly CalendarDate[];
  readonly span: Span | undefined;
  readonly time: Moment | undefined;
  readonly field: Field | undefined;
  /** The text, where the date is written in it at the span. */
  readonly #text: string | undefined;

  constructor({ by, time, field }: Claimant, days: readonly CalendarDate[], place?: { span: Span; text?: string }) {
    this.by = by;
    this.days = days;
    this.span = place?.span;
    this.time = time;
    this.field = field;
    this.#text = place?.text;
  }

  get words(): string {
    const [day] = this.days;
    return this.#text !== undefined && this.span ? slice(this.#text, this.span) : day ? formatDate(day) : "";
  }
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

/** A time that may claim a day, and the part of the document that it stands in. */
type Claimant = Pick<DateClaim, "by" | "field" | "time">;

function pushMoment(claims: DateClaim[], sources: ClaimSources, claimant: Claimant & { readonly time: Moment }): void {
  const { date, dateSource, span } = claimant.time;
  if (dateSource === "written") {
    pushWritten(claims, sources, claimant);
  } else if (date && (dateSource === "header" || dateSource === "section")) {
    claims.push(new Claim(claimant, [date], { span }));
  }
}

function pushWritten(
  claims: DateClaim[],
  { text, dateOrder }: ClaimSources,
  claimant: Claimant & { readonly time: Moment },
): void {
  const { written, date, dateSource } = claimant.time;
  const day = written.kind === "timestamp" ? written.date : undefined;
  if (dateSource !== "written" || !date || !day || day.fault || day.form === "weekday") {
    return;
  }
  const { year } = date;
  const days: readonly CalendarDate[] =
    dateOrder === undefined && day.readings.length > 1
      ? day.readings.map((reading) => ({ year: reading.year ?? year, month: reading.month, day: reading.day }))
      : [date];
  claims.push(new Claim(claimant, days, { span: day.span, text }));
}

/** A title that names two days names a stretch of time, or the day of something else. */
function pushTitle(claims: DateClaim[], sources: ClaimSources): void {
  const { text, title, context } = sources;
  const dated = title
    ? timesIn(text, title.span).filter((reading) => reading.kind === "timestamp" && reading.date)
    : [];
  const [only] = dated;
  if (only?.kind === "timestamp" && !only.end && dated.length === 1) {
    pushWritten(claims, sources, { by: "title", time: momentAlone(only, context) });
  }
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
