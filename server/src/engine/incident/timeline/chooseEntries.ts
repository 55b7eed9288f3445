import type { Span } from "../../text/span.ts";
import type { TimeReading } from "../../time/reading.ts";
import type { Candidate, CandidateShape } from "./shapes/candidate.ts";
import { isMachineLog } from "./shapes/isMachineLog.ts";
import { withSigns } from "./shapes/withSigns.ts";

/** An entry of the timeline, or a day to which the entries below it belong. */
export type Chosen =
  | { readonly role: "entry"; readonly candidate: Candidate }
  | {
      readonly role: "day";
      readonly reading: TimeReading;
      /** A line of its own, or the title or an introduction of the section. */
      readonly source: "header" | "section";
      readonly span: Span;
    };

/**
 * Which of the candidates are events of the incident. In a section called timeline what begins with a time is one;
 * elsewhere only rows of two or more clock times are, and never where people list tasks, meetings or references.
 */
export function chooseEntries(text: string, all: readonly Candidate[]): readonly Chosen[] {
  if (all.length === 0) {
    return [];
  }
  const candidates = withSigns(text, all);
  const byPlace = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const here = byPlace.get(candidate.place.id);
    if (here) {
      here.push(candidate);
    } else {
      byPlace.set(candidate.place.id, [candidate]);
    }
  }
  const entries = new Set<Candidate>();
  for (const here of byPlace.values()) {
    const chosen = here[0]?.place.inTimeline ? chooseInTimeline(text, here) : chooseElsewhere(here);
    for (const candidate of chosen) {
      entries.add(candidate);
    }
  }
  return withDays(candidates, entries);
}

function chooseInTimeline(text: string, here: readonly Candidate[]): readonly Candidate[] {
  const own = here.filter(({ quoted, reading }) => !quoted && isTime(reading));
  const heads = own.filter(({ lead, shape }) => lead === "head" || (lead === "spoken" && shape !== "lines"));
  const below = untimedDays(own);
  if (below.length > 0 || heads.some(({ isDay }) => !isDay)) {
    return [...heads, ...below];
  }
  const others = own.filter(({ lead }) => lead === "spoken" || lead === "inside");
  if (others.length > 0) {
    return [...heads, ...others];
  }
  const quoted = here.filter(({ quoted: isQuoted, reading, lead }) => isQuoted && isTime(reading) && lead === "head");
  return quoted.length > 1 && !isMachineLog(text, quoted) ? quoted : heads;
}

/** Items without a time, below headers of days under which no item has one. */
function untimedDays(own: readonly Candidate[]): readonly Candidate[] {
  const accepted: Candidate[] = [];
  let run: Candidate[] = [];
  for (const candidate of own) {
    if (candidate.isDay) {
      accepted.push(...run);
      run = [];
    } else if (candidate.lead === "below") {
      run.push(candidate);
    } else {
      run = [];
    }
  }
  return [...accepted, ...run];
}

function isTime(reading: TimeReading): boolean {
  return reading.kind !== "hole" || reading.hour !== undefined;
}

function chooseElsewhere(here: readonly Candidate[]): readonly Candidate[] {
  const own = here.filter(({ quoted, lead, place }) => !quoted && lead === "head" && !place.isElsewhere);
  const clocks = new Map<CandidateShape, number>();
  for (const { shape, reading, isDay } of own) {
    if (!isDay && hasClock(reading)) {
      clocks.set(shape, (clocks.get(shape) ?? 0) + 1);
    }
  }
  return own.filter(({ shape, reading }) => (clocks.get(shape) ?? 0) >= 2 && isTime(reading));
}

function hasClock(reading: TimeReading): boolean {
  switch (reading.kind) {
    case "timestamp":
      return reading.clock !== undefined;
    case "relative":
      return reading.from === "zero";
    default:
      return reading.kind === "epoch";
  }
}

/**
 * A heading with a date and no clock is the header of its day if clock times stand below it, up to the next heading of
 * its level; else it is an entry itself.
 */
function withDays(candidates: readonly Candidate[], entries: ReadonlySet<Candidate>): readonly Chosen[] {
  const chosen: Chosen[] = [];
  let clockBelow = false;
  let openLevel = 7;
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (!candidate) {
      continue;
    }
    const { reading, shape, isDay, level } = candidate;
    const isEntry = entries.has(candidate);
    if (shape === "headings" && !hasClock(reading) && reading.kind === "timestamp") {
      const isHeader = clockBelow && level <= openLevel;
      clockBelow = false;
      openLevel = 7;
      if (isHeader || isEntry) {
        chosen.push(isHeader ? headerOf(candidate) : { role: "entry", candidate });
      }
      continue;
    }
    if (isEntry && (hasClock(reading) || candidate.lead === "below")) {
      clockBelow = true;
      openLevel = shape === "headings" ? Math.min(openLevel, level) : openLevel;
    }
    if (isDay) {
      chosen.push(headerOf(candidate));
    } else if (isEntry) {
      chosen.push({ role: "entry", candidate });
    }
  }
  return chosen.reverse();
}

function headerOf({ reading, span }: Candidate): Chosen {
  return { role: "day", reading, source: "header", span };
}
