import { addDays } from "../time/calendar.ts";
import type { Timestamp } from "../time/reading.ts";
import { type Field, TIME_FIELDS } from "./fields.ts";
import type { FieldTime, Moment } from "./model.ts";
import { momentAlone } from "./timeline/moments/momentAlone.ts";
import { minuteOf } from "./timeline/moments/momentOf.ts";
import type { MomentContext } from "./timeline/moments/readMoments.ts";
import { timesIn } from "./timeline/moments/timesIn.ts";

/** The fields that hold a time, each with the first that it holds, in document order; a duration may be a range of instants. */
export function readFieldTimes(text: string, fields: readonly Field[], context: MomentContext): readonly FieldTime[] {
  return timesOf(text, { fields: fields.filter(({ name }) => TIME_FIELDS.has(name) || name === "duration"), context });
}

/**
 * The fields that hold a time under a name of the team's own: `classified_at: 2024-03-14T09:00Z`. The value has to begin with
 * it, since a sentence may speak of any time.
 */
export function readMilestones(text: string, fields: readonly Field[], context: MomentContext): readonly FieldTime[] {
  const others = fields.filter(({ name, value }) => name === undefined && /^["'\s]*\d/.test(value));
  return timesOf(text, { fields: others, context });
}

function timesOf(
  text: string,
  { fields, context }: { readonly fields: readonly Field[]; readonly context: MomentContext },
): readonly FieldTime[] {
  return fields.flatMap((field): FieldTime[] => {
    const [reading] = timesIn(text, field.valueSpan);
    if (reading?.kind !== "timestamp") {
      return [];
    }
    const time = momentAlone(reading, context);
    return [reading.end ? { field, time, end: endMoment(reading.end, { time, context }) } : { field, time }];
  });
}

/** The end of a range without a day of its own is on that of its start, or behind midnight on the next. */
function endMoment(end: Timestamp, { time, context }: { time: Moment; context: MomentContext }): Moment {
  const isNextDay = (minuteOf(end) ?? Number.POSITIVE_INFINITY) < (time.minuteOfDay ?? 0);
  return momentAlone(end, context, isNextDay && time.date ? addDays(time.date, 1) : time.date);
}
