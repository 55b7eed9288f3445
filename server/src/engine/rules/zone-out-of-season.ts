import { evidenceTime } from "../incident/evidence/evidenceTime.ts";
import { weighEvidence } from "../incident/evidence/weighEvidence.ts";
import type { Incident, Moment, StatedZone, TimelineEntry } from "../incident/model.ts";
import type { TextEdit } from "../text/edit.ts";
import { groupBy } from "../text/groupBy.ts";
import { once } from "../text/once.ts";
import { dayNumber } from "../time/calendar.ts";
import { formatClock, formatLongDate, formatOffset } from "../time/format.ts";
import { offsetsAtWall } from "../time/offsets.ts";
import type { CalendarDate, OffsetBeside, WrittenZone } from "../time/reading.ts";
import { type Abbreviation, isInForce, type KeptTime, type SeasonOfDay, seasonAt } from "../time/seasons.ts";
import { defineRule, type Fix, type Related, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "zone-out-of-season",
  group: "time",
  summary: "A zone's abbreviation is the one that was in force on the day.",
  rationale:
    "CET is UTC+1 also in July, when Central Europe keeps CEST. Whoever takes the abbreviation by its word is an hour off.",
  source: "the tz database",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 July 2024

## Timeline (CET)

- 2024-07-14 14:05 The alert fires.
- 2024-07-14 14:15 The migration is run by hand.
`,
      good: `# Checkout down on 14 July 2024

## Timeline (CEST)

- 2024-07-14 14:05 The alert fires.
- 2024-07-14 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context) {
    for (const wrong of zonesOutOfSeason(context)) {
      yield reportOf(context, wrong);
    }
  },
});

function zonesOutOfSeason(context: RuleContext): readonly OutOfSeason[] {
  const { timeline, timestamps, statusUpdates } = context.incident;
  const court: Court = { context, isBritish: once(() => isBritish(context)) };
  const found: (OutOfSeason | undefined)[] = [];
  for (const zone of timeline?.zoneStatements ?? []) {
    if (STATED.has(zone.source) && seasonalReading(zone)) {
      found.push(judge(court, zone, unlabelledTimes(context.incident)));
    }
  }
  found.push(...ownZones(court, timeline?.entries ?? []));
  for (const { where, written, moment } of timestamps) {
    if (where !== "timeline" && written === moment.written) {
      found.push(judgeOwn(court, moment));
    }
  }
  for (const { time } of statusUpdates) {
    found.push(judgeOwn(court, time));
  }
  return found.filter((each) => each !== undefined);
}

interface Court {
  readonly context: RuleContext;
  readonly isBritish: () => boolean;
}

/** The times that a zone holds for. */
interface Times {
  readonly all: readonly Moment[];
  /** The first of each sure day. */
  readonly days: readonly Moment[];
}

function unlabelledTimes({ timeline }: Incident): Times {
  const all = (timeline?.entries ?? []).flatMap(({ time }) => (time.ownZone ? [] : time));
  const sure = all.filter(isSure);
  const byDay = groupBy(sure, ({ date }) => date && dayNumber(date));
  return { all, days: [...byDay.values()].flatMap(([first]) => first ?? []) };
}

/** What states a zone for the whole list. One in the prose belongs to its own time, and is judged there. */
const STATED: ReadonlySet<StatedZone["source"]> = new Set(["column", "heading", "note", "document-note"]);

/** Each entry is judged by its own day; one zone that is wrong in many is said once, at the first. */
function ownZones(court: Court, entries: readonly TimelineEntry[]): readonly OutOfSeason[] {
  const found: OutOfSeason[] = [];
  for (const { time } of entries) {
    const wrong = judgeOwn(court, time);
    if (wrong) {
      found.push(wrong);
    }
  }
  if (found.length < 2) {
    return found;
  }
  const alike = groupBy(found, ({ zone, kept, beside }) => `${zone.text} ${kept.offset} ${beside?.text}`);
  return [...alike.values()].flatMap((all) => {
    const [first] = all;
    const [zones, times] = [all.map(({ zone }) => zone), all.flatMap((one) => one.times)];
    return first ? [{ ...first, zones, times }] : [];
  });
}

