import { once } from "../../text/once.ts";
import { contains, slice } from "../../text/span.ts";
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

/** The windows of one document, worked out for each kind of statement when it is first asked for. */
export interface WindowReader {
  /**
   * The windows that a stated length may be measured over, the likeliest first: outages from where the impact starts to where
   * it ends, detections to where it was noticed, everything else from change or start to any end. If the sentence itself names
   * two times, only these; if it names one, only windows that begin or end there.
   */
  windowsFor(duration: StatedDuration): readonly Window[];
  /** Whether the statement names the two instants that it was measured between: `14 min (detection → resolution)`. */
  isBound(duration: StatedDuration): boolean;
  /** Every window between two entries of the timeline, where a stated number may have come from; none of a long timeline. */
  ofTimeline(): readonly Window[];
}

/**
 * @example
 * readWindows(incident).windowsFor(incident.durations[0]) // [{ from: …, to: …, minutes: 22, slack: 0 }]
 */
export function readWindows(incident: Incident): WindowReader {
  const instants = instantsOf(incident);
  const known = new Map<string, readonly Window[]>();
  const general = (duration: StatedDuration): readonly Window[] => {
    const key = `${duration.subject} ${verbOf(duration) ?? ""}`;
    const windows =
      known.get(key) ??
      between(startsFor(instants, duration).slice(0, MOST_STARTS), endsFor(instants, duration).slice(-MOST_ENDS));
    known.set(key, windows);
    return windows;
  };
  const entries = instants.filter(({ text }) => text !== undefined);
  return {
    isBound: (duration) => namedPair(incident, instants, duration) !== undefined,
    windowsFor(duration) {
      const named = namedPair(incident, instants, duration);
      if (named) {
        return named;
      }
      const own = ownInstants(incident, duration);
      const [anchor] = own;
      if (own.length >= 2) {
        return between([anchor], [own.at(-1)]);
      }
      return anchor ? anchored(general(duration), { instants, anchor }) : general(duration);
    },
    ofTimeline: once(() => (entries.length > MOST_ENTRIES ? [] : between(entries, entries))),
  };
}

/** Pairs grow with the square of the entries, and among very many any number is found. */
const MOST_ENTRIES = 40;
const MOST_STARTS = 12;
const MOST_ENDS = 40;

function instantsOf({ timeline, facts }: Incident): NamedInstant[] {
  const entries = (timeline?.entries ?? []).flatMap(({ time, end, phase, text }): NamedInstant[] => {
    const named = { text, ...(phase ? { phase } : {}) };
    return [{ time, ...named }, ...(end ? [{ time: end, ...named }] : [])];
  });
  const others = facts.filter(({ source }) => source !== "timeline");
  return [...entries, ...others.map(({ phase, time }): NamedInstant => ({ phase, time }))];
}

const NAMED_PAIR =
  /\b(detect\w*|discover\w*|alert\w*|start\w*|begin\w*|impact)\s*(?:→|⇒|-+>|=>|–|—|\bto\b|\buntil\b)\s*(resol\w*|clos\w*|mitigat\w*|repair\w*|fix\w*|recover\w*|restor\w*)/i;
const LONGEST_STATEMENT = 160;

/** The windows between the two phases that a short statement names itself; none where nobody says when one of them was. */
function namedPair(
  { prose }: Incident,
  instants: readonly NamedInstant[],
  { sentence }: StatedDuration,
): Window[] | undefined {
  const words = sentence.end - sentence.start > LONGEST_STATEMENT ? "" : slice(prose.text, sentence);
  const [, first, second] = NAMED_PAIR.exec(words) ?? [];
  if (first === undefined || second === undefined) {
    return undefined;
  }
  const from: Phase = /^(?:detect|discover|alert)/i.test(first) ? "detected" : "impact-start";
  const wanted: readonly Phase[] = /^(?:resol|clos)/i.test(second)
    ? ["resolved", "impact-end"]
    : ["mitigated", "impact-end"];
  const ends = wanted.map((phase) => instants.filter((instant) => instant.phase === phase));
  return between(
    instants.filter(({ phase }) => phase === from),
    ends.find((told) => told.length > 0) ?? [],
  );
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
  /\b(?:fix(?:ed|es)?|healthy|working|works|back|(?:is|are|was|were|be|comes?|came|all|running) up|up (?:and|again)|normal|restor\w+|verif\w+|recover\w+|operational|online|stable|closed|complete[ds]?|resolved|resum\w+|producing|available|accessible|running|success\w*)\b/i;
/** What ends an outage and is no word of recovery by itself. */
const RUNS_AGAIN =
  /\b(?:chain|network|service|site|system|cluster|block(?:s| production)?) (?:is |was |has )?(?:re)?(?:starts?|started|resum\w+)\b/i;
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

function endsFor(instants: readonly NamedInstant[], duration: StatedDuration): NamedInstant[] {
  const { subject } = duration;
  if (subject === "detection" || subject === "acknowledgement") {
    const phase = subject === "detection" ? "detected" : "acknowledged";
    return instants.filter((instant) => instant.phase === phase || NOTICED.test(instant.text ?? ""));
  }
  // A metric with a name ends at the instant of that name, where there is one: "Time to repair" at "Repaired".
  const verb = verbOf(duration);
  const beginning = verb && new RegExp(`^\\W*${verb}`, "i");
  const named = beginning ? instants.filter(({ text }) => beginning.test(text ?? "")) : [];
  if (named.length > 0) {
    return named;
  }
  const wanted = subject === "downtime" ? OUTAGE_ENDS : ENDS;
  const ends = instants.filter(
    ({ phase, text }) => wanted.has(phase) || (subject === "downtime" ? RUNS_AGAIN : ENDED).test(text ?? ""),
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

function verbOf({ label }: StatedDuration): string | undefined {
  return /\b(?:repair|resol|recover|restor|mitigat)/i.exec(label ?? "")?.[0];
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
