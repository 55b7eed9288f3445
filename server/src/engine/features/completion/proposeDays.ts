import type { Moment } from "../../incident/model.ts";
import { type Note, paragraph } from "../../text/note.ts";
import { addDays, daysBetween } from "../../time/calendar.ts";
import { wallTimeOf } from "../../time/instants.ts";
import type { CalendarDate, WrittenDate } from "../../time/reading.ts";
import { writeDateLike } from "../../time/writeTimeLike.ts";
import type { Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";
import { rowStartOf } from "./rowStart.ts";

/** In a timeline whose last entry bears a day and no clock time: the same day, the one after it, and today. */
export const proposeDays: Proposer = {
  kind: "time",
  setting: "completion.times",
  propose(place) {
    const row = rowStartOf(place);
    const last = row?.model?.time;
    const written = last && dayOf(last);
    if (!row || !last?.date || !written) {
      return [];
    }
    return daysAfter(last.date, place).map(({ date, detail, name }): Proposal => {
      const day = writeDateLike(place.analysis.text, written, { to: date, was: last.date });
      const newText = `${row.prefix}${day}${row.suffix}`;
      const filter = row.prefix !== "" && row.typed.startsWith(row.prefix) ? newText : day;
      return { label: day, detail, span: row.span, newText, filter, name };
    });
  },
  explain: (name): Note => (name.startsWith("day:") ? [paragraph("A day, as this timeline writes its days.")] : []),
};

function dayOf({ written, minuteOfDay }: Moment): WrittenDate | undefined {
  const date = written.kind === "timestamp" && minuteOfDay === undefined ? written.date : undefined;
  return date?.form === "weekday" ? undefined : date;
}

interface Day {
  readonly date: CalendarDate;
  readonly detail: string;
  readonly name: string;
}

function daysAfter(last: CalendarDate, { analysis }: Place): readonly Day[] {
  const today = wallTimeOf(analysis.now, 0).date;
  const next = [
    { date: last, detail: "the same day", name: "day:0" },
    { date: addDays(last, 1), detail: "the day after", name: "day:1" },
  ];
  return daysBetween(last, today) > 1 ? [...next, { date: today, detail: "today", name: "day:today" }] : next;
}
