import type { TextEdit } from "../../text/edit.ts";
import { dayNumber, isRealDate } from "../../time/calendar.ts";
import { formatClock, monthName } from "../../time/format.ts";
import { rewriteDate } from "../../time/rewriteDate.ts";
import type { OrderedEntry } from "./entryOrder.ts";
import type { Run, Slip } from "./slip.ts";

/** Of a run at the end of its list, more hours than this are no slip but a guess. */
const MOST_HOURS = 3;

/** A story goes on within so many days; what lies a month behind is another part of it. */
const MOST_DAYS = 7;

/**
 * One slip that explains a whole run out of order: another month, where days are written, or as many hours later for all.
 *
 * @example
 * findRunSlip({ list, culprit: 2, last: 6 })?.words // "2 hours later, from 23:31, they"
 */
export function findRunSlip({ list, culprit, last }: Run): Slip | undefined {
  const run = list.slice(culprit, last + 1);
  const neighbours = { above: list[culprit - 1], below: list[last + 1] };
  return monthSlip(run, neighbours) ?? hoursSlip(run, neighbours);
}

interface Neighbours {
  readonly above: OrderedEntry | undefined;
  readonly below: OrderedEntry | undefined;
}

/** Whether the run, with each entry so many minutes later, lies between its neighbours and is in order itself. */
function fits(run: readonly OrderedEntry[], shifts: readonly number[], { above, below }: Neighbours): boolean {
  let reached = above?.to ?? Number.NEGATIVE_INFINITY;
  for (const [index, { from, to }] of run.entries()) {
    const shift = shifts[index] ?? 0;
    if (from + shift < reached) {
      return false;
    }
    reached = to + shift;
  }
  return reached <= (below?.from ?? Number.POSITIVE_INFINITY);
}

function monthSlip(run: readonly OrderedEntry[], neighbours: Neighbours): Slip | undefined {
  const { above, below } = neighbours;
  const dates = run.map(({ entry: { time } }) => (time.dateSource === "written" ? time.date : undefined));
  const near = above?.entry.time.date?.month;
  const months = [near, near === undefined ? undefined : near + 1, below?.entry.time.date?.month];
  for (const month of months) {
    const changed = dates.map((date) => date && month !== undefined && { ...date, month });
    const shifts = changed.map((to, index) => {
      const from = dates[index];
      return from && to && to.month !== from.month && isRealDate(to)
        ? (dayNumber(to) - dayNumber(from)) * 1440
        : undefined;
    });
    const known = shifts.filter((shift) => shift !== undefined);
    const gap = (run[0]?.from ?? 0) + (known[0] ?? 0) - (above?.to ?? 0);
    if (month !== undefined && known.length === run.length && gap <= MOST_DAYS * 1440 && fits(run, known, neighbours)) {
      const edits = (text: string): TextEdit[] => {
        const rewritten = run.map(({ entry: { time } }, index) => {
          const to = changed[index];
          return time.written.kind === "timestamp" && time.written.date && to
            ? rewriteDate(text, time.written.date, to)
            : undefined;
        });
        const done = rewritten.filter((edit) => edit !== undefined);
        return done.length === run.length ? done : [];
      };
      return { part: "month", words: monthName(month), title: `Change the month to ${monthName(month)}`, edits };
    }
  }
  return undefined;
}

function hoursSlip(run: readonly OrderedEntry[], neighbours: Neighbours): Slip | undefined {
  const clocks = run.flatMap(({ entry: { time } }) =>
    time.written.kind === "timestamp" && time.written.clock?.minute !== undefined ? [time.written.clock] : [],
  );
  const [first] = clocks;
  const most = neighbours.below ? 11 : MOST_HOURS;
  for (let hours = 1; first && clocks.length === run.length && hours <= most; hours++) {
    const isSameDay = clocks.every(({ hour }) => hour + hours <= 23);
    if (
      isSameDay &&
      fits(
        run,
        run.map(() => hours * 60),
        neighbours,
      )
    ) {
      const later = hours === 1 ? "1 hour later" : `${hours} hours later`;
      const shifted = clocks.map((clock) => ({
        span: clock.span,
        newText: formatClock({ ...clock, hour: clock.hour + hours }, clock.style),
      }));
      const words = `${later}, from ${shifted[0]?.newText ?? ""}, they`;
      return { part: "hour", words, title: `Move these ${run.length} times ${later}`, edits: () => shifted };
    }
  }
  return undefined;
}
