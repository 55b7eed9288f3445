import type { Analysis } from "../analysis.ts";
import { isZoneName } from "../time/offsets.ts";
import { type Html, html } from "./html.ts";
import type { ShownZone } from "./shownIn.ts";

/** A zone that the reader may choose. */
interface Choice {
  /** `written`, or the zone's name. */
  readonly value: string;
  readonly label: string;
}

/** As long as no time of the document has an instant, there is nothing to choose. */
export function hasInstants({ incident }: Analysis): boolean {
  return (
    incident.facts.some(({ time }) => time.instant !== undefined) ||
    (incident.timeline?.entries ?? []).some(({ time }) => time.instant !== undefined)
  );
}

/**
 * The zones to choose from: as written, UTC, the team's and the reader's own.
 *
 * @param shown the zone that is shown now.
 * @param local where the reader is: `Europe/Berlin`.
 */
export function zoneChoice(analysis: Analysis, shown: ShownZone, local: string | undefined): Html | undefined {
  if (!hasInstants(analysis)) {
    return undefined;
  }
  const { say } = analysis;
  const named = [analysis.settings.timezone, local, shown].filter(
    (zone): zone is string => zone !== undefined && !isUtc(zone) && isZoneName(zone),
  );
  const choices: readonly Choice[] = [
    { value: "written", label: say("as written") },
    { value: "UTC", label: "UTC" },
    ...[...new Set(named)].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
  ];
  const current = shown ?? "written";
  return html`<p class="zones" role="group" aria-label="${say("Time zone of this page")}"><span class="fact-name">${say("Times")}</span>${choices.map(
    ({ value, label }) =>
      html` <a class="choice" role="button" href="#zone-${value}" data-zone="${value}" aria-pressed="${String(value === current)}">${label}</a>`,
  )}</p>
`;
}

/** The names by which a place may say that it keeps UTC. */
function isUtc(zone: string): boolean {
  return /^(?:UTC|GMT|Etc\/(?:UTC|GMT|UCT|Zulu|Universal))$/i.test(zone);
}
