import { groupBy } from "../../../text/groupBy.ts";
import type { Span } from "../../../text/span.ts";
import { weekdayOf } from "../../../time/calendar.ts";
import type { CalendarDate, WrittenDate, WrittenDay, WrittenZone } from "../../../time/reading.ts";
import type { DateOrder } from "../../model.ts";

/** What can tell whether `01/07` is 1 July or 7 January. */
export interface DateEvidence {
  readonly setting: DateOrder["order"] | undefined;
  /** Every date that the document writes, in whatever form. */
  readonly dates: readonly WrittenDate[];
  /** The day in the name of the file or in a slug; looked for when it is asked for. */
  readonly fileDates: () => readonly CalendarDate[];
  readonly zones: readonly WrittenZone[];
}

/**
 * How numeric dates with two readings are to be read: by the settings, a date of the same form with a part above 12, the
 * same day in ISO or in words, a weekday beside it, the name of the file, a zone of the United States. `undefined` where
 * nothing speaks, or where there is nothing to settle.
 */
export function settleDateOrder(evidence: DateEvidence): DateOrder | undefined {
  const open = evidence.dates.filter(({ readings }) => readings.length > 1);
  if (open.length === 0) {
    return undefined;
  }
  if (evidence.setting) {
    return { order: evidence.setting, by: "settings" };
  }
  return (
    bySibling(evidence.dates) ??
    bySameDay(open, evidence) ??
    byWeekday(open) ??
    byFile(open, evidence) ??
    byZone(evidence)
  );
}

function bySibling(dates: readonly WrittenDate[]): DateOrder | undefined {
  for (const { form, readings, pattern } of dates) {
    const [only] = readings;
    if (form === "numeric" && only && readings.length === 1 && pattern && only.day > 12) {
      const order = pattern.startsWith("d") ? "dmy" : pattern.startsWith("m") ? "mdy" : undefined;
      if (order) {
        return { order, by: "sibling" };
      }
    }
  }
  return undefined;
}

const ORDERS = ["dmy", "mdy"] as const;

function bySameDay(open: readonly WrittenDate[], { dates }: DateEvidence): DateOrder | undefined {
  const certain = dates.filter(({ form, readings }) => form !== "numeric" && readings.length === 1);
  const sure = groupBy(certain, ({ readings: [day] }) => `${day?.month} ${day?.day}`);
  const sameAs = (day: WrittenDay) =>
    sure.get(`${day.month} ${day.day}`)?.find(({ readings: [other] }) => other !== undefined && isSameDay(day, other));
  const match = firstMatch(open, (day) => sameAs(day) !== undefined);
  const evidence = match && sameAs(match.day);
  return evidence && orderOf(match, { by: "same-day", evidence });
}

function isSameDay(a: WrittenDay, b: WrittenDay): boolean {
  return a.month === b.month && a.day === b.day && (a.year === undefined || b.year === undefined || a.year === b.year);
}

function byWeekday(open: readonly WrittenDate[]): DateOrder | undefined {
  for (const date of open) {
    const { readings, weekday } = date;
    const fits = readings.map(
      ({ year, month, day }) => year !== undefined && weekdayOf({ year, month, day }) === weekday?.value,
    );
    const index = fits.indexOf(true);
    if (weekday && index >= 0 && index === fits.lastIndexOf(true)) {
      return orderOf({ date, index }, { by: "weekday", evidence: weekday });
    }
  }
  return undefined;
}

/** The day of the file itself, or one of its month that is not after it. */
function byFile(open: readonly WrittenDate[], evidence: DateEvidence): DateOrder | undefined {
  const fileDates = evidence.fileDates();
  const fits = (day: WrittenDay) =>
    fileDates.some((file) => (day.year ?? file.year) === file.year && day.month === file.month && day.day <= file.day);
  const match = firstMatch(open, (day) => fileDates.some((file) => isSameDay(day, file))) ?? firstMatch(open, fits);
  return match && orderOf(match, { by: "file-name" });
}

/** A date with two readings, and the index of the one that fits. */
interface Match {
  readonly date: WrittenDate;
  readonly index: number;
}

/** The first date of which one reading fits and the other does not. */
function firstMatch(
  open: readonly WrittenDate[],
  fits: (day: WrittenDay) => boolean,
): (Match & { readonly day: WrittenDay }) | undefined {
  for (const date of open) {
    const index = date.readings.findIndex(fits);
    const day = date.readings[index];
    if (day && !date.readings.some((other, at) => at !== index && fits(other))) {
      return { date, index, day };
    }
  }
  return undefined;
}

function orderOf(
  { date, index }: Match,
  { by, evidence }: { readonly by: DateOrder["by"]; readonly evidence?: { readonly span: Span } },
): DateOrder {
  const order = ORDERS[index] ?? "dmy";
  return evidence ? { order, by, evidence: { span: evidence.span, settles: date.span } } : { order, by };
}

const UNITED_STATES =
  /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana))/;

function byZone({ zones }: DateEvidence): DateOrder | undefined {
  const isAmerican = zones.some(({ readings }) =>
    readings.some(
      (it) =>
        (it.kind === "place" && UNITED_STATES.test(it.iana)) ||
        (it.kind === "abbreviation" && UNITED_STATES.test(it.place)),
    ),
  );
  return isAmerican ? { order: "mdy", by: "zone" } : undefined;
}
