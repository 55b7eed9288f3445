import type { DayHeader, Incident, Moment, TimelineEntry } from "../incident/model.ts";
import { readTimeManner, writeDay } from "../incident/timeline/timeManner.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { slice } from "../text/span.ts";
import { formatClock, formatDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";
import { writeDateLike } from "../time/writeTimeLike.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "undated-rollover",
  group: "time",
  summary: "Where a timeline passes midnight, the new day is named.",
  rationale:
    "A reader who meets 07:00 below 23:55 has to guess whether a night has passed or a digit is wrong, and every length after it hangs on that guess.",
  source: "GitLab (a heading for each day)",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 23:55 The alert fires.
- 07:00 The day shift finds the cause.
- 07:20 The release is rolled back.
`,
      good: `# Checkout down on 14 March 2024

## Timeline (UTC)

- 23:55 The alert fires.
- 2024-03-15 07:00 The day shift finds the cause.
- 07:20 The release is rolled back.
`,
    },
  ],

  *check(context) {
    const entries = context.incident.timeline?.entries ?? [];
    for (let index = 1; index < entries.length; index++) {
      const above = entries[index - 1];
      const entry = entries[index];
      const passes = above && above.group === entry?.group && passesMidnight(above.time, entry.time);
      if (above && entry && passes && !isNamed(context.incident, entry.time.date)) {
        const [here, there] = [above.time, entry.time].map(({ written }) => slice(context.text, written.span));
        yield {
          span: entry.time.span,
          message: `${there} follows ${here}, so it is read as the next day; no date says so.`,
          related: [{ span: above.time.span, message: "The time above." }],
          fixes: () => [...insertDay(context, entry), ...afternoon(above.time, entry.time)],
        };
      }
    }
  },
});

/** Whether a field or a sentence names the day, as the end of the incident say. */
function isNamed({ fieldTimes, proseTimes }: Incident, date: CalendarDate | undefined): boolean {
  const isThat = (other: Pick<CalendarDate, "month" | "day"> | undefined): boolean =>
    date !== undefined && other?.month === date.month && other.day === date.day;
  return (
    fieldTimes.some(({ time, end }) => isThat(time.date) || isThat(end?.date)) ||
    proseTimes.some(
      ({ written, date: told, dateSource }) =>
        (dateSource === "written" && isThat(told)) ||
        (written.kind === "timestamp" && isThat(written.end?.date?.readings[0])),
    )
  );
}

/** A lower clock time whose day the reader has moved on by itself; a list that runs backwards moves the other way. */
function passesMidnight(above: Moment, { dateSource, dayOffset = 0, date, minuteOfDay, written }: Moment): boolean {
  const isLower = minuteOfDay !== undefined && above.minuteOfDay !== undefined && minuteOfDay < above.minuteOfDay;
  const isRolled = date ? dateSource === "rolled" : dayOffset > (above.dayOffset ?? 0);
  return isLower && isRolled && !(clockOf(above)?.meridiem === "pm" && mayBeAfternoon(above, { written, minuteOfDay }));
}

function clockOf({ written }: Pick<Moment, "written">) {
  return written.kind === "timestamp" ? (written.end?.clock ?? written.clock) : undefined;
}

/** A time without AM or PM that as an afternoon would not lie before the one above it. */
function mayBeAfternoon(
  above: Moment,
  time: Pick<Moment, "written"> & { readonly minuteOfDay: number | undefined },
): boolean {
  const clock = clockOf(time);
  const { minuteOfDay = 0 } = time;
  return clock !== undefined && !clock.meridiem && minuteOfDay < 720 && minuteOfDay + 720 >= (above.minuteOfDay ?? 0);
}

/** The other reading: the clock has only twelve hours. */
function afternoon(above: Moment, { written, minuteOfDay }: Moment): Fix[] {
  const clock = written.kind === "timestamp" ? written.clock : undefined;
  if (!clock || !mayBeAfternoon(above, { written, minuteOfDay })) {
    return [];
  }
  const newText = formatClock({ ...clock, hour: clock.hour + 12 }, { ...clock.style, clock: "24" });
  return [{ title: `Change to ${newText}`, safe: false, edits: [{ span: clock.span, newText }] }];
}

/** Days are named as the ones before: by a heading or a line of their own, else before the time. */
function insertDay(context: RuleContext, { time, span }: TimelineEntry): Fix[] {
  const { text, incident, lines } = context;
  const clock = time.written.kind === "timestamp" ? time.written.clock : undefined;
  if (!time.date || !clock) {
    return [];
  }
  const header = incident.dayHeaders.findLast((day) => day.span.start < span.start);
  const words = header && headerLike(context, header, time.date);
  const title = `Insert the day, ${formatDate(time.date)}`;
  if (words) {
    const start = lines.start(lines.at(span.start));
    const lineBreak = lineBreakOf(text);
    const newText = `${words}${lineBreak}${lineBreak}`;
    return [{ title, safe: false, preferred: true, edits: [{ span: { start, end: start }, newText }] }];
  }
  const day = writeDay(time.date, readTimeManner(text, incident.timeline));
  const edits = [{ span: { start: clock.span.start, end: clock.span.start }, newText: `${day} ` }];
  return [{ title, safe: false, preferred: true, edits }];
}

/** The heading of the day before, with the next day in it. */
function headerLike({ text, lines }: RuleContext, { span, time }: DayHeader, day: CalendarDate): string | undefined {
  const line = lines.span(lines.at(span.start));
  const words = slice(text, line);
  const written = time.written.kind === "timestamp" ? time.written.date : undefined;
  const isAlone = /^#{1,6}\s|^\*\*.*\*\*:?\s*$/.test(words);
  return written && isAlone
    ? text.slice(line.start, written.span.start) +
        writeDateLike(text, written, { to: day, was: time.date }) +
        text.slice(written.span.end, line.end)
    : undefined;
}
