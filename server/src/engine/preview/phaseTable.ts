import type { Analysis } from "../analysis.ts";
import type { Fact, Moment } from "../incident/model.ts";
import { formatLongDate } from "../time/format.ts";
import { formatDuration } from "../time/formatDuration.ts";
import { type Html, html } from "./html.ts";
import { PHASE_NAMES } from "./phaseNames.ts";
import { sourceLink } from "./sourceLink.ts";
import { isSameDay, writeBriefly, writeClock } from "./writeMoment.ts";

/** What an entry says is clipped: the whole of it stands in the text below. */
const LONGEST_EVENT = 140;

/** The phases of the incident in the order of their times, with the time since the first. */
export function phaseTable(analysis: Analysis): Html {
  const facts = firstOfEachPhase(analysis.incident.facts);
  if (facts.length < 2) {
    return html``;
  }
  const rows = inOrder(facts);
  const day = sharedDay(facts);
  return html`<div class="table-scroll"><table class="phases">
<caption>Phases${day === undefined ? "" : ` on ${day}`}</caption>
<thead><tr><th scope="col">Phase</th><th scope="col">Time</th><th scope="col">Elapsed</th><th scope="col">Event</th></tr></thead>
<tbody>
${rows.map((placed) => row(placed, { start: rows[0]?.at, dated: day === undefined }, analysis))}</tbody>
</table></div>
`;
}

interface Placed {
  readonly fact: Fact;
  /** Minutes on a scale of its own; absent where the facts cannot be placed on one. */
  readonly at: number | undefined;
}

interface Scale {
  readonly start: number | undefined;
  /** Whether each time needs its day. */
  readonly dated: boolean;
}

function row({ fact, at }: Placed, { start, dated }: Scale, analysis: Analysis): Html {
  const elapsed = start === undefined || at === undefined || at === start ? "" : `+${formatDuration(at - start)}`;
  const written = (dated ? undefined : writeClock(fact.time)) ?? writeBriefly(fact.time);
  const time = sourceLink(analysis.lines, fact.time.span, written);
  return html`<tr class="phase ${fact.phase}"><th scope="row">${capital(PHASE_NAMES[fact.phase])}</th><td class="time">${time}</td><td class="elapsed">${elapsed}</td><td>${event(fact, analysis)}</td></tr>
`;
}

/** The words of the entry, the name of the field, or the sentence as far as the time. */
function event({ time, source }: Fact, { text, incident, lines }: Analysis): string {
  const entry = incident.timeline?.entries.find(({ time: { span } }) => span.start === time.span.start);
  const lineStart = lines.start(lines.at(time.span.start));
  const from = Math.max(lineStart, time.span.start - LONGEST_EVENT);
  const before = text.slice(from, source === "prose" ? time.span.end : time.span.start);
  const plain = before
    .replace(/[*_|`#>]/g, " ")
    .replace(/[\s:([-]{1,40}$/, "")
    .trim();
  const words = entry?.text ?? (from > lineStart ? `…${plain}` : plain);
  return words.length > LONGEST_EVENT ? `${words.slice(0, LONGEST_EVENT - 1).trimEnd()}…` : words;
}

/** The day that all of them are on. */
function sharedDay(facts: readonly Fact[]): string | undefined {
  const [first] = facts;
  return first?.time.date !== undefined && facts.every(({ time }) => isSameDay(time, first.time))
    ? formatLongDate(first.time.date)
    : undefined;
}

function firstOfEachPhase(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ phase }) => !seen.has(phase) && seen.add(phase));
}

/** By time where all can be placed on one scale; otherwise as the document has them. */
function inOrder(facts: readonly Fact[]): readonly Placed[] {
  const scale = [instantOf, wallTimeOf].find((of) => facts.every(({ time }) => of(time) !== undefined));
  const placed = facts.map((fact) => ({ fact, at: scale?.(fact.time) }));
  return placed.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

function instantOf({ instant }: Moment): number | undefined {
  return instant === undefined ? undefined : instant / 60_000;
}

function wallTimeOf({ date, minuteOfDay }: Moment): number | undefined {
  return date === undefined || minuteOfDay === undefined
    ? undefined
    : Date.UTC(date.year, date.month - 1, date.day) / 60_000 + minuteOfDay;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
