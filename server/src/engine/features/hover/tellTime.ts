import type { Analysis } from "../../analysis.ts";
import type { Fact, Incident, Moment, Phase, TimelineEntry } from "../../incident/model.ts";
import { minutesApart } from "../../incident/timeline/moments/minutesApart.ts";
import { item, type Note, type Paragraph, paragraph } from "../../text/note.ts";
import { slice } from "../../text/span.ts";
import { weekdayOf } from "../../time/calendar.ts";
import { formatClock, formatDuration, formatLongDate, formatOffset, PLAIN_CLOCK } from "../../time/format.ts";
import { wallTimeOf } from "../../time/instants.ts";
import { offsetAt, offsetsAtWall, transitionsOn } from "../../time/offsets.ts";
import type { ZoneReading } from "../../time/reading.ts";
import { weekdayName } from "../../time/weekdayNames.ts";
import { zoneOffset } from "../../time/zoneOffset.ts";
import type { Reader, Teller } from "./hover.ts";
import { momentAt } from "./momentAt.ts";

/** At a time: when it was in UTC, for the reader and for the team, and how long after what. */
export const tellTime: Teller = {
  setting: "hover.times",
  tell(analysis, offset, reader) {
    const at = momentAt(analysis.incident, offset);
    if (at === undefined) {
      return undefined;
    }
    const { moment, entry } = at;
    const note = [
      ...inZones(analysis, moment, reader),
      ...anchorOf(analysis, moment),
      ...sinceOthers(analysis, moment, entry),
      ...clockNotes(moment),
    ];
    return note.length === 0 ? undefined : { span: moment.span, note };
  },
};

function inZones(analysis: Analysis, moment: Moment, reader: Reader): Note {
  const { instant, minuteOfDay, zone, date } = moment;
  if (minuteOfDay === undefined) {
    return date ? [paragraph(formatLongDate(date), `, a ${weekdayName(weekdayOf(date))}`)] : [];
  }
  if (instant === undefined) {
    const why = whyUnknown(moment);
    return why === undefined ? [] : [paragraph(why)];
  }
  const own = offsetOf(moment, instant);
  const day = date && own !== undefined ? `${formatLongDate(date)}, ` : "";
  const written = zone ? ` ${zone.text}` : own === undefined ? "" : ` ${formatOffset(own)}`;
  const isUtc = own === 0;
  const first = isUtc
    ? paragraph({ strong: `${clockIn(instant, 0, moment)} UTC` }, ` on ${dayIn(instant, 0)}`)
    : paragraph(
        `${day}${clockIn(instant, own ?? 0, moment)}${written} is `,
        { strong: `${clockIn(instant, 0, moment)} UTC` },
        ` on ${dayIn(instant, 0)}`,
      );
  return [first, ...elsewhere(analysis, moment, { instant, reader })];
}

/** What a relative time was counted from. */
function anchorOf({ text, lines }: Analysis, { anchor }: Moment): Paragraph[] {
  return anchor
    ? [paragraph(`Worked out from ${slice(text, anchor.span)} on line ${lines.at(anchor.span.start) + 1}.`)]
    : [];
}

/** Nothing for a time that the clock of its place skipped: that is told of the clock. */
function whyUnknown({ zone, date }: Moment): string | undefined {
  if (!zone) {
    return "No time zone is stated for this time, so its time in UTC is not known.";
  }
  if (zone.readings.length > 1) {
    return `${zone.text} means ${zone.readings.map(nameOf).join(" or ")}, and the document does not say which.`;
  }
  if (zone.readings.length === 0) {
    return `The zone ${zone.text} is not known.`;
  }
  return date ? undefined : "The day of this time is not known, so neither is its time in UTC.";
}

function nameOf(reading: ZoneReading): string {
  switch (reading.kind) {
    case "offset":
      return formatOffset(reading.offset);
    case "abbreviation":
      return `${reading.place} (${formatOffset(reading.offset)})`;
    case "place":
      return reading.iana;
  }
}

function offsetOf({ zoneReading, zone }: Moment, instant: number): number | undefined {
  const reading = zoneReading ?? (zone?.readings.length === 1 ? zone.readings[0] : undefined);
  return reading && zoneOffset(reading, instant);
}

interface Elsewhere {
  readonly instant: number;
  readonly reader: Reader;
}

