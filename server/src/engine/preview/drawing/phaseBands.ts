import { impactWindows } from "../../incident/impactWindows.ts";
import type { Incident, Phase } from "../../incident/model.ts";
import { firstOfEachPhase, type PlacedEvents, placeOn, type ScaleKind } from "./placeEvents.ts";

/** What users had of a stretch of time, or what those who responded were doing. */
export type BandKind = "impact" | "partial" | "unnoticed" | "investigating" | "mitigating" | "monitoring";

export interface Band {
  readonly kind: BandKind;
  readonly from: number;
  readonly to: number;
  /** Nothing says when it began, or when it ended: it is drawn open there. */
  readonly openStart?: boolean;
  readonly openEnd?: boolean;
}

export interface Bands {
  readonly impact: readonly Band[];
  readonly response: readonly Band[];
}

/** The windows of impact with their partial recoveries, and what the response did from the start to the end. */
export function phaseBands(incident: Incident, { kind, events }: PlacedEvents): Bands {
  const places = placesOfPhases(incident, kind);
  const last = events.at(-1)?.at;
  return {
    impact: windowsOf(incident, { kind, places, last }).flatMap((window) => splitAtRecovery(window, events)),
    response: responseBands(places),
  };
}

/** How long each kind of band took in all, in minutes, in the order in which they are drawn. */
export function bandLengths({ impact, response }: Bands): ReadonlyMap<BandKind, number> {
  const lengths = new Map<BandKind, number>();
  for (const { kind, from, to } of [...impact, ...response]) {
    lengths.set(kind, (lengths.get(kind) ?? 0) + to - from);
  }
  return lengths;
}

type Places = ReadonlyMap<Phase, number>;

function placesOfPhases({ facts }: Incident, kind: ScaleKind): Places {
  const places = new Map<Phase, number>();
  for (const { phase, time } of firstOfEachPhase(facts)) {
    const at = time.precision === "day" ? undefined : placeOn(kind, time);
    if (at !== undefined) {
      places.set(phase, at);
    }
  }
  return places;
}

interface Surroundings {
  readonly kind: ScaleKind;
  readonly places: Places;
  readonly last: number | undefined;
}

/** The windows of the timeline where there are several; else from the first known instant of trouble to the first of its end. */
function windowsOf({ timeline }: Incident, { kind, places, last }: Surroundings): readonly Band[] {
  const ending: Phase = places.has("impact-end") ? "impact-end" : "mitigated";
  const told = impactWindows(timeline?.entries ?? [], ending).flatMap(({ start, end }): readonly Band[] => {
    const [from, to] = [placeOn(kind, start), placeOn(kind, end)];
    return from !== undefined && to !== undefined && to > from ? [{ kind: "impact", from, to }] : [];
  });
  if (told.length > 1) {
    return told;
  }
  const started = places.get("impact-start");
  const from = started ?? places.get("detected") ?? places.get("declared");
  const ended = places.get("impact-end") ?? places.get("mitigated") ?? places.get("resolved");
  const to = ended ?? last;
  if (from === undefined || to === undefined || to <= from) {
    return [];
  }
  return [{ kind: "impact", from, to, openStart: started === undefined, openEnd: ended === undefined }];
}

/** From a partial recovery on, fewer were affected. */
function splitAtRecovery(window: Band, events: PlacedEvents["events"]): readonly Band[] {
  const recovery = events.find(
    ({ phase, at }) => phase === "partial-recovery" && at > window.from && at < window.to,
  )?.at;
  return recovery === undefined
    ? [window]
    : [
        { ...window, to: recovery, openEnd: false },
        { ...window, kind: "partial", from: recovery, openStart: false },
      ];
}

/** What begins with a phase. The order is that of a response, which never goes back. */
const STEPS: readonly { readonly kind: BandKind; readonly phases: readonly Phase[] }[] = [
  { kind: "unnoticed", phases: ["impact-start"] },
  { kind: "investigating", phases: ["detected", "acknowledged", "declared", "investigating"] },
  { kind: "mitigating", phases: ["mitigation-start", "identified"] },
  { kind: "monitoring", phases: ["mitigated", "impact-end", "monitoring"] },
];

function responseBands(places: Places): readonly Band[] {
  const ends = ["resolved", "impact-end", "mitigated"] as const;
  const end = Math.max(...ends.map((phase) => places.get(phase) ?? Number.NEGATIVE_INFINITY));
  const starts = STEPS.flatMap(({ kind, phases }) => {
    const known = phases.map((phase) => places.get(phase)).filter((at) => at !== undefined);
    return known.length === 0 ? [] : [{ kind, from: Math.min(...known) }];
  });
  const detected = starts.some(({ kind }) => kind === "investigating");
  const bands: Band[] = [];
  for (const [index, { kind, from }] of starts.entries()) {
    const to = Math.min(end, ...starts.slice(index + 1).map((next) => next.from));
    // Before a detection that nobody has told of, nothing says that the trouble went unnoticed.
    if (to > from && (kind !== "unnoticed" || detected)) {
      bands.push({ kind, from: Math.max(from, bands.at(-1)?.to ?? from), to });
    }
  }
  return bands.filter(({ from, to }) => to > from);
}
