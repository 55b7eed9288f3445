import type { Phase } from "../../model.ts";
import type { PhaseReading } from "./readPhase.ts";

/**
 * Settles phases by their place in the story. Words such as *fails* or *restored* stand all over a timeline: the trouble
 * that comes first is the start of the impact, the last recovery its end and those before it partial; a fix that is
 * followed by another one did not mitigate. What is explicit stays as it is.
 */
export function settlePhases(readings: Story): readonly (Phase | undefined)[] {
  return backward(forward(readings)).map((reading) => reading?.phase);
}

/** What the words of each entry tell, in order. */
export type Story = readonly (PhaseReading | undefined)[];

/**
 * From the first entry down: an impact starts once for each recovery, or more than once as long as it spreads unnoticed;
 * nobody detects what is already over, and there is nothing to mend before anything was wrong.
 */
function forward(readings: Story): Story {
  let isDown = false;
  let isSeen = false;
  let isFixed = false;
  let wasWrong = false;
  const lastEnd = readings.findLastIndex((reading) => reading?.phase === "impact-end");
  return readings.map((reading, index) => {
    if (!reading) {
      return undefined;
    }
    const { phase, certainty } = reading;
    if (certainty !== "explicit" && !isInPlace(reading, { isDown, isSeen, isFixed, wasWrong })) {
      return undefined;
    }
    wasWrong ||= phase === "impact-start" || SEEN.has(phase);
    isDown = phase === "impact-start" || (isDown && phase !== "impact-end");
    isSeen = (isSeen && phase !== "impact-end") || SEEN.has(phase);
    isFixed =
      (phase === "impact-end" && index === lastEnd) || phase === "resolved" || (isFixed && phase !== "impact-start");
    return reading;
  });
}

/** What is only told of a trouble that somebody has noticed. */
const SEEN: ReadonlySet<Phase> = new Set(["detected", "acknowledged", "declared", "investigating", "identified"]);

interface State {
  readonly isDown: boolean;
  readonly isSeen: boolean;
  readonly isFixed: boolean;
  /** Whether anything has been told that could be mended. */
  readonly wasWrong: boolean;
}

function isInPlace({ phase, certainty }: PhaseReading, { isDown, isSeen, isFixed, wasWrong }: State): boolean {
  switch (phase) {
    case "impact-start":
      return certainty === "sure" ? !isDown || !isSeen : !isDown && !isSeen && !isFixed;
    case "detected":
      return !isFixed && (certainty === "sure" || !isSeen);
    case "change":
      return !isSeen;
    case "mitigated":
    case "impact-end":
      return wasWrong;
    default:
      return true;
  }
}

/** From the last entry up: the last recovery ends the impact, the last fix mitigates. */
function backward(readings: Story): Story {
  const settled: (PhaseReading | undefined)[] = [];
  let isOver = false;
  let isMitigated = false;
  for (const reading of [...readings].reverse()) {
    let next = reading;
    if (reading?.phase === "impact-start") {
      isOver = false;
      isMitigated = false;
    } else if (reading?.phase === "impact-end") {
      next = isOver && reading.certainty !== "explicit" ? { ...reading, phase: "partial-recovery" } : reading;
      isOver = true;
    } else if (reading?.phase === "mitigated") {
      next = isMitigated && reading.certainty !== "explicit" ? { ...reading, phase: "mitigation-start" } : reading;
      isMitigated = true;
    }
    settled.push(next);
  }
  return settled.reverse();
}
