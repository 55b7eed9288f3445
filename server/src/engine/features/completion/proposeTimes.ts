import type { Analysis } from "../../analysis.ts";
import type { Incident, Moment, TimelineEntry } from "../../incident/model.ts";
import { type Note, paragraph } from "../../text/note.ts";
import { dayNumber, daysBetween } from "../../time/calendar.ts";
import { clockAt, formatDuration, formatOffset } from "../../time/format.ts";
import { instantOf, type WallTime, wallTimeOf } from "../../time/instants.ts";
import type { Timestamp, ZoneReading } from "../../time/reading.ts";
import { writeDateLike, writeTimeLike } from "../../time/writeTimeLike.ts";
import { zoneOffset } from "../../time/zoneOffset.ts";
import type { Place } from "./place.ts";
import type { Proposal, Proposer } from "./proposal.ts";
import { type RowStart, rowStartOf } from "./rowStart.ts";

/** In a timeline, where a row begins: the time now and those soon after the last one, as the timeline writes times. */
export const proposeTimes: Proposer = {
  kind: "time",
  setting: "completion.times",
  propose(place) {
    const row = rowStartOf(place);
    if (row === undefined || !isClocked(row.model)) {
      return [];
    }
    const manner = mannerOf(place.analysis, row.model);
    const now = nowProposal(place, row, manner);
    const next = manner.last ? nextProposals(place, row, { ...manner, last: manner.last }) : [];
    // Whoever writes while the incident lasts wants the time now; the day after, one soon after the last.
    return isLive(place.analysis, manner) ? [now, ...next] : [...next, now];
  },
  explain: (name, { analysis, surroundings }) => explainTime(name, analysis, surroundings.timezone),
};

const STEPS = [1, 5, 15] as const;

/** How the timeline writes its times: what a new one is written after. */
interface Manner {
  readonly model?: Timestamp | undefined;
  /** The last written date, where an entry has none of its own. */
  readonly dated?: Moment | undefined;
  /** When the row above was, or ended. */
  readonly last?: Moment | undefined;
  readonly zone?: ZoneReading | undefined;
  /** Whether each entry bears its date. */
  readonly withDates: boolean;
}

/** Times that are counted from a start, and days alone, are written in another manner. */
function isClocked(model: TimelineEntry | undefined): boolean {
  return model === undefined || (model.time.written.kind === "timestamp" && model.time.minuteOfDay !== undefined);
}

function mannerOf({ incident }: Analysis, above: TimelineEntry | undefined): Manner {
  const { timeline } = incident;
  const entries = timeline?.entries ?? [];
  const index = above ? entries.indexOf(above) : -1;
  const earlier = entries.slice(0, index + 1).reverse();
  const clocked = earlier.find(({ time }) => time.minuteOfDay !== undefined && clockOf(time) !== undefined);
  const last = clocked?.end?.minuteOfDay === undefined ? clocked?.time : clocked.end;
  const zone = last?.zoneReading ?? single(last?.zone?.readings ?? timeline?.zone?.readings);
  const before = clocked && earlier[earlier.indexOf(clocked) + 1];
  return {
    model: clocked && clockOf(clocked.time),
    dated: earlier.find(({ time }) => dateOf(time) !== undefined)?.time ?? headerAbove(incident, above),
    last,
    zone,
    withDates:
      clocked !== undefined && dateOf(clocked.time) !== undefined && (!before || dateOf(before.time) !== undefined),
  };
}

/** The last day above that stands as a heading or a line of its own. */
function headerAbove({ dayHeaders }: Incident, above: TimelineEntry | undefined): Moment | undefined {
  return dayHeaders.findLast(({ time }) => above !== undefined && time.span.start < above.span.start && dateOf(time))
    ?.time;
}

function clockOf({ written }: Moment): Timestamp | undefined {
  return written.kind === "timestamp" && written.clock ? written : undefined;
}

function dateOf({ written }: Moment): Timestamp["date"] {
  return written.kind === "timestamp" && written.date?.form !== "weekday" ? written.date : undefined;
}

function single(readings: readonly ZoneReading[] | undefined): ZoneReading | undefined {
  return readings?.length === 1 ? readings[0] : undefined;
}

/** The wall clock of whoever writes counts where the timeline names no zone, and UTC where there is no timeline yet. */
function wallNow({ now, settings }: Analysis, { zone, last }: Manner, timezone: string | undefined) {
  const own = settings.readerTimezone ?? timezone;
  const stated = zone ?? (last && own !== undefined ? ({ kind: "place", iana: own } as const) : undefined);
  const offset = (stated && zoneOffset(stated, now)) ?? 0;
  const wall = wallTimeOf(now, offset);
  return { wall: { ...wall, minuteOfDay: Math.floor(wall.minuteOfDay * 60) / 60 }, offset, stated };
}

