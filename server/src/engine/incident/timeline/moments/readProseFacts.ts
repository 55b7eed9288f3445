import type { Fact, Moment, Phase } from "../../model.ts";
import { readPhase } from "../phases/readPhase.ts";
import { momentAlone } from "./momentAlone.ts";
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
  for (const [index, { reading, remark }] of told.entries()) {
    const time = moments[index];
    if (!time || reading.kind !== "timestamp" || !reading.clock || remark.place.isElsewhere) {
      continue;
    }
    const { before, behind } = clauses(text, told, index);
    if (reading.end?.clock && OUTAGE.test(`${before} ${behind}`)) {
      const end = momentAlone(reading.end, context, time.date);
      facts.push({ phase: "impact-start", time, source: "prose" }, { phase: "impact-end", time: end, source: "prose" });
      continue;
    }
    const phase = phaseOf(before) ?? (isClause(before) ? undefined : phaseOf(behind));
    if (phase) {
      facts.push({ phase, time, source: "prose" });
    }
  }
  return facts;
}

const OUTAGE =
  /\b(?:outages?|downtime|incident|disruption|interruption|unavailab\w+|degrad\w+|errors?|down|unreachable|inaccessible|impact\w*|affected|fail(?:ed|ing|ures?))\b/i;
/** Fewer words before a time are no clause: `At`, `On 4 May at`. */
const SHORTEST_CLAUSE = 3;
const LONGEST_CLAUSE = 160;

function isClause(text: string): boolean {
  const words = text.split(" ").filter((word) => /^\p{L}{2}/u.test(word));
  return words.length >= SHORTEST_CLAUSE;
}

function phaseOf(clause: string): Phase | undefined {
  const read = readPhase(clause);
  return read && read.certainty !== "likely" && TOLD.has(read.phase) ? read.phase : undefined;
}

/** The words of the sentence between the time before and this one, and between this one and the next. */
function clauses(
  text: string,
  told: readonly ProseTime[],
  index: number,
): { readonly before: string; readonly behind: string } {
  const current = told[index];
  if (!current) {
    return { before: "", behind: "" };
  }
  const { reading, remark } = current;
  const from = Math.max(
    remark.span.start,
    neighbour(told[index - 1], current)?.end ?? 0,
    reading.span.start - LONGEST_CLAUSE,
  );
  const to = Math.min(
    remark.span.end,
    neighbour(told[index + 1], current)?.start ?? remark.span.end,
    reading.span.end + LONGEST_CLAUSE,
  );
  const before = text.slice(from, reading.span.start);
  const behind = text.slice(reading.span.end, Math.max(to, reading.span.end));
  const sentenceEnd = behind.search(/[.!?](?:\s|$)/);
  return {
    before: before.slice(lastSentenceStart(before)),
    behind: sentenceEnd < 0 ? behind : behind.slice(0, sentenceEnd),
  };
}

function lastSentenceStart(text: string): number {
  return Math.max(text.lastIndexOf(". "), text.lastIndexOf("! "), text.lastIndexOf("? ")) + 1;
}

function neighbour(other: ProseTime | undefined, current: ProseTime) {
  return other?.remark.span.start === current.remark.span.start ? other.reading.span : undefined;
}
