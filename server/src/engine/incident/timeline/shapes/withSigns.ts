import type { RelativeTime, TimeReading } from "../../../time/reading.ts";
import type { Candidate } from "./candidate.ts";

/**
 * Beside `+00:12` in one list, `-00:05` is as long before and `00:00` the beginning: alone they are clock times. Whoever has
 * none of the first kind gets back what was given.
 */
export function withSigns(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const signed = new Set<number>();
  for (const { reading, group } of candidates) {
    if (reading.kind === "relative" && reading.from === "sign" && text[reading.span.start] === "+") {
      signed.add(group);
    }
  }
  return signed.size === 0
    ? candidates
    : candidates.map((candidate) => {
        const reading = signed.has(candidate.group) ? signedReading(text, candidate.reading) : undefined;
        return reading ? { ...candidate, reading } : candidate;
      });
}

const MINUS = /[-−–]/;

function signedReading(text: string, reading: TimeReading): RelativeTime | undefined {
  if (reading.kind !== "timestamp" || reading.date || reading.zone || reading.end || !reading.clock) {
    return undefined;
  }
  const { hour, minute = 0, second = 0, meridiem } = reading.clock;
  const start = reading.span.start - 1;
  const isBefore = MINUS.test(text[start] ?? "");
  const minutes = hour * 60 + minute + second / 60;
  return meridiem === undefined && (isBefore || minutes === 0)
    ? {
        kind: "relative",
        span: { start: isBefore ? start : reading.span.start, end: reading.span.end },
        minutes: minutes === 0 ? 0 : -minutes,
        approximate: reading.approximate,
        from: "sign",
        precision: second > 0 ? "second" : "minute",
      }
    : undefined;
}
