import type { Phase } from "../../incident/model.ts";

/** Kinds of mark differ in shape, so that no colour is needed to tell them apart. */
const SHAPES = {
  /** Something went wrong. */
  trouble: "M0 -6.5L6.5 5.5H-6.5Z",
  /** Somebody knew, or was told. */
  notice: "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
  /** Something was done. */
  action: "M-5 -5H5V5H-5Z",
  /** It was over. */
  end: "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z",
  other: "M-3.5 0A3.5 3.5 0 1 0 3.5 0A3.5 3.5 0 1 0 -3.5 0Z",
} as const;

export type MarkKind = keyof typeof SHAPES;

const KINDS: Readonly<Partial<Record<Phase, MarkKind>>> = {
  "impact-start": "trouble",
  detected: "notice",
  acknowledged: "notice",
  declared: "notice",
  notified: "notice",
  identified: "notice",
  change: "action",
  investigating: "action",
  "mitigation-start": "action",
  "partial-recovery": "end",
  mitigated: "end",
  "impact-end": "end",
  resolved: "end",
};

/** The kind of mark for an entry of that phase. */
export function markKind(phase: Phase | undefined): MarkKind {
  return (phase && KINDS[phase]) ?? "other";
}

/** The outline of the mark, around its place. */
export function markPath(kind: MarkKind): string {
  return SHAPES[kind];
}

/** What a reader looks for first has its words first, where there is no room for all. */
const WEIGHTS: Readonly<Partial<Record<Phase, number>>> = {
  "impact-start": 9,
  detected: 8,
  "impact-end": 8,
  resolved: 8,
  mitigated: 7,
  acknowledged: 5,
  "partial-recovery": 5,
  change: 4,
  declared: 4,
  identified: 4,
  "mitigation-start": 3,
  notified: 3,
};

/** How much the words of an event weigh, from 0 for one without a phase. */
export function labelWeight(phase: Phase | undefined): number {
  return phase === undefined ? 0 : (WEIGHTS[phase] ?? 1);
}
