import picocolors from "picocolors";
import type { IncidentJson } from "../../engine/index.ts";
import { plainText } from "../plainText.ts";

/** The incident of a document at a glance, for a person at a terminal. Numbers at the left are lines. */
export function incidentText(incident: IncidentJson, hasColor: boolean): string {
  const { bold, dim, underline } = picocolors.createColors(hasColor);
  const row = (line: number, text: string) => `  ${dim(String(line).padStart(6))}  ${plainText(text)}\n`;
  const part = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? "" : `  ${bold(title)}\n${rows.join("")}`;
  const zone = incident.timeline?.zone?.text ?? "no zone stated";
  const entries = incident.timeline?.entries ?? [];
  return [
    `${underline(plainText(incident.file))}\n`,
    `  ${incident.isPostmortem ? "A postmortem" : "No postmortem"}${plainText(because(incident.reasons))}\n`,
    part("Title", incident.title === null ? [] : [row(incident.title.line, incident.title.text)]),
    part(
      "Fields",
      Object.entries(incident.metadata).map(([name, { line, text }]) => row(line, `${name}: ${text}`)),
    ),
    part(
      "Sections",
      incident.sections.map(({ line, kind, title }) => row(line, `${kind.padEnd(20)} ${title}`)),
    ),
    part(
      `Timeline (${entries.length === 1 ? "1 entry" : `${entries.length} entries`}, ${plainText(zone)})`,
      entries.map(({ line, start, end, phase, text }) =>
        row(line, `${(start ?? "?") + (end === null ? "" : ` – ${end}`)}  ${(phase ?? "").padEnd(16)}  ${text}`),
      ),
    ),
    part(
      "Durations",
      incident.durations.map(({ line, text, minutes, subject }) => row(line, `${text} = ${minutes} min, ${subject}`)),
    ),
    part("Metrics", incident.metrics.map(metricRow)),
    part(
      "Action items",
      incident.actionItems.map(({ line, text, owner, due }) =>
        row(line, `${text} (${owner ?? "no owner"}, ${due ?? "no date"})`),
      ),
    ),
  ].join("");
}

function because(reasons: readonly string[]): string {
  return reasons.length === 0 ? "." : `: ${reasons.join(", ")}.`;
}

function metricRow({ name, minutes, from, to }: IncidentJson["metrics"][number]): string {
  const end = (fact: typeof from) => (fact === null ? "not stated" : `${fact.phase} in line ${fact.line}`);
  const length = minutes === null ? "unknown" : `${minutes} min`;
  return `          ${name.padEnd(20)} ${length} (${end(from)} to ${end(to)})\n`;
}
