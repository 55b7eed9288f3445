import type { Phase } from "../model.ts";
import type { PhaseReading } from "./readPhase.ts";

/** What is known of one entry: what its words tell, and when it happened, in minutes on any scale. */
export interface Told {
  readonly reading: PhaseReading | undefined;
  readonly minute: number | undefined;
}

/**
 * Settles phases by their place in the story. Words such as *fails* or *restored* stand all over a timeline: the trouble
 * that comes first is the start of the impact, the last recovery its end and those before it partial; a fix that is
 * followed by another one did not mitigate. What is explicit stays as it is.
 */
export function settlePhases(told: readonly Told[]): readonly (Phase | undefined)[] {
  return backward(forward(told)).map((reading) => reading?.phase);
}

type Story = readonly (PhaseReading | undefined)[];

/** From the first entry down: one start of the impact for each recovery, and no guess at a detection after the first. */
function forward(told: readonly Told[]): Story {
  let onset: number | undefined;
  let isDown = false;
  let isSeen = false;
  let isFixed = false;
  return told.map(({ reading, minute }) => {
    if (!reading) {
      return undefined;
    }
    const { phase, certainty } = reading;
    const isOnset = isDown && !isSeen && certainty === "sure";
    const keep = certainty === "explicit" || isInPlace(reading, { isDown: isDown && !isOnset, isSeen, isFixed });
    if (!keep) {
      return phase === "mitigated" ? { phase: "follow-up" as const, certainty } : undefined;
    }
    onset = phase === "impact-start" && !isDown ? minute : onset;
    isDown = phase === "impact-start" || (isDown && phase !== "impact-end");
    isSeen = (isSeen && phase !== "impact-end") || SEEN.has(phase);
    isFixed = phase === "impact-end" || phase === "resolved" || (isFixed && phase !== "impact-start");
    return reading;
  });
}

/** What is only told of a trouble that somebody has noticed. */
const SEEN: ReadonlySet<Phase> = new Set(["detected", "acknowledged", "declared", "investigating", "identified"]);

/** Troubles that follow the first one within so many minutes are one outage that spreads. */
const ONSET = 10;

interface State {
  readonly isDown: boolean;
  readonly isSeen: boolean;
  readonly isFixed: boolean;
}

function isInPlace({ phase, certainty }: PhaseReading, { isDown, isSeen, isFixed }: State): boolean {
  switch (phase) {
    case "impact-start":
      return certainty === "sure" ? !isDown : !isDown && !isSeen && !isFixed;
    case "detected":
      return !isFixed && (certainty === "sure" || !isSeen);
    case "change":
      return !isSeen;
    case "mitigated":
    case "impact-end":
      return isDown || isSeen || isFixed;
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
