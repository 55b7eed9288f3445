import type { Analysis } from "../analysis.ts";
import type { Fact, Moment, TimelineEntry } from "../incident/model.ts";
import { type Html, html } from "./html.ts";
import { PHASE_NAMES } from "./phaseNames.ts";
import { sourceLink } from "./sourceLink.ts";
import { writeLength } from "./writeLength.ts";
import { writeClock, writeDate, writeMoment } from "./writeMoment.ts";

/** What an entry says is clipped: the whole of it stands in the text below. */
const LONGEST_EVENT = 140;

/** The phases of the incident in the order of their times, with the time since the first. */
export function phaseTable(analysis: Analysis): Html {
  const facts = inOrder(firstOfEachPhase(analysis.incident.facts));
  if (facts.length < 2) {
    return html``;
  }
  const start = position(facts[0]?.time);
  const day = sharedDay(facts);
  return html`<div class="table-scroll"><table class="phases">
<caption>Phases${day === undefined ? "" : ` on ${day}`}</caption>
<thead><tr><th scope="col">Phase</th><th scope="col">Time</th><th scope="col">Elapsed</th><th scope="col">Event</th></tr></thead>
<tbody>
${facts.map((fact) => row(fact, { start, dated: day === undefined }, analysis))}</tbody>
</table></div>
`;
}

interface Scale {
  readonly start: number | undefined;
  /** Whether each time needs its day. */
  readonly dated: boolean;
}

function row(fact: Fact, { start, dated }: Scale, { incident, lines }: Analysis): Html {
  const here = position(fact.time);
  const after = start === undefined || here === undefined || here === start ? "" : `+${writeLength(here - start)}`;
  const entry = incident.timeline?.entries.find(({ time }) => time.span.start === fact.time.span.start);
  const time = sourceLink(lines, fact.time.span, (dated ? undefined : writeClock(fact.time)) ?? writeMoment(fact.time));
  return html`<tr class="phase ${fact.phase}"><th scope="row">${capital(PHASE_NAMES[fact.phase])}</th><td class="time">${time}</td><td class="after">${after}</td><td>${event(entry, fact)}</td></tr>
`;
}

function event(entry: TimelineEntry | undefined, fact: Fact): string {
  if (entry === undefined) {
    return fact.source === "field" ? "stated in the details" : "stated in the text";
  }
  return entry.text.length > LONGEST_EVENT ? `${entry.text.slice(0, LONGEST_EVENT - 1).trimEnd()}…` : entry.text;
}

/** The day that all of them are on. */
function sharedDay(facts: readonly Fact[]): string | undefined {
  const days = new Set(facts.map(({ time }) => (time.date === undefined ? undefined : writeDate(time.date))));
  return days.size === 1 ? [...days][0] : undefined;
}

function firstOfEachPhase(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ phase }) => !seen.has(phase) && seen.add(phase));
}

/** By time where every time can be placed; otherwise as the document has them. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const placed = facts.map((fact) => ({ fact, at: position(fact.time) ?? Number.NaN }));
  return placed.some(({ at }) => Number.isNaN(at)) ? facts : placed.sort((a, b) => a.at - b.at).map(({ fact }) => fact);
}

/** Minutes on one scale: the instant where it is known, else the wall time as if it were UTC. */
function position(moment: Moment | undefined): number | undefined {
  if (moment?.minuteOfDay === undefined) {
    return undefined;
  }
  if (moment.instant !== undefined) {
    return moment.instant / 60_000;
  }
  const { date } = moment;
  return date === undefined ? undefined : Date.UTC(date.year, date.month - 1, date.day) / 60_000 + moment.minuteOfDay;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
