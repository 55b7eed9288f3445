import type { Pair } from "./measure.ts";

/** One line of the report: a ratio beside the aim that it has to keep. */
export interface Result {
  /** The letter of the aim in docs/speed.md. */
  readonly aim: string;
  readonly what: string;
  readonly ratio: number;
  /** The ratio is to stay at or below this; absent where it is only shown. */
  readonly atMost?: number;
  /** The ratio is to be at or above this. */
  readonly atLeast?: number;
  /** What the ratio was taken of, for a person. */
  readonly detail: string;
}

/** A machine is never quiet, so a gate falls only where an aim is missed by more than this. */
const SLACK = 1.15;

export type Verdict = "holds" | "within the slack" | "missed" | "";

/**
 * @example
 * verdict({ aim: "A", what: "4 KB", ratio: 1.4, atMost: 1.3, detail: "" }) // "within the slack"
 */
export function verdict({ ratio, atMost, atLeast }: Result): Verdict {
  if (atMost !== undefined) {
    return ratio <= atMost ? "holds" : ratio <= atMost * SLACK ? "within the slack" : "missed";
  }
  if (atLeast !== undefined) {
    return ratio >= atLeast ? "holds" : ratio >= atLeast / SLACK ? "within the slack" : "missed";
  }
  return "";
}

/** A result as one line of the report. */
export function describe(result: Result): string {
  const { aim, what, ratio, atMost, atLeast, detail } = result;
  const goal = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : "";
  const cells = [
    aim,
    what.padEnd(46),
    `${ratio.toFixed(2)} ×`.padStart(10),
    goal.padEnd(7),
    verdict(result).padEnd(16),
  ];
  return `${cells.join("  ")}  ${detail}`.trimEnd();
}

/** `0.62 ms (p95 0.71) against 0.55 ms (p95 0.60)` */
export function versus({ ours, peer }: Pair, peerName: string): string {
  return `${ms(ours.median)} (p95 ${ms(ours.p95)}) against ${ms(peer.median)} (p95 ${ms(peer.p95)}) of ${peerName}`;
}

export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}
