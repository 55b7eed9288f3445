import { dayNumber } from "./calendar.ts";
import type { CalendarDate } from "./reading.ts";

/**
 * Offsets of places, from the zone data of the platform. Each zone costs one formatter, each of its years some thirty
 * questions to it; everything after that is a look into a table. The tables only remember what the platform said, so
 * that they change no answer.
 */
interface ZoneTable {
  readonly format: Intl.DateTimeFormat;
  readonly years: Map<number, YearOfOffsets>;
}

/** The offsets of one calendar year in UTC: `offsets[i]` holds until `until[i]`, the last one to the year's end. */
interface YearOfOffsets {
  readonly until: readonly number[];
  readonly offsets: readonly number[];
}

/** A change of the clock. */
export interface Transition {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** Minutes east of UTC before and after it. */
  readonly before: number;
  readonly after: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** No place keeps two changes within a shorter time: Morocco's Ramadan lasts a month. */
const SAMPLE = 14 * DAY;

const tables = new Map<string, ZoneTable | undefined>();
/** A text may name any number of places that do not exist; only so many are remembered. */
const MOST_TABLES = 1000;

/**
 * Whether the platform knows the place: canonical names and links of the tz database.
 *
 * @example
 * isZoneName("US/Pacific")  // true
 * isZoneName("Europe/Oz")   // false
 * isZoneName("CET")         // false: abbreviations are no places
 */
export function isZoneName(iana: string): boolean {
  return tableOf(iana) !== undefined;
}

/** The places of the tz database by their canonical names. */
export function zoneNames(): readonly string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}

/**
 * Minutes east of UTC that the place keeps at an instant (milliseconds since 1970-01-01T00:00Z); `undefined` for a place
 * that does not exist or an instant that no calendar reaches.
 *
 * @example
 * offsetAt("Europe/Paris", Date.UTC(2023, 6, 1)) // 120
 */
export function offsetAt(iana: string, instant: number): number | undefined {
  const table = tableOf(iana);
  if (table === undefined || !(Math.abs(instant) < 8e15)) {
    return undefined;
  }
  const { until, offsets } = yearOf(table, new Date(instant).getUTCFullYear());
  let i = 0;
  while (i < until.length && instant >= (until[i] ?? 0)) {
    i++;
  }
  return offsets[i];
}

/**
 * The offsets at which the place shows this wall time, the earlier instant first: one as a rule, none in the hour that
 * the clock skips, two in the hour that comes twice. Empty for a place that does not exist.
 *
 * @example
 * offsetsAtWall("Europe/Paris", { date: { year: 2026, month: 3, day: 29 }, minuteOfDay: 150 }) // []
 */
export function offsetsAtWall(
  iana: string,
  wall: { readonly date: CalendarDate; readonly minuteOfDay: number },
): number[] {
  const local = dayNumber(wall.date) * DAY + wall.minuteOfDay * MINUTE;
  const early = offsetAt(iana, local - DAY);
  const late = offsetAt(iana, local + DAY);
  if (early === undefined || late === undefined) {
    return [];
  }
  const candidates = early === late ? [early] : [Math.max(early, late), Math.min(early, late)];
  return candidates.filter((offset) => offsetAt(iana, local - offset * MINUTE) === offset);
}

/**
 * The changes of the clock that fall on the day, as the place counts its days; `[]` on nearly all days.
 *
 * @example
 * transitionsOn("Europe/Paris", { year: 2023, month: 3, day: 26 })
 * // [{ instant: Date.UTC(2023, 2, 26, 1), before: 60, after: 120 }]
 */
export function transitionsOn(iana: string, date: CalendarDate): Transition[] {
  const table = tableOf(iana);
  if (table === undefined) {
    return [];
  }
  const found: Transition[] = [];
  const day = dayNumber(date);
  const { until, offsets } = yearOf(table, date.year);
  for (let i = 0; i < until.length; i++) {
    const instant = until[i] ?? 0;
    const before = offsets[i] ?? 0;
    if (Math.floor((instant + before * MINUTE) / DAY) === day) {
      found.push({ instant, before, after: offsets[i + 1] ?? before });
    }
  }
  return found;
}

function tableOf(iana: string): ZoneTable | undefined {
  const known = tables.get(iana);
  if (known !== undefined || tables.has(iana)) {
    return known;
  }
  if (tables.size >= MOST_TABLES) {
    tables.clear();
  }
  const table = isShapedLikePlace(iana) ? makeTable(iana) : undefined;
  tables.set(iana, table);
  return table;
}

function isShapedLikePlace(iana: string): boolean {
  return iana.length < 40 && /^(?:[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2}|UTC)$/.test(iana);
}

function makeTable(iana: string): ZoneTable | undefined {
  try {
    return {
      format: new Intl.DateTimeFormat("en-US", { timeZone: iana, timeZoneName: "longOffset" }),
      years: new Map(),
    };
  } catch {
    // The platform throws a RangeError for a place that it does not know; there is no way to ask it first.
    return undefined;
  }
}

function yearOf(table: ZoneTable, year: number): YearOfOffsets {
  let found = table.years.get(year);
  if (found === undefined) {
    found = askYear(table.format, year);
    table.years.set(year, found);
  }
  return found;
}

function askYear(format: Intl.DateTimeFormat, year: number): YearOfOffsets {
  const end = dayNumber({ year: year + 1, month: 1, day: 1 }) * DAY;
  let from = dayNumber({ year, month: 1, day: 1 }) * DAY;
  let offset = askOffset(format, from);
  const until: number[] = [];
  const offsets = [offset];
  while (from < end) {
    const to = Math.min(from + SAMPLE, end);
    const next = askOffset(format, to);
    if (next !== offset) {
      until.push(findChange(format, from, to));
      offsets.push(next);
      offset = next;
    }
    from = to;
  }
  return { until, offsets };
}

/** The first minute of the new offset between two instants with different ones. */
function findChange(format: Intl.DateTimeFormat, from: number, to: number): number {
  const old = askOffset(format, from);
  let low = from / MINUTE;
  let high = to / MINUTE;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(format, middle * MINUTE) === old) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high * MINUTE;
}

/** The platform writes `7/1/2023, GMT+02:00`, or `GMT` alone for zero; old local times have seconds. */
function askOffset(format: Intl.DateTimeFormat, instant: number): number {
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(instant));
  const minutes = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0) + Number(match?.[4] ?? 0) / 60;
  return match?.[1] === "-" ? -minutes : minutes;
}