function judgeOwn(court: Court, time: Moment): OutOfSeason | undefined {
  const zone = time.written.kind === "timestamp" ? time.written.zone : undefined;
  const reading = zone && isSure(time) ? seasonalReading(zone) : undefined;
  return !zone || !reading || !time.date || isInForce(reading, time.date)
    ? undefined
    : judge(court, zone, { all: [time], days: [time] });
}

/** The one meaning of an abbreviation that is right in a part of the year. */
function seasonalReading({ readings }: WrittenZone): Abbreviation | undefined {
  const reading = readings.length === 1 ? readings[0] : undefined;
  return reading?.kind === "abbreviation" && reading.season !== "none" ? reading : undefined;
}

/**
 * A zone that is stated once for many times is right if it holds for any of them: keeping one zone through the change of the
 * clock is right.
 */
function judge({ context, isBritish }: Court, zone: WrittenZone, { all, days }: Times): OutOfSeason | undefined {
  const reading = seasonalReading(zone);
  if (!reading || isSettled(context, zone)) {
    return undefined;
  }
  const first = days[0];
  const mayBeWrong = first?.date && !days.some(({ date }) => date && isInForce(reading, date));
  if (!first?.date || !mayBeWrong || isTeams(context, reading, first.date)) {
    return undefined;
  }
  const season = seasonAt(reading, first.date);
  const [kept] = season.kept;
  const { beside } = zone;
  // An offset that is the abbreviation's own says how the times are meant.
  const severity = beside?.offset === reading.offset ? undefined : severityOf(reading, isBritish);
  if (!kept || !severity) {
    return undefined;
  }
  const isMeant = beside?.offset === kept.offset;
  return { zone, zones: [zone], reading, season, kept, first, times: all, severity, ...(isMeant ? { beside } : {}) };
}

/** A day from the prose may be that of another thing; one that is carried over may be off by a day, which matters little. */
function isSure({ date, dateSource }: Moment): boolean {
  return date !== undefined && dateSource !== "prose";
}

/** The team has said what the abbreviation means to it. */
function isSettled({ settings }: RuleContext, zone: WrittenZone): boolean {
  return settings.zones.has(zone.text);
}

/** The team lives where the clock is never changed: Phoenix for MST, Algiers for CET. */
function isTeams({ settings }: RuleContext, { offset }: Abbreviation, date: CalendarDate): boolean {
  const { timezone } = settings;
  return timezone !== undefined && offsetsAtWall(timezone, { date, minuteOfDay: 720 }).includes(offset);
}

/** Places that keep the standard time of another place all year, by that place: there the abbreviation is a question. */
const ALL_YEAR: Readonly<Record<string, string>> = {
  "America/Denver": "Arizona and a few other places",
  "America/Chicago": "Saskatchewan, most of Mexico and Central America",
  "America/New_York": "Panama, Jamaica and Cancún",
  "America/Halifax": "Puerto Rico",
  "Australia/Sydney": "Queensland",
  "Australia/Adelaide": "the Northern Territory",
  "Europe/London": "texts that mean UTC",
};

/** Nobody keeps a summer name in winter. GMT is UTC's other name, unless the document is British. */
function severityOf({ season, place }: Abbreviation, isBritish: () => boolean): Report["severity"] {
  if (season === "summer" || ALL_YEAR[place] === undefined) {
    return "warning";
  }
  return place !== "Europe/London" || isBritish() ? "information" : undefined;
}

function isBritish({ incident, settings }: RuleContext): boolean {
  return settings.timezone === "Europe/London" || incident.zones.some(({ zone }) => zone.text === "BST");
}

interface OutOfSeason {
  readonly zone: WrittenZone;
  /** All places of it that are wrong in the same way. */
  readonly zones: readonly WrittenZone[];
  readonly reading: Abbreviation;
  readonly season: SeasonOfDay;
  readonly kept: KeptTime;
  /** The first time with a sure day, by which the zone was judged. */
  readonly first: Moment;
  readonly times: readonly Moment[];
  readonly severity: NonNullable<Report["severity"]>;
  /** The offset written beside it, where that is what the place kept. */
  readonly beside?: OffsetBeside;
}

