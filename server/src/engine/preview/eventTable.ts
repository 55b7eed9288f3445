import type { Analysis } from "../analysis.ts";
import { PHASE_NAMES } from "../incident/phaseNames.ts";
import { formatLongDate } from "../time/format.ts";
import { formatDuration } from "../time/formatDuration.ts";
import { capital } from "./capital.ts";
import type { PlacedEvent, PlacedEvents } from "./drawing/placeEvents.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";
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
  const [first] = events;
  if (first === undefined || events.length < 2) {
    return undefined;
  }
  const started = events.find(({ phase }) => phase === "impact-start");
  const origin: Origin = started
    ? { at: started.at, name: "Since impact start" }
    : { at: first.at, name: "Since first event" };
  const moments = events.map(({ moment }) => shownIn(moment, zone));
  const day = moments.every((moment) => moment.date && isSameDay(moment, moments[0] ?? moment))
    ? moments[0]?.date
    : undefined;
  const rows = events
    .slice(0, MOST_ROWS)
    .map((event) => row(event, { origin, zone, dated: day === undefined, analysis }));
  const left = events.length - rows.length;
  return html`<details class="events" id="pm-events">
<summary>Timeline as a table <span class="tally">${events.length} events</span></summary>
<div class="table-scroll"><table class="phases">
${day === undefined ? undefined : html`<caption>${formatLongDate(day)}</caption>`}
<thead><tr><th scope="col">Time</th><th scope="col">${origin.name}</th><th scope="col">Phase</th><th scope="col">Event</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${
  left + unplaced === 0
    ? undefined
    : html`<p class="note">${left + unplaced} more in the text${unplaced === 0 ? "" : `, ${unplaced} of them without a time that can be placed`}.</p>
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
  const shown = shownIn(moment, zone);
  const written = (dated ? undefined : writeClock(shown)) ?? writeBriefly(shown);
  const distance = at - origin.at;
  const elapsed = distance === 0 ? "0" : `${distance < 0 ? "−" : "+"}${formatDuration(distance)}`;
  return html`<tr class="phase ${phase}"><th scope="row" class="time">${sourceLink(analysis.lines, span, written)}</th><td class="elapsed">${elapsed}</td><td class="phase-name">${phase === undefined ? "" : capital(PHASE_NAMES[phase])}</td><td>${clip(text)}</td></tr>
`;
}
