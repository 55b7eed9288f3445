import { weighEvidence } from "../incident/evidence/weighEvidence.ts";
import type { Incident, LocatedZone, Moment } from "../incident/model.ts";
import { slice } from "../text/span.ts";
import { formatOffset } from "../time/format.ts";
import { offsetsAtWall } from "../time/offsets.ts";
import type { CalendarDate, WrittenZone } from "../time/reading.ts";
import { type Abbreviation, seasonAt } from "../time/seasons.ts";
import { rareZoneReadings, zonePlace } from "../time/zones/zoneNames.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "ambiguous-zone",
  group: "time",
  summary: "A zone's abbreviation can only mean one zone.",
  rationale:
    "IST is India, Ireland or Israel. Who reads it elsewhere takes it for the nearest, and is hours off without a doubt.",
  source: "the tz database",
  severity: "information",
  options: {
    ask: {
      type: "array",
      items: { type: "string" },
      default: ["IST", "CST", "AST"],
      description:
        "The abbreviations that are asked about. BST, EST, PST, MST, GST, SST and WST have a second, rarer meaning each.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 July 2024

## Timeline (all times in IST)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
      good: `# Checkout down on 14 July 2024

## Timeline (all times in IST, UTC+05:30)

- 14:05 The alert fires.
- 14:15 The migration is run by hand.
`,
    },
  ],

  *check(context, { ask }) {
    const { zones } = context.incident;
    if (zones.length === 0) {
      return;
    }
    const asked = new Set(ask.map((name) => name.toUpperCase()));
    for (const name of asked) {
      const own = zones.filter(({ zone }) => zone.text.toUpperCase() === name);
      const [first] = own;
      const meanings = first ? meaningsOf(name, first, context.incident) : [];
      if (first && meanings.length > 1 && !isSettled(context, { name, own, meanings, zones })) {
        yield {
          span: first.zone.span,
          message: `${first.zone.text} may be ${listOf(meanings)}.`,
          fixes: () => meanings.map((meaning) => fixFor(context.text, first.zone, meaning)),
        };
      }
    }
  },
});

/** One of the places that an abbreviation may stand for. */
interface Meaning {
  readonly reading: Abbreviation;
  /** On this day only, since the place changes its clock. */
  readonly isSeasonal: boolean;
}

/** What the abbreviation can mean on the day; without a day, all that it ever means. */
function meaningsOf(name: string, { zone, time }: LocatedZone, { timeline }: Incident): readonly Meaning[] {
  const date = certainDate(time) ?? certainDate(timeline?.entries.find((entry) => certainDate(entry.time))?.time);
  const readings = zone.readings.length > 1 ? zone.readings : [...zone.readings, ...rareZoneReadings(name)];
  return readings.flatMap((reading) =>
    reading.kind === "abbreviation" && (date === undefined || seasonAt(reading, date).inForce)
      ? [{ reading, isSeasonal: date !== undefined && reading.season !== "none" }]
      : [],
  );
}

function certainDate(time: Moment | undefined): CalendarDate | undefined {
  return time?.dateSource === "prose" ? undefined : time?.date;
}

interface Question {
  readonly name: string;
  /** The places of the abbreviation. */
  readonly own: readonly LocatedZone[];
  readonly meanings: readonly Meaning[];
  /** All zones of the document. */
  readonly zones: readonly LocatedZone[];
}

/** By the settings, a distance written beside it, another zone of one of the places, or evidence. */
function isSettled({ incident, settings }: RuleContext, { name, own, meanings, zones }: Question): boolean {
  if (settings.zones.has(name) || own.some(({ zone }) => zone.beside !== undefined)) {
    return true;
  }
  const { timezone } = settings;
  const date = own[0]?.time?.date ?? incident.timeline?.entries[0]?.time.date;
  const isTeams = (offset: number) =>
    timezone !== undefined &&
    date !== undefined &&
    offsetsAtWall(timezone, { date, minuteOfDay: 720 }).includes(offset);
  const areas = new Set(meanings.map(({ reading }) => areaOf(reading.place)));
  return (
    meanings.some(({ reading }) => isTeams(reading.offset)) ||
    zones.some(({ zone }) => zone.text.toUpperCase() !== name && areas.has(areaOf(placeOf(zone) ?? ""))) ||
    fitsEvidence(incident, meanings)
  );
}

function fitsEvidence({ timeline, evidence }: Incident, meanings: readonly Meaning[]): boolean {
  const offset = timeline && weighEvidence(timeline, evidence)?.offset;
  return meanings.some(({ reading }) => reading.offset === offset);
}

/** The place of a zone that has only one. */
function placeOf({ readings: [reading, ...others] }: WrittenZone): string | undefined {
  if (others.length > 0) {
    return undefined;
  }
  return reading?.kind === "place" ? reading.iana : reading?.kind === "abbreviation" ? reading.place : undefined;
}

/** `America`, `Europe`: who writes of one place there means the other there, too. The short names of the US are in America. */
function areaOf(iana: string): string {
  const area = iana.slice(0, iana.indexOf("/"));
  return area === "US" ? "America" : area;
}

function listOf(meanings: readonly Meaning[]): string {
  const words = meanings.map(({ reading }) => `${regionOf(reading)} (${formatOffset(reading.offset)})`);
  const onThisDay = meanings.at(-1)?.isSeasonal && !meanings[0]?.isSeasonal ? ", on this day," : "";
  return `${words.slice(0, -1).join(", ")} or${onThisDay} ${words.at(-1) ?? ""}`;
}

function regionOf({ place }: Abbreviation): string {
  return zonePlace(place)?.region ?? place;
}

/** The distance behind the abbreviation: in brackets of its own, or behind a comma where it stands in brackets. */
function fixFor(text: string, { span }: WrittenZone, { reading }: Meaning): Fix {
  const offset = formatOffset(reading.offset, "-");
  const end = { start: span.end, end: span.end };
  const isBracketed = slice(text, { start: span.end, end: span.end + 1 }) === ")";
  return {
    title: `Write ${offset} (${regionOf(reading)})`,
    safe: false,
    edits: [{ span: end, newText: isBracketed ? `, ${offset}` : ` (${offset})` }],
  };
}
