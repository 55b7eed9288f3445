import type { Moment, StatedZone, Timeline } from "../incident/model.ts";
import { formatLongDate, formatOffset } from "../time/format.ts";
import { offsetsAtWall } from "../time/offsets.ts";
import type { CalendarDate, WrittenZone } from "../time/reading.ts";
import { type Abbreviation, type KeptTime, type SeasonOfDay, seasonAt } from "../time/seasons.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

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
    const { timeline, proseTimes } = context.incident;
    const entries = timeline?.entries ?? [];
    for (const zone of timelineZones(timeline)) {
      yield* judge(
        context,
        zone,
        entries.filter(({ time }) => !time.ownZone).map(({ time }) => time),
      );
    }
    for (const { time } of entries) {
      yield* judgeOwn(context, time);
    }
    for (const time of proseTimes) {
      yield* judgeOwn(context, time);
    }
  },
});

/** The zones that are stated for the whole list. One in the prose belongs to its own time, and is judged there. */
function timelineZones(timeline: Timeline | undefined): readonly StatedZone[] {
  const stated = new Set<StatedZone["source"]>(["column", "heading", "note", "document-note"]);
  return timeline?.zoneStatements.filter((zone) => stated.has(zone.source)) ?? [];
}

function* judgeOwn(context: RuleContext, time: Moment): Iterable<Report> {
  const zone = time.written.kind === "timestamp" ? time.written.zone : undefined;
  if (zone) {
    yield* judge(context, zone, [time]);
  }
}

/**
 * A zone that is stated once for many times is right if it holds for any of them: keeping one zone through the change of the
 * clock is right.
 */
function* judge(context: RuleContext, zone: WrittenZone, times: readonly Moment[]): Iterable<Report> {
  const [reading, ...others] = zone.readings;
  if (reading?.kind !== "abbreviation" || reading.season === "none" || others.length > 0 || isSettled(context, zone)) {
    return;
  }
  const days = times.flatMap((time): CalendarDate[] => (time.date && isSure(time) ? [time.date] : []));
  const [first] = days;
  if (!first || isTeams(context, reading, first)) {
    return;
  }
  const season = seasonAt(reading, first);
  if (season.inForce || days.some((day) => seasonAt(reading, day).inForce)) {
    return;
  }
  const kept = season.kept[0];
  const severity = kept && severityOf(context, reading);
  if (kept && severity) {
    yield reportOf({ zone, reading, season, kept, day: first, many: times.length > 1, severity });
  }
}

/** A day from the prose may be that of another thing; one that is carried over may be off by a day, which matters little. */
function isSure({ dateSource }: Moment): boolean {
  return dateSource !== undefined && dateSource !== "prose";
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
function severityOf({ incident, settings }: RuleContext, reading: Abbreviation): Report["severity"] {
  if (reading.season === "summer" || ALL_YEAR[reading.place] === undefined) {
    return "warning";
  }
  if (reading.place !== "Europe/London") {
    return "information";
  }
  const zones = [...(incident.timeline?.zoneStatements ?? []), ...zonesOfTimes(incident.timeline)];
  const isBritish = settings.timezone === "Europe/London" || zones.some(({ text }) => text === "BST");
  return isBritish ? "information" : undefined;
}

function zonesOfTimes(timeline: Timeline | undefined): WrittenZone[] {
  return timeline?.entries.flatMap(({ time }) => (time.ownZone && time.zone ? [time.zone] : [])) ?? [];
}

interface OutOfSeason {
  readonly zone: WrittenZone;
  readonly reading: Abbreviation;
  readonly season: SeasonOfDay;
  readonly kept: KeptTime;
  readonly day: CalendarDate;
  readonly many: boolean;
  readonly severity: NonNullable<Report["severity"]>;
}

function reportOf(found: OutOfSeason): Report {
  const { zone, severity } = found;
  return { span: zone.span, severity, message: messageFor(found), fixes: () => fixesFor(found) };
}

function messageFor({ zone, reading, season, kept, day, many, severity }: OutOfSeason): string {
  const date = formatLongDate(day);
  const { region } = season.place;
  if (severity === "information") {
    const only = ALL_YEAR[reading.place] ?? "a few places";
    return `On ${date} ${region} was ${kept.name ?? formatOffset(kept.offset)}; ${zone.text} is right only in ${only}.`;
  }
  const keptName = kept.name ? `${kept.name} (${formatOffset(kept.offset)})` : formatOffset(kept.offset);
  const times = many ? "these times" : "this time";
  return `${zone.text} is ${formatOffset(reading.offset)}, but on ${date} ${region} kept ${keptName}: ${times} may be an hour off.`;
}

/** Both meanings: the place's clock, whose name was wrong, or the offset, whose name was right. */
function fixesFor({ zone, reading, kept }: OutOfSeason): Fix[] {
  const change = (newText: string, title: string): Fix => ({
    title,
    safe: false,
    edits: [{ span: zone.span, newText }],
  });
  const offset = formatOffset(reading.offset, "-");
  return [
    ...(kept.name ? [{ ...change(kept.name, `Change ${zone.text} to ${kept.name}`), preferred: true }] : []),
    change(offset, `Write ${offset}, which is what ${zone.text} means`),
  ];
}
