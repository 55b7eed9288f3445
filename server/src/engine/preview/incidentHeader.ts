import type { Analysis } from "../analysis.ts";
import type { Field, FieldName } from "../incident/fields.ts";
import type { Fact, Incident, Moment, Phase } from "../incident/model.ts";
import { type Html, html } from "./html.ts";
import { sourceLink } from "./sourceLink.ts";
import { writeRange } from "./writeMoment.ts";

const SHOWN_FIELDS: readonly { readonly name: FieldName; readonly label: string }[] = [
  { name: "severity", label: "Severity" },
  { name: "status", label: "Status" },
  { name: "services", label: "Services" },
  { name: "owner", label: "Owner" },
  { name: "id", label: "Incident" },
];

/** A longer value is text and no label. */
const LONGEST_VALUE = 80;

/** Title, severity, status and the like, and when it happened: what a reader wants first. */
export function incidentHeader(analysis: Analysis): Html {
  const { incident, lines } = analysis;
  const title = incident.title;
  const fields = SHOWN_FIELDS.flatMap(({ name, label }) => {
    const field = firstField(incident.fields, name);
    return field === undefined ? [] : [labelled(label, sourceLink(lines, field.valueSpan, plainValue(field)))];
  });
  const kind = incident.isTemplate ? "Postmortem template" : "Postmortem";
  const heading =
    title === undefined
      ? html`<h1 class="untitled">Without a title</h1>`
      : html`<h1 data-line="${lines.at(title.span.start)}">${title.text}</h1>`;
  return html`<header class="incident-head">
<p class="kind">${kind}</p>
${heading}
${when(analysis)}
${fields.length === 0 ? undefined : html`<ul class="facts" aria-label="Incident details">${fields}</ul>`}
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
  return words.length > LONGEST_VALUE ? `${words.slice(0, LONGEST_VALUE - 1).trimEnd()}…` : words;
}

function when({ incident, lines }: Analysis): Html | undefined {
  const ends = outerMoments(incident);
  if (ends === undefined) {
    return undefined;
  }
  const { from, to } = ends;
  const zone = sharedZone(incident, ends);
  const hasClock = from.minuteOfDay !== undefined || to.minuteOfDay !== undefined;
  // A day alone needs no zone.
  const written = hasClock ? (zone ?? html`<span class="doubt">no time zone stated</span>`) : undefined;
  return html`<p class="when">${sourceLink(lines, from.span, writeRange(from, to))} ${written}</p>`;
}

interface Ends {
  readonly from: Moment;
  readonly to: Moment;
}

const STARTS: readonly Phase[] = ["impact-start", "detected", "declared"];
const ENDS: readonly Phase[] = ["impact-end", "resolved", "mitigated"];

/** From the start of the impact to its end; without those from the first to the last entry of the timeline. */
function outerMoments({ facts, timeline }: Incident): Ends | undefined {
  const entries = timeline?.entries ?? [];
  const from = firstFact(facts, STARTS) ?? entries[0]?.time;
  const last = entries.at(-1);
  const to = firstFact(facts, ENDS) ?? last?.end ?? last?.time ?? from;
  return from === undefined || to === undefined ? undefined : { from, to };
}

function firstFact(facts: readonly Fact[], phases: readonly Phase[]): Moment | undefined {
  return phases.map((phase) => facts.find((fact) => fact.phase === phase)?.time).find((time) => time !== undefined);
}

function sharedZone({ timeline }: Incident, { from, to }: Ends): string | undefined {
  const [first, last] = [from.zone?.text ?? timeline?.zone?.text, to.zone?.text ?? timeline?.zone?.text];
  return first === last || last === undefined ? first : first === undefined ? last : `${first} – ${last}`;
}
