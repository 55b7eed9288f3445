import type { Analysis } from "../analysis.ts";
import { PHASE_NAMES } from "../incident/phaseNames.ts";
import { capital } from "./capital.ts";
import type { PlacedEvent, PlacedEvents } from "./drawing/placeEvents.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";
import { sayDate } from "./sayDate.ts";
import { sayDuration } from "./sayLengths.ts";
import { type ShownZone, shownIn } from "./shownIn.ts";
import { sourceLink } from "./sourceLink.ts";
import { isSameDay, writeBriefly, writeClock } from "./writeMoment.ts";

/** More than a reader goes through here: the timeline itself stands in the text below. */
const MOST_ROWS = 200;

/** From what the table counts: the start of the impact where it is told, else the first event. */
interface Origin {
  readonly at: number;
  readonly name: string;
}

/** The drawing in words: every event in the order of time, with the time since the impact began. */
export function eventTable(analysis: Analysis, { events, unplaced }: PlacedEvents, zone: ShownZone): Html | undefined {
  const { say } = analysis;
  const [first] = events;
  if (first === undefined || events.length < 2) {
    return undefined;
  }
  const started = events.find(({ phase }) => phase === "impact-start");
  const origin: Origin = started
    ? { at: started.at, name: say("Since impact start") }
    : { at: first.at, name: say("Since first event") };
  const moments = events.map(({ moment }) => shownIn(moment, zone));
  const day = moments.every((moment) => moment.date && isSameDay(moment, moments[0] ?? moment))
    ? moments[0]?.date
    : undefined;
  const rows = events
    .slice(0, MOST_ROWS)
    .map((event) => row(event, { origin, zone, dated: day === undefined, analysis }));
  const left = events.length - rows.length;
  return html`<details class="events" id="pm-events">
<summary>${say("Timeline as a table")} <span class="tally">${say("{0} events", events.length)}</span></summary>
<div class="table-scroll"><table class="phases">
${day === undefined ? undefined : html`<caption>${sayDate(say, day)}</caption>`}
<thead><tr><th scope="col">${say("Time")}</th><th scope="col">${origin.name}</th><th scope="col">${say("Phase")}</th><th scope="col">${say("Event")}</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${
  left + unplaced === 0
    ? undefined
    : html`<p class="note">${unplaced === 0 ? say("{0} more in the text.", left) : say("{0} more in the text, {1} of them without a time that can be placed.", left + unplaced, unplaced)}</p>
`
}</details>
`;
}

interface Page {
  readonly origin: Origin;
  readonly zone: ShownZone;
  /** Whether each time needs its day. */
  readonly dated: boolean;
  readonly analysis: Analysis;
}

function row({ at, moment, phase, text, span }: PlacedEvent, { origin, zone, dated, analysis }: Page): Html {
  const { say } = analysis;
  const shown = shownIn(moment, zone);
  const written = (dated ? undefined : writeClock(shown, say)) ?? writeBriefly(shown, say);
  const distance = at - origin.at;
  const elapsed = distance === 0 ? "0" : `${distance < 0 ? "−" : "+"}${sayDuration(say, distance)}`;
  return html`<tr class="phase ${phase}"><th scope="row" class="time">${sourceLink(analysis.lines, span, written)}</th><td class="elapsed">${elapsed}</td><td class="phase-name">${phase === undefined ? "" : capital(say(PHASE_NAMES[phase]))}</td><td>${clip(text)}</td></tr>
`;
}