function nowProposal(place: Place, row: RowStart, manner: Manner): Proposal {
  const { wall, stated } = wallNow(place.analysis, manner, place.surroundings.timezone);
  const minutes = manner.model?.clock?.style.seconds ? wall.minuteOfDay : Math.floor(wall.minuteOfDay);
  const isOtherDay = manner.last?.date !== undefined && daysBetween(manner.last.date, wall.date) !== 0;
  const clock = writeMoment(place.analysis, manner, {
    wall: { ...wall, minuteOfDay: minutes },
    withDate: manner.withDates || isOtherDay,
  });
  const time = stated || manner.model ? clock : `${clock} UTC`;
  const isTyped = row.typed !== "" && !"now".startsWith(row.typed.toLowerCase());
  return { ...rowProposal(row, time), label: "now", detail: time, name: "now", ...(isTyped ? {} : { filter: "now" }) };
}

function nextProposals(place: Place, row: RowStart, manner: Manner & { readonly last: Moment }): Proposal[] {
  const { analysis } = place;
  const after = analysis.text.slice(manner.last.span.start, manner.last.span.end);
  const steps = STEPS.flatMap((minutes): Proposal[] => {
    const wall = wallAfter(manner, minutes);
    const time = writeMoment(analysis, manner, { wall, withDate: manner.withDates });
    const proposal = rowProposal(row, time);
    return [
      { ...proposal, label: time, detail: `${formatDuration(minutes)} after ${after}`, name: `after:${minutes}` },
    ];
  });
  const next = manner.last.date && !manner.withDates ? wallAfter(manner, 15) : undefined;
  if (next && manner.last.date && dayNumber(next.date) > dayNumber(manner.last.date)) {
    const time = writeMoment(analysis, manner, { wall: next, withDate: true });
    steps.push({ ...rowProposal(row, time), label: time, detail: "with the date after midnight", name: "date" });
  }
  return steps;
}

function wallAfter({ last, zone }: Manner & { readonly last: Moment }, minutes: number): WallTime {
  const date = last.date ?? { year: 1970, month: 1, day: 1 };
  const minuteOfDay = last.minuteOfDay ?? 0;
  const instant = zone && last.date && instantOf({ date, minuteOfDay, zone });
  const later = instant === undefined ? undefined : instant + minutes * 60_000;
  const offset = zone && later !== undefined ? zoneOffset(zone, later) : undefined;
  if (later !== undefined && offset !== undefined) {
    return wallTimeOf(later, offset);
  }
  const { date: day, hour, minute = 0, second = 0 } = clockAt(date, minuteOfDay + minutes);
  return { date: day, minuteOfDay: hour * 60 + minute + second / 60 };
}

interface ToWrite {
  readonly wall: WallTime;
  readonly withDate: boolean;
}

/** A date goes before the time in the manner of the last date that was written, where the model has none itself. */
function writeMoment({ text }: Analysis, { model, dated }: Manner, { wall, withDate }: ToWrite): string {
  const { date, ...clock } = clockAt(wall.date, wall.minuteOfDay);
  if (!model) {
    return writeTimeLike(text, { kind: "timestamp", span: { start: 0, end: 0 }, approximate: false }, { clock });
  }
  const written = dated && dateOf(dated);
  if (withDate && !model.date && written && dated) {
    const day = writeDateLike(text, written, { to: date, was: dated.date });
    return `${day} ${writeTimeLike(text, model, { clock })}`;
  }
  return writeTimeLike(text, model, { clock, ...(withDate ? { date, was: dated?.date } : {}) });
}

function rowProposal({ span, typed, prefix, suffix }: RowStart, time: string): Omit<Proposal, "label" | "name"> {
  const newText = `${prefix}${time}${suffix}`;
  return { span, newText, filter: prefix !== "" && typed.startsWith(prefix) ? newText : time };
}

const DAY = 1440;

function isLive(analysis: Analysis, { last }: Manner): boolean {
  return (
    last === undefined || (last.instant !== undefined && Math.abs(analysis.now - last.instant) < (DAY / 2) * 60_000)
  );
}

function explainTime(name: string, analysis: Analysis, timezone: string | undefined): Note {
  const manner = mannerOf(analysis, analysis.incident.timeline?.entries.at(-1));
  if (name === "now") {
    const { offset, stated } = wallNow(analysis, manner, timezone);
    const where = stated?.kind === "place" ? `${stated.iana} (${formatOffset(offset)})` : formatOffset(offset);
    const whose = manner.zone || !stated ? "" : ", your own zone, because the timeline names none";
    return [paragraph(`The time now in ${where}${whose}, as this timeline writes its times.`)];
  }
  if (name === "date") {
    return [paragraph("The first entry after midnight bears its date, so that no reader has to guess the day.")];
  }
  const minutes = STEPS.find((step) => name === `after:${step}`);
  return minutes === undefined
    ? []
    : [paragraph(`${formatDuration(minutes)} after the row above, as this timeline writes its times.`)];
}