/** The reader's own zone, then those of the team; one that keeps the same time as UTC says nothing new. */
function elsewhere({ settings }: Analysis, moment: Moment, { instant, reader }: Elsewhere): Note {
  const own = settings.readerTimezone ?? reader.timezone;
  const zones = [...new Set([...(own === undefined ? [] : [own]), ...(settings.teamTimezones ?? [])])];
  return zones.flatMap((iana): Paragraph[] => {
    const offset = offsetAt(iana, instant);
    if (offset === undefined || iana === "UTC" || (iana === own && offset === 0)) {
      return [];
    }
    const day = sameDay(instant, offset) ? "" : ` on ${dayIn(instant, offset)}`;
    const whose = iana === own ? `${iana}, your zone` : iana;
    return [item(`${clockIn(instant, offset, moment)} in ${whose}${day}`)];
  });
}

function sameDay(instant: number, offset: number): boolean {
  return dayIn(instant, offset) === dayIn(instant, 0);
}

function dayIn(instant: number, offset: number): string {
  return formatLongDate(wallTimeOf(instant, offset).date);
}

/** Never more precise than it was written. */
function clockIn(instant: number, offset: number, { precision, approximate }: Moment): string {
  const { minuteOfDay } = wallTimeOf(instant, offset);
  const minute = Math.floor(minuteOfDay % 60);
  const second = Math.round((minuteOfDay % 1) * 60);
  const clock = formatClock(
    { hour: Math.floor(minuteOfDay / 60), minute, ...(precision === "second" ? { second } : {}) },
    { ...PLAIN_CLOCK, seconds: precision === "second" },
  );
  return approximate ? `about ${clock}` : clock;
}

/** What lengths are counted from, with the words for it. */
const ORIGINS: readonly (readonly [Phase, string])[] = [
  ["impact-start", "the start of the impact"],
  ["detected", "it was detected"],
];

function sinceOthers(analysis: Analysis, moment: Moment, entry: TimelineEntry | undefined): Note {
  const { incident, text } = analysis;
  const phases = ORIGINS.flatMap(([phase, words]): Paragraph[] => {
    const fact = factOf(incident, phase);
    return fact ? apart(fact.time, moment, `${words} (${slice(text, fact.time.span)})`) : [];
  });
  const before = entry && entryBefore(incident, entry);
  return [
    ...phases,
    ...(before ? apart(before.time, moment, `the entry before (${slice(text, before.time.span)})`) : []),
  ];
}

function factOf({ facts }: Incident, phase: Phase): Fact | undefined {
  return facts.find((fact) => fact.phase === phase);
}

function entryBefore({ timeline }: Incident, entry: TimelineEntry): TimelineEntry | undefined {
  const entries = timeline?.entries ?? [];
  const before = entries[entries.indexOf(entry) - 1];
  return before?.group === entry.group ? before : undefined;
}

function apart(from: Moment, to: Moment, words: string): Paragraph[] {
  const minutes = from.span.start === to.span.start ? undefined : minutesApart(from, to);
  if (minutes === undefined) {
    return [];
  }
  if (minutes === 0) {
    return [item(`at the same time as ${words.replace(/^it was/, "when it was")}`)];
  }
  return [item(`${formatDuration(minutes)} ${minutes < 0 ? "before" : "after"} ${words}`)];
}

/** An hour that came twice or never, where the clock of the place was changed that day. */
function clockNotes({ zoneReading, zone, date, minuteOfDay }: Moment): Note {
  const reading = zoneReading ?? zone?.readings[0];
  if (reading?.kind !== "place" || !date || minuteOfDay === undefined) {
    return [];
  }
  const [change] = transitionsOn(reading.iana, date);
  if (!change) {
    return [];
  }
  const count = offsetsAtWall(reading.iana, { date, minuteOfDay }).length;
  const [before, after] = [change.before, change.after].map((offset) =>
    formatClock(
      {
        hour: Math.floor(wallTimeOf(change.instant, offset).minuteOfDay / 60),
        minute: Math.round(wallTimeOf(change.instant, offset).minuteOfDay % 60),
      },
      PLAIN_CLOCK,
    ),
  );
  const what = `The clocks of ${reading.iana} went from ${before} to ${after} that day`;
  if (count === 2) {
    return [
      paragraph(
        `${what}, so this time came twice. It is read as the first; an offset such as ${formatOffset(change.after)} would settle it.`,
      ),
    ];
  }
  return [paragraph(count === 0 ? `${what}, so this time did not exist.` : `${what}.`)];
}
