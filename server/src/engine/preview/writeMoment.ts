import type { Moment } from "../incident/model.ts";
import type { Say } from "../text/say.ts";
import { sayDate, sayDay } from "./sayDate.ts";
import { writeElapsed } from "./writeElapsed.ts";

/**
 * The clock time on the 24-hour clock, never more precise than it was written, or the distance from a zero without one;
 * `undefined` for a day alone.
 *
 * @example
 * writeClock(moment, say) // "12:26"; "~14:00" for about two; "10 h" for 10am; "T+5m"
 */
export function writeClock(moment: Moment, say: Say): string | undefined {
  const { minuteOfDay, precision, elapsed } = moment;
  if (minuteOfDay === undefined && elapsed !== undefined) {
    return `${moment.approximate ? "~" : ""}${writeElapsed(elapsed, precision)}`;
  }
  if (minuteOfDay === undefined || precision === "day") {
    return undefined;
  }
  const hour = twoDigits(Math.floor(minuteOfDay / 60));
  const minute = twoDigits(Math.floor(minuteOfDay % 60));
  const second = twoDigits(Math.round((minuteOfDay % 1) * 60));
  const clock = { hour: say("{0} h", hour), minute: `${hour}:${minute}`, second: `${hour}:${minute}:${second}` }[
    precision
  ];
  return moment.approximate ? `~${clock}` : clock;
}

/**
 * Day and clock time, as far as they are known.
 *
 * @example
 * writeMoment(moment, say) // "1 July 2023, 12:26"
 */
export function writeMoment(moment: Moment, say: Say): string {
  const date = moment.date === undefined ? undefined : sayDate(say, moment.date);
  return [date, writeClock(moment, say)].filter((part) => part !== undefined).join(", ");
}

/**
 * Day and clock time where there is little room and the year stands nearby.
 *
 * @example
 * writeBriefly(moment, say) // "1 Jul, 12:26"
 */
export function writeBriefly(moment: Moment, say: Say): string {
  const { date } = moment;
  return [date && sayDay(say, date), writeClock(moment, say)].filter((part) => part !== undefined).join(", ");
}

/**
 * From one moment to another; a day that both share is written once.
 *
 * @example
 * writeRange(from, to, say) // "1 July 2023, 10:51 – 12:26"
 */
export function writeRange(from: Moment, to: Moment, say: Say): string {
  const isOneDay = from.date !== undefined && isSameDay(from, to);
  const end = isOneDay ? writeClock(to, say) : writeMoment(to, say);
  const start = writeMoment(from, say);
  const isSame = end === start || (isOneDay && end === writeClock(from, say));
  return end === undefined || end === "" || isSame ? start : `${start} – ${end}`;
}

/** Whether both are on one day; two moments of unknown days are taken to be. */
export function isSameDay({ date: a }: Moment, { date: b }: Moment): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
