import type { Analysis } from "../../analysis.ts";
import type { Incident, LocatedTimestamp, Moment, StatedZone, Timeline, TimelineEntry } from "../../incident/model.ts";
import { momentOffset } from "../../incident/timeline/moments/momentOffset.ts";
import { wallTimeIn } from "../../incident/timeline/timeManner.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";
import { clockAt, formatClock, formatDate, minuteOfDay } from "../../time/format.ts";
import type { CalendarDate, Timestamp } from "../../time/reading.ts";
import { writeDateLike } from "../../time/writeTimeLike.ts";
import { zoneOffset } from "../../time/zoneOffset.ts";
import { isoOffset } from "./isoOffset.ts";
import type { Refactoring, Rewriting } from "./refactoring.ts";
import { type NamedZone, zonesOf } from "./zonesOf.ts";

/**
 * The times on the clock of UTC, of the reader or of the team, and the zone that is stated for them with them: where every
 * entry's instant is known. Times in sentences go along unless they name a zone of their own.
 */
export const convertZone: Refactoring = {
  kind: "zone",
  rewrite(analysis, reader) {
    const { timeline } = analysis.incident;
    const moved = timeline ? movedTimes(analysis, timeline) : undefined;
    return moved ? zonesOf(analysis, reader).flatMap((zone) => toZone(analysis, moved, zone) ?? []) : [];
  },
};

/** A time on a clock that is to be another. */
interface ClockedTime {
  readonly written: Timestamp;
  readonly moment: Moment;
}

interface MovedTimes {
  readonly times: readonly ClockedTime[];
  readonly statements: readonly StatedZone[];
}

