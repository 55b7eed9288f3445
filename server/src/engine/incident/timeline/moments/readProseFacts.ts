import { addDays } from "../../../time/calendar.ts";
import type { Timestamp } from "../../../time/reading.ts";
import type { Fact, Moment, Phase } from "../../model.ts";
import { readPhase } from "../phases/readPhase.ts";
import { momentAlone } from "./momentAlone.ts";
import { minuteOf } from "./momentOf.ts";
import type { MomentContext } from "./readMoments.ts";
import type { ProseTime } from "./readProseTimes.ts";

/** Phases that prose tells of with their time; the others are told of in timelines. */
const TOLD: ReadonlySet<Phase> = new Set(["impact-start", "detected", "mitigated", "impact-end", "resolved"]);

/**
 * The key instants that sentences name: *The outage began at 14:02 and was over by 14:40*. The words
 * before a time say what happened then, at the head of a sentence those behind it; a range beside a word of outage is its
 * start and its end. Only what is plain counts.
 */
export function readProseFacts(
  text: string,
  told: readonly ProseTime[],
  { moments, context }: { readonly moments: readonly Moment[]; readonly context: MomentContext },
): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [index, current] of told.entries()) {
    const { reading, remark } = current;
    const time = moments[index];
    if (!time || reading.kind !== "timestamp" || !reading.clock || remark.place.isElsewhere) {
      continue;
    }
    const before = clauseBefore(text, current, told[index - 1]);
    if (reading.end?.clock && OUTAGE.test(`${before} ${clauseBehind(text, current, told[index + 1])}`)) {
      const end = endOf(reading.end, { start: time, context });
      facts.push({ phase: "impact-start", time, source: "prose" }, { phase: "impact-end", time: end, source: "prose" });
      continue;
    }
    const phase =
      phaseOf(before) ?? (isClause(before) ? undefined : phaseOf(clauseBehind(text, current, told[index + 1])));
    if (phase) {
      facts.push({ phase, time, source: "prose" });
    }
  }
  return facts;
}

/** A range that ends at an earlier hour than it begins ends on the next day. */
function endOf(
  end: Timestamp,
  { start, context }: { readonly start: Moment; readonly context: MomentContext },
): Moment {
  const minute = minuteOf(end);
  const isNextDay =
    end.date === undefined && minute !== undefined && start.minuteOfDay !== undefined && minute < start.minuteOfDay;
  return momentAlone(end, context, start.date && isNextDay ? addDays(start.date, 1) : start.date);
}

const OUTAGE =
  /\b(?:outages?|downtime|incident|disruption|interruption|unavailab\w+|degrad\w+|errors?|down|unreachable|inaccessible|impact\w*|affected|fail(?:ed|ing|ures?))\b/i;
/** Fewer words before a time are no clause: `At`, `On 4 May at`. */
const SHORTEST_CLAUSE = 3;
const LONGEST_CLAUSE = 160;

function isClause(text: string): boolean {
  let words = 0;
  for (let at = 0; at < text.length && words < SHORTEST_CLAUSE; at = nextWord(text, at)) {
    WORD.lastIndex = at;
    words += WORD.test(text) ? 1 : 0;
  }
  return words >= SHORTEST_CLAUSE;
}

const WORD = /\p{L}{2}/uy;

function nextWord(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 ? text.length : space + 1;
}

function phaseOf(clause: string): Phase | undefined {
  const read = readPhase(clause);
  return read && read.certainty !== "likely" && TOLD.has(read.phase) ? read.phase : undefined;
}

/** The words of the sentence between the time above and this one. */
function clauseBefore(text: string, current: ProseTime, above: ProseTime | undefined): string {
  const { reading, remark } = current;
  const from = Math.max(remark.span.start, neighbour(above, current)?.end ?? 0, reading.span.start - LONGEST_CLAUSE);
  const before = text.slice(from, reading.span.start);
  return before.slice(lastSentenceStart(before));
}

/** The words of the sentence between this time and the one below. */
function clauseBehind(text: string, current: ProseTime, below: ProseTime | undefined): string {
  const { reading, remark } = current;
  const to = Math.min(
    remark.span.end,
    neighbour(below, current)?.start ?? remark.span.end,
    reading.span.end + LONGEST_CLAUSE,
  );
  const behind = text.slice(reading.span.end, Math.max(to, reading.span.end));
  const sentenceEnd = behind.search(/[.!?](?:\s|$)/);
  return sentenceEnd < 0 ? behind : behind.slice(0, sentenceEnd);
}

function lastSentenceStart(text: string): number {
  return Math.max(text.lastIndexOf(". "), text.lastIndexOf("! "), text.lastIndexOf("? ")) + 1;
}

function neighbour(other: ProseTime | undefined, current: ProseTime) {
  return other?.remark.span.start === current.remark.span.start ? other.reading.span : undefined;
}
