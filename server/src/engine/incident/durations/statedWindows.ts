import { contains } from "../../text/span.ts";
import type { Incident, Moment, Phase, StatedDuration } from "../model.ts";
import { minutesApart } from "../timeline/moments/minutesApart.ts";

/** An instant that a stated length may begin or end at. */
export interface NamedInstant {
  readonly time: Moment;
  readonly phase?: Phase;
  /** What happened then, where the timeline says it. */
  readonly text?: string;
}

/** Two instants of the document, and how long it is between them. */
export interface Window {
  readonly from: NamedInstant;
  readonly to: NamedInstant;
  readonly minutes: number;
  /** How far the precision of both ends lets it be off, in minutes. */
  readonly slack: number;
}

/**
 * The windows that a stated length may be measured over, the likeliest first: outages from where the impact starts to where
 * it ends, detections to where it was noticed, everything else from change or start to any end. If the sentence itself names
 * two times, only these; if it names one, only windows that begin or end there.
 */
export function statedWindows(incident: Incident, duration: StatedDuration): Window[] {
  const own = ownInstants(incident, duration);
  if (own.length >= 2) {
    return between([own[0]], [own.at(-1)]);
  }
  const instants = instantsOf(incident);
  const windows = between(startsFor(instants, duration), endsFor(instants, duration));
  const [anchor] = own;
  return anchor ? anchored(windows, { instants, anchor }) : windows;
}

/** Every window between two entries of the timeline: where a stated number may have come from. */
export function timelineWindows(incident: Incident): Window[] {
  const entries = instantsOf(incident).filter(({ text }) => text !== undefined);
  return entries.length > MOST_ENTRIES ? [] : between(entries, entries);
}

/** Pairs grow with the square of the entries, and among very many any number is found. */
const MOST_ENTRIES = 40;

function instantsOf({ timeline, facts }: Incident): NamedInstant[] {
  const entries = (timeline?.entries ?? []).flatMap(({ time, end, phase, text }): NamedInstant[] => {
    const named = { text, ...(phase ? { phase } : {}) };
    return [{ time, ...named }, ...(end ? [{ time: end, ...named }] : [])];
  });
  const others = facts.filter(({ source }) => source !== "timeline");
  return [...entries, ...others.map(({ phase, time }): NamedInstant => ({ phase, time }))];
}

/** The clock times that stand in the same sentence. */
function ownInstants({ proseTimes }: Incident, { sentence }: StatedDuration): NamedInstant[] {
  const own = proseTimes.filter(({ span, minuteOfDay }) => minuteOfDay !== undefined && contains(sentence, span));
  return own.flatMap((time): NamedInstant[] => [{ time }]);
}

const STARTS: ReadonlySet<Phase | undefined> = new Set<Phase>([
  "change",
  "impact-start",
  "detected",
  "acknowledged",
  "declared",
]);
const OUTAGE_ENDS: ReadonlySet<Phase | undefined> = new Set<Phase>([
  "partial-recovery",
  "mitigated",
  "impact-end",
  "resolved",
]);
const ENDS: ReadonlySet<Phase | undefined> = new Set<Phase>([
  "partial-recovery",
  "mitigated",
  "monitoring",
  "impact-end",
  "resolved",
]);
const WIDENS =
  /\b(?:all|every|entire|complete(?:ly)?|total(?:ly)?)\b.*\b(?:unavailable|down|offline|unreachable|inaccessible|fail)/i;
const ENDED =
  /\b(?:fix(?:ed|es)?|healthy|working|works|back|up|normal|restor\w+|verif\w+|recover\w+|operational|online|stable|closed|complete[ds]?|resolved|resum\w+|producing|available|accessible|running|success\w*)\b/i;
const NOTICED = /\b(?:alert\w*|alarm\w*|detect\w*|notic\w*|report\w*|discover\w*|investigat\w*|page[dr]\w*|aware)\b/i;

function startsFor(instants: readonly NamedInstant[], { subject }: StatedDuration): NamedInstant[] {
  const impact = instants.filter(({ phase, text }) => phase === "impact-start" || WIDENS.test(text ?? ""));
  if (subject === "downtime" && impact.some(({ phase }) => phase === "impact-start")) {
    return impact;
  }
  if (subject === "detection") {
    return instants.filter(({ phase }) => phase === "impact-start" || phase === "change");
  }
  const starts = instants.filter(({ phase }) => STARTS.has(phase));
  const [first] = instants;
  return [
    ...impact,
    ...starts.filter((start) => !impact.includes(start)),
    ...(first && !starts.includes(first) ? [first] : []),
  ];
}

function endsFor(instants: readonly NamedInstant[], { subject, label }: StatedDuration): NamedInstant[] {
  if (subject === "detection" || subject === "acknowledgement") {
    const phase = subject === "detection" ? "detected" : "acknowledged";
    return instants.filter((instant) => instant.phase === phase || NOTICED.test(instant.text ?? ""));
  }
  // A metric with a name ends at the instant of that name, where there is one: "Time to repair" at "Repaired".
  const verb = /\b(?:repair|resol|recover|restor|mitigat)/i.exec(label ?? "")?.[0];
  const named = verb ? instants.filter(({ text }) => new RegExp(`^\\W*${verb}`, "i").test(text ?? "")) : [];
  if (named.length > 0) {
    return named;
  }
  const wanted = subject === "downtime" ? OUTAGE_ENDS : ENDS;
  const ends = instants.filter(
    ({ phase, text }) => wanted.has(phase) || (subject !== "downtime" && ENDED.test(text ?? "")),
  );
  const last = instants.findLast(({ text }) => text !== undefined);
  return last && !ends.includes(last) ? [...ends, last] : ends;
}

/** The window has to begin or end at the time in the sentence, or at an entry of the timeline that has the same time. */
function anchored(
  windows: readonly Window[],
  { instants, anchor }: { readonly instants: readonly NamedInstant[]; readonly anchor: NamedInstant },
): Window[] {
  const same = instants.filter(({ time }) => time.minuteOfDay === anchor.time.minuteOfDay).map(({ time }) => time);
  return same.length === 0
    ? [...windows]
    : windows.filter(({ from, to }) => same.includes(from.time) || same.includes(to.time));
}

function between(starts: readonly (NamedInstant | undefined)[], ends: readonly (NamedInstant | undefined)[]): Window[] {
  return starts.flatMap((from) =>
    ends.flatMap((to): Window[] => {
      const minutes = from && to ? minutesApart(from.time, to.time) : undefined;
      return from && to && minutes !== undefined && minutes > 0
        ? [{ from, to, minutes, slack: slackOf(from.time) + slackOf(to.time) }]
        : [];
    }),
  );
}

function slackOf({ precision, approximate }: Moment): number {
  return precision === "hour" ? 30 : approximate ? 15 : 0;
}
