import type { Analysis } from "../../analysis.ts";
import type { Incident, StatedZone, Timeline, TimelineEntry } from "../../incident/model.ts";
import { momentOffset } from "../../incident/timeline/moments/momentOffset.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";
import { formatDate } from "../../time/format.ts";
import type { CalendarDate } from "../../time/reading.ts";
import { zoneOffset } from "../../time/zoneOffset.ts";
import { type ClockedTime, clockedTimes, timesInEvents } from "./clockedTimes.ts";
import { exchangedZones } from "./exchangedZones.ts";
import { timeEdits, wallOf } from "./moveClock.ts";
import type { Refactoring, Rewriting } from "./refactoring.ts";
import { isSameClock, type SecondZone, secondZones } from "./secondZone.ts";
import { withoutSecondZone } from "./withoutSecondZone.ts";
import { type NamedZone, zonesOf } from "./zonesOf.ts";

/**
 * The times on the clock of UTC, of the reader, of the team, or of a second zone in which the timeline tells them, and the zone
 * that is stated for them with them: where every entry's instant is known. Times in sentences and in events go along unless
 * they name a zone of their own. Second times stay as they are; where they are in the zone that is asked for, the two zones
 * change places, or the second times go.
 */
export const convertZone: Refactoring = {
  kind: "zone",
  rewrite(analysis, reader) {
    const { timeline } = analysis.incident;
    const moved = timeline ? movedTimes(analysis, timeline) : undefined;
    if (!timeline || !moved) {
      return [];
    }
    const { entries } = timeline;
    const [zones, seconds] = [zonesOf(analysis, reader), secondZones(analysis, timeline)];
    const others = seconds.filter((second) => !zones.some((zone) => isSameClock(zone, second, entries)));
    return [...zones, ...others].flatMap((zone) => {
      const second = seconds.find((each) => isSameClock(zone, each, entries));
      return second ? toSecond(analysis, moved, { second, zone }) : (toZone(analysis, moved, zone) ?? []);
    });
  },
};

interface MovedTimes {
  readonly times: readonly ClockedTime[];
  /** Those that events tell. */
  readonly told: readonly ClockedTime[];
  readonly statements: readonly StatedZone[];
}

