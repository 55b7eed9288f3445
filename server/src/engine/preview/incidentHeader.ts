import type { Analysis } from "../analysis.ts";
import type { Field, FieldName } from "../incident/fields.ts";
import type { Fact, Incident, Moment, Phase } from "../incident/model.ts";
import { minutesApart } from "../incident/timeline/moments/minutesApart.ts";
import { type Say, sentence } from "../text/say.ts";
import { clip } from "./factWords.ts";
import { type Html, html } from "./html.ts";
import { problemSigns } from "./problemMarks.ts";
import { sayDate } from "./sayDate.ts";
import { sayDuration } from "./sayLengths.ts";
import { type ShownZone, shownIn } from "./shownIn.ts";
import { sourceLink } from "./sourceLink.ts";
import { writeRange } from "./writeMoment.ts";

const SHOWN_FIELDS: readonly { readonly name: FieldName; readonly label: string }[] = [
  { name: "severity", label: sentence("Severity") },
  { name: "status", label: sentence("Status") },
  { name: "services", label: sentence("Services") },
  { name: "owner", label: sentence("Owner") },
  { name: "id", label: sentence("Incident") },
];

/** A longer value is text and no label. */
const LONGEST_VALUE = 80;

/** Title, when and how long, severity, status and the like: what a reader wants first. */
export function incidentHeader(
  analysis: Analysis,
  { zone, forReaders = false }: { readonly zone: ShownZone; readonly forReaders?: boolean },
): Html {
  const { incident, lines, say } = analysis;
  const title = incident.title;
  const fields = SHOWN_FIELDS.flatMap(({ name, label }) => {
    const field = firstField(incident.fields, name);
    return field === undefined ? [] : [labelled(say(label), sourceLink(lines, field.valueSpan, plainValue(field)))];
  });
  const kind = incident.isTemplate ? say("Postmortem template") : say("Postmortem");
  const heading =
    title === undefined
      ? html`<h1 class="untitled">${say("Without a title")}</h1>`
      : html`<h1 data-line="${lines.at(title.span.start)}">${title.text}${forReaders ? undefined : problemSigns(analysis, title.span)}</h1>`;
  return html`<header class="incident-head">
<p class="kind">${kind}</p>
${heading}
${when(analysis, zone)}
${fields.length === 0 ? undefined : html`<ul class="facts" aria-label="${say("Incident details")}">${fields}</ul>`}
</header>
`;
}

function labelled(label: string, value: Html): Html {
  return html`<li><span class="fact-name">${label}</span> ${value}</li>`;
}

function firstField(fields: readonly Field[], name: FieldName): Field | undefined {
  return fields.find((field) => field.name === name && plainValue(field) !== "");
}

/** The value as one line without the marks of emphasis, clipped. */
function plainValue({ value }: Field): string {
  const words = value
    .replace(/[*_`]{1,3}/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return clip(words, LONGEST_VALUE);
}

function when({ incident, lines, say }: Analysis, zone: ShownZone): Html | undefined {
  const ends = outerMoments(incident);
  if (ends === undefined) {
    return undefined;
  }
  const [from, to] = [shownIn(ends.from, zone), shownIn(ends.to, zone)];
  if (from.date && (minutesApart(ends.from, ends.to) ?? 0) < 0) {
    // Ends that contradict each other leave the day.
    return html`<p class="when">${sourceLink(lines, from.span, sayDate(say, from.date))}</p>`;
  }
  const hasClock = from.minuteOfDay !== undefined || to.minuteOfDay !== undefined;
  const name = nameOfZone(incident, ends, zone);
  const written =
    name === undefined
      ? html`<span class="doubt">${say("no time zone stated")}</span>`
      : html`<span class="zone-name">${name}</span>`;
  return html`<p class="when">${howLong(incident, ends, say)}${sourceLink(lines, from.span, writeRange(from, to, say))}${
    // A day alone needs no zone.
    hasClock ? html` ${written}` : undefined
  }</p>`;
}

interface Ends {
  readonly from: Moment;
  readonly to: Moment;
}

const STARTS: readonly Phase[] = ["impact-start", "detected", "declared"];
const ENDS: readonly Phase[] = ["impact-end", "resolved", "mitigated"];

/**
 * What the length is measured between, where it is known; else from the start of the impact to its end; without those from
 * the first to the last entry of the timeline.
 */
function outerMoments({ facts, timeline, metrics }: Incident): Ends | undefined {
  const impact = metrics.find(
    ({ name, minutes }) => name === "impact-duration" && minutes !== undefined && minutes > 0,
  );
  if (impact?.from !== undefined && impact.to !== undefined) {
    return { from: impact.from.time, to: impact.to.time };
  }
  const entries = timeline?.entries ?? [];
  const from = firstFact(facts, STARTS) ?? entries[0]?.time;
  const last = entries.at(-1);
  const to = firstFact(facts, ENDS) ?? last?.end ?? last?.time ?? from;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The length of the impact, where it is known; else of what is known of the incident. */
function howLong({ metrics }: Incident, { from, to }: Ends, say: Say): Html | undefined {
  const impact = metrics.find(({ name }) => name === "impact-duration")?.minutes;
  const length = impact ?? minutesApart(from, to) ?? 0;
  return length > 0 ? html`<strong class="length">${sayDuration(say, length)}</strong> ` : undefined;
}

function firstFact(facts: readonly Fact[], phases: readonly Phase[]): Moment | undefined {
  return phases.map((phase) => facts.find((fact) => fact.phase === phase)?.time).find((time) => time !== undefined);
}

/** The zone that the page shows, where both ends have an instant; else the one they are written in. */
function nameOfZone({ timeline }: Incident, { from, to }: Ends, zone: ShownZone): string | undefined {
  if (zone !== undefined && from.instant !== undefined && to.instant !== undefined) {
    return zone.replaceAll("_", " ");
  }
  const [first, last] = [from.zone?.text ?? timeline?.zone?.text, to.zone?.text ?? timeline?.zone?.text];
  return first === last || last === undefined ? first : first === undefined ? last : `${first} – ${last}`;
}