function reportOf(context: RuleContext, found: OutOfSeason): Report {
  const { zone, severity, first, beside } = found;
  const day = first.written.kind === "timestamp" ? first.written.date : undefined;
  return {
    span: zone.span,
    severity: beside ? "warning" : severity,
    message: messageFor(found),
    related: [...(day ? [{ span: day.span, message: "The day." }] : []), ...witnesses(context, found)],
    fixes: () => fixesFor(found),
  };
}

const MOST_SHOWN = 2;

/** Linked messages and second times that are in the zone that was in force. */
function witnesses({ incident }: RuleContext, { kept, times }: OutOfSeason): readonly Related[] {
  const { timeline, evidence } = incident;
  const weighed = timeline && times.length > 1 ? weighEvidence(timeline, evidence) : undefined;
  return weighed?.offset === kept.offset
    ? weighed.fitting.slice(0, MOST_SHOWN).map((piece) => ({
        span: piece.evidence.span,
        message: `${evidenceTime(piece.evidence)}: this fits ${kept.name ?? formatOffset(kept.offset)}.`,
      }))
    : [];
}

function messageFor({ zone, reading, season, kept, first, times, severity, beside }: OutOfSeason): string {
  const date = first.date ? formatLongDate(first.date) : "";
  const { region } = season.place;
  const own = `${zone.text} is ${formatOffset(reading.offset)}`;
  if (beside) {
    return `${own}; the ${beside.text} written beside it is ${kept.name ?? region}, which was in force on ${date}.`;
  }
  if (severity === "information") {
    const only = ALL_YEAR[reading.place] ?? "a few places";
    return `On ${date} ${region} was ${kept.name ?? formatOffset(kept.offset)}; ${zone.text} is right only in ${only}.`;
  }
  const keptName = kept.name ? `${kept.name} (${formatOffset(kept.offset)})` : formatOffset(kept.offset);
  const subject = times.length > 1 ? "these times" : "this time";
  return `${own}, but on ${date} ${region} kept ${keptName}: ${subject} may be an hour off.`;
}

/** Both meanings: the place's clock, whose name was wrong, or the offset, whose name was right. */
function fixesFor({ zone, zones, reading, kept, times, beside }: OutOfSeason): Fix[] {
  const { name } = kept;
  const write = (newText: string): TextEdit[] => zones.map(({ span }) => ({ span, newText }));
  const more = zones.length === 1 ? "" : `, and ${zones.length - 1} more like it`;
  const title = `Change ${zone.text} to ${name ?? ""}${more}`;
  const change: Fix[] = name ? [{ title, safe: beside !== undefined, preferred: true, edits: write(name) }] : [];
  if (beside) {
    return change;
  }
  const offset = formatOffset(reading.offset, "-");
  const shifted = shiftedClocks(times, kept.offset - reading.offset);
  const convert: Fix[] =
    name && shifted
      ? [{ title: `These are ${offset}: convert to ${name}`, safe: false, edits: [...shifted, ...write(name)] }]
      : [];
  const literal: Fix = {
    title: `Write ${offset}, which is what ${zone.text} means${more}`,
    safe: false,
    edits: write(offset),
  };
  return [...change, ...convert, literal];
}

/** Every clock time so many minutes later, in its own manner; none of them where one would fall on another day. */
function shiftedClocks(times: readonly Moment[], minutes: number): TextEdit[] | undefined {
  const written = times.flatMap(({ written: reading }) =>
    reading.kind === "timestamp" ? [reading.clock, reading.end?.clock] : [],
  );
  const edits: TextEdit[] = [];
  for (const clock of written) {
    const hour = clock && clock.hour + minutes / 60;
    if (clock && hour !== undefined) {
      if (clock.fault || !Number.isInteger(hour) || hour < 0 || hour > 23) {
        return undefined;
      }
      edits.push({ span: clock.span, newText: formatClock({ ...clock, hour }, clock.style) });
    }
  }
  return edits;
}