/** What has to change together; `undefined` where one of it is not known for certain, or is stated outside of the text. */
function movedTimes({ incident, text }: Analysis, timeline: Timeline): MovedTimes | undefined {
  const { zone, zoneStatements, entries, shape } = timeline;
  const ofTimes = new Set(incident.zones.flatMap((located) => (located.time ? [located.zone.span.start] : [])));
  const statements = zoneStatements.filter(({ span }) => !ofTimes.has(span.start));
  const isKnown = entries.every(({ time }) => time.instant !== undefined && time.laterInstant === undefined);
  // What explains the zone, as `UTC-3 (Brasília)` does, would not be true of another.
  const isPlain = statements.every(
    (one) =>
      one.beside === undefined &&
      sameReadings(one, statements[0]) &&
      !/^[ \t]?[([=]/.test(text.slice(one.span.end, one.span.end + 2)),
  );
  const times = timesToMove(incident, timeline);
  const isSound = times.every(({ written }) => !written.clock?.fault);
  return shape !== "code" && zone?.source !== "settings" && isKnown && isPlain && isSound
    ? { times, statements }
    : undefined;
}

/** Those of the entries, and all others that bear no zone of their own. */
function timesToMove(incident: Incident, { entries }: Timeline): readonly ClockedTime[] {
  const heads = new Set(entries.flatMap(({ time, end }) => [time.span.start, ...(end ? [end.span.start] : [])]));
  const fields = [...incident.fieldTimes, ...incident.milestones].flatMap(({ time, end }) => [
    time,
    ...(end ? [end] : []),
  ]);
  const moments = fields.flatMap((moment) =>
    moment.written.kind === "timestamp" ? [{ written: moment.written, moment }] : [],
  );
  const told = incident.timestamps.filter(({ where }) => where !== "stamp").map(withOwnClock);
  const all = [...told, ...moments].filter(
    ({ written, moment }) => written.clock && (heads.has(moment.span.start) || !moment.ownZone),
  );
  // The field in which a phase is told may be an entry, too.
  const byPlace = new Map(all.map((time) => [time.written.clock?.span.start, time]));
  return [...byPlace.values()];
}

/** The second time of a range in a sentence has the moment of the first. */
function withOwnClock({ written, moment, where }: LocatedTimestamp): ClockedTime {
  if (where !== "prose" || moment.written === written || !written.clock) {
    return { written, moment };
  }
  const { instant: _, ...unsettled } = moment;
  return { written, moment: { ...unsettled, minuteOfDay: minuteOfDay(written.clock) } };
}

function sameReadings(one: StatedZone, other: StatedZone | undefined): boolean {
  return JSON.stringify(one.readings) === JSON.stringify(other?.readings);
}

/** Nothing where the clocks already show what they would. */
function toZone(analysis: Analysis, { times, statements }: MovedTimes, zone: NamedZone): Rewriting | undefined {
  const { text, incident } = analysis;
  const shift = shiftOf(incident.timeline?.entries ?? [], zone);
  const walls = times.map(({ moment }) => wallOf(moment, zone, shift));
  const changes = walls.some((wall, index) => wall && wall.minuteOfDay !== times[index]?.moment.minuteOfDay);
  if (!changes || walls.some((wall) => wall === undefined)) {
    return undefined;
  }
  const stated = statements.map(({ span }) => replacement(text, span, zone.name));
  const edits = (isDated: boolean) => [
    ...stated,
    ...times.flatMap((time, index) => {
      const [wall, above] = [walls[index], walls[index - 1]?.date ?? time.moment.date];
      const isNewDay = time.moment.instant !== undefined && wall?.date && above && !isSameDay(wall.date, above);
      return wall ? timeEdits(text, time, { wall, zone, isDated: isDated && isNewDay === true }) : [];
    }),
  ];
  const title = `Convert the times to ${zone.name}`;
  return { title, edits: edits(false), otherwise: [edits(true)], ...(shift === undefined ? {} : { shift }) };
}

/** By how many minutes all clocks move; `undefined` where that is not the same for each. */
function shiftOf(entries: readonly TimelineEntry[], { reading }: NamedZone): number | undefined {
  const shifts = entries.map(({ time }) => {
    const to = time.instant === undefined ? undefined : zoneOffset(reading, time.instant);
    const from = momentOffset(time);
    return to === undefined || from === undefined ? undefined : to - from;
  });
  return shifts.every((shift) => shift === shifts[0]) ? shifts[0] : undefined;
}

/** A wall time, whose day may not be known. */
interface Wall {
  readonly date?: CalendarDate | undefined;
  readonly minuteOfDay: number;
}

/** A time in a sentence, of which nobody says the day, moves like the entries, but not into another day. */
function wallOf(
  { instant, minuteOfDay: minutes = 0, date }: Moment,
  zone: NamedZone,
  shift: number | undefined,
): Wall | undefined {
  if (instant !== undefined) {
    return wallTimeIn(zone.reading, instant);
  }
  const moved = minutes + (shift ?? Number.POSITIVE_INFINITY);
  return moved >= 0 && moved < 1440 ? { date, minuteOfDay: moved } : undefined;
}

function isSameDay(one: CalendarDate, other: CalendarDate): boolean {
  return formatDate(one) === formatDate(other);
}

interface NewTime {
  readonly wall: Wall;
  readonly zone: NamedZone;
  /** Whether a time without a date gets one. */
  readonly isDated: boolean;
}

function timeEdits(text: string, { written, moment }: ClockedTime, { wall, zone, isDated }: NewTime): TextEdit[] {
  const { date, clock, zone: own } = written;
  if (!clock) {
    return [];
  }
  const { hour, minute = 0, second } = clockAt(ANY_DAY, wall.minuteOfDay);
  // An hour alone stays one if the minutes stay at zero.
  const isHour = clock.minute === undefined && minute === 0;
  const time = { hour, ...(isHour ? {} : { minute }), ...(clock.second === undefined ? {} : { second: second ?? 0 }) };
  const day = isDated && !date && wall.date ? `${formatDate(wall.date)} ` : "";
  const edits = [replacement(text, clock.span, day + formatClock(time, clock.style))];
  if (date && wall.date) {
    edits.push(replacement(text, date.span, writeDateLike(text, date, { to: wall.date, was: moment.date })));
  }
  // The zone behind a range is that of both its ends, and is told of the second.
  if (own && written.end?.zone?.span.start !== own.span.start) {
    const isIso = /^(?:Z|[+-]\d{2}:?\d{2})$/.test(own.text) && own.span.start === clock.span.end;
    const offset = zoneOffset(zone.reading, moment.instant ?? 0) ?? 0;
    edits.push(replacement(text, own.span, isIso ? isoOffset(offset) : zone.name));
  }
  return edits.filter((edit) => edit.newText !== "" || edit.span.start < edit.span.end);
}

const ANY_DAY = { year: 2000, month: 1, day: 1 };

function replacement(text: string, span: Span, to: string): TextEdit {
  return smallestEdit(span, { from: slice(text, span), to });
}
