import type { Incident, Moment } from "../../incident/model.ts";
import { formatDate } from "../../time/format.ts";

/**
 * Whether two readings of an incident tell of the same times: as many entries, each when it was, and the times in sentences,
 * in fields and of phases, too. The order of the entries and the zone in which a known instant is told do not matter.
 *
 * @param shift by how many minutes the clocks move of which nobody knows the instant
 */
export function keepsTimes(before: Incident, after: Incident, shift = 0): boolean {
  const [one, other] = [timesOf(before, shift), timesOf(after, 0)];
  return one.length === other.length && one.every((time, index) => time === other[index]);
}

function timesOf({ timeline, proseTimes, fieldTimes, facts }: Incident, shift: number): readonly string[] {
  const when = (moment: Moment) => whenOf(moment, shift);
  const entries = (timeline?.entries ?? []).map(({ time, end }) => `entry ${when(time)} ${end ? when(end) : ""}`);
  const prose = proseTimes.map((time) => `prose ${when(time)}`);
  const fields = fieldTimes.map(({ field, time }) => `${field.key.value} ${when(time)}`);
  const told = facts.filter(({ source }) => source !== "timeline");
  const phases = told.map(({ phase, time }) => `${phase} ${when(time)}`);
  return [...entries, ...prose, ...fields, ...phases].sort();
}

function whenOf({ instant, date, minuteOfDay, dayOffset = 0 }: Moment, shift: number): string {
  return instant === undefined
    ? `${date ? formatDate(date) : dayOffset} ${minuteOfDay === undefined ? "" : (minuteOfDay + shift).toFixed(3)}`
    : String(instant);
}