/** What has to change together; `undefined` where one of it is not known for certain, or is stated outside of the text. */
function movedTimes({ incident, text }: Analysis, timeline: Timeline): MovedTimes | undefined {
  const { zone, zoneStatements, entries, shape } = timeline;
  const ofTimes = new Set(incident.zones.flatMap((located) => (located.time ? [located.zone.span.start] : [])));
  const statements = zoneStatements.filter(({ span }) => !ofTimes.has(span.start));
  const isKnown = entries.every(({ time }) => time.instant !== undefined && time.laterInstant === undefined);
  // What explains the zone, as `UTC-3 (Brasília)` or `local time (CEST)` does, would not be true of another.
  const isPlain = statements.every(
    (one) =>
      one.beside === undefined &&
      sameReadings(one, statements[0]) &&
      !/^[ \t]?[([=]/.test(text.slice(one.span.end, one.span.end + 2)) &&
      !IS_EXPLAINED.test(text.slice(Math.max(0, one.span.start - 20), one.span.start)),
  );
  const times = clockedTimes(incident, timeline);
  const isSound = times.every(({ written }) => !written.clock?.fault);
  const isWhole = shape !== "code" && zone?.source !== "settings" && isKnown && isPlain && isSound;
  const told = isWhole ? timesInEvents(incident, timeline) : undefined;
  return told ? { times, told, statements } : undefined;
}

const IS_EXPLAINED = /\blocal\b[^|\n.]*$/i;

function sameReadings(one: StatedZone, other: StatedZone | undefined): boolean {
  return JSON.stringify(one.readings) === JSON.stringify(other?.readings);
}

/** Nothing where the clocks already show what they would. */
function toZone(analysis: Analysis, { times, told, statements }: MovedTimes, zone: NamedZone): Rewriting | undefined {
  const { text, incident } = analysis;
  const shift = shiftOf(incident.timeline?.entries ?? [], zone);
  const walls = times.map(({ moment }) => wallOf(moment, zone, shift));
  const changes = walls.some((wall, index) => wall && wall.minuteOfDay !== times[index]?.moment.minuteOfDay);
  if (!changes || walls.some((wall) => wall === undefined)) {
    return undefined;
  }
  const stated = [
    ...statements.map(({ span }) => replacement(text, span, zone.name)),
    ...told.flatMap((time) => {
      const wall = wallOf(time.moment, zone, shift);
      return wall ? timeEdits(text, time, { wall, zone, isDated: false }) : [];
    }),
  ];
  const edits = (isDated: boolean) => [
    ...stated,
    ...times.flatMap((time, index) => {
      const [wall, above] = [walls[index], walls[index - 1]?.date ?? time.moment.date];
      const isNewDay = time.moment.instant !== undefined && wall?.date && above && !isSameDay(wall.date, above);
      return wall ? timeEdits(text, time, { wall, zone, isDated: isDated && isNewDay === true }) : [];
    }),
  ];
  return {
    title: `Convert the times to ${zone.name}`,
    edits: edits(false),
    otherwise: [edits(true)],
    events: eventsWithInstants,
    ...(shift === undefined ? {} : { shift }),
  };
}

/** The second times in the zone that counted so far, or none; nothing where they contradict the first. */
function toSecond(
  analysis: Analysis,
  moved: MovedTimes,
  { second, zone }: { readonly second: SecondZone; readonly zone: NamedZone },
): readonly Rewriting[] {
  const { text, incident } = analysis;
  const target = IS_OFFSET.test(second.name) ? zone : { name: second.name, reading: second.reading };
  const rewriting = second.agrees ? toZone(analysis, moved, target) : undefined;
  if (!rewriting) {
    return [];
  }
  const old = zoneInForce(incident);
  const exchanged =
    old && IS_OFFSET.test(old.name) === IS_OFFSET.test(second.name) && exchangedZones(text, second, old);
  const removed = withoutSecondZone(analysis, second);
  const dropped = old ? `those in ${old.name}` : "the second ones";
  const first = exchanged ? toZone(analysis, moved, second) : undefined;
  return [
    ...(first && exchanged ? [withEdits(first, exchanged)] : []),
    ...(removed ? [{ ...withEdits(rewriting, removed), title: `${rewriting.title} and drop ${dropped}` }] : []),
  ];
}

const IS_OFFSET = /^(?:Z|[+-]\d.*)$/;

function withEdits(rewriting: Rewriting, edits: readonly TextEdit[]): Rewriting {
  const otherwise = rewriting.otherwise?.map((each) => [...each, ...edits]);
  return { ...rewriting, edits: [...rewriting.edits, ...edits], ...(otherwise ? { otherwise } : {}) };
}

/** The one zone of all entries. */
function zoneInForce({ timeline }: Incident): NamedZone | undefined {
  const [first, ...others] = timeline?.entries ?? [];
  const zone = first?.time.zone;
  const reading = first?.time.zoneReading ?? zone?.readings[0];
  return zone && reading && others.every(({ time }) => time.zone?.text === zone.text)
    ? { name: zone.text, reading }
    : undefined;
}

/** What happened, but for the clock on which it tells times: without those, and with their instants. */
function eventsWithInstants({ text, incident }: Analysis): readonly string[] {
  const { timeline } = incident;
  const told = timeline ? (timesInEvents(incident, timeline) ?? []) : [];
  const instants = new Map(told.map(({ written, moment }) => [written.clock?.span.start, moment.instant]));
  const marks = told.flatMap(({ written }) => [written.clock, written.date].flatMap((part) => part?.span ?? []));
  marks.sort((a, b) => a.start - b.start);
  let next = 0;
  return (timeline?.entries ?? []).map(({ textSpan }) => {
    let [words, from] = ["", textSpan.start];
    for (; (marks[next]?.start ?? Number.POSITIVE_INFINITY) < textSpan.end; next++) {
      const { start, end } = marks[next] ?? textSpan;
      if (start >= from) {
        words += `${text.slice(from, start)}${instants.get(start) ?? ""}`;
        from = end;
      }
    }
    return (words + text.slice(from, textSpan.end)).replace(/\s/g, "");
  });
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

function isSameDay(one: CalendarDate, other: CalendarDate): boolean {
  return formatDate(one) === formatDate(other);
}

function replacement(text: string, span: Span, to: string): TextEdit {
  return smallestEdit(span, { from: slice(text, span), to });
}
