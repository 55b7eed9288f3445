import type { Incident } from "../server/src/engine/incident/model.ts";

/** The incident with some other parts; the rest of it is still read when it is asked for, so it cannot be spread. */
export function incidentWith(incident: Incident, parts: Partial<Incident>): Incident {
  return Object.create(incident, Object.getOwnPropertyDescriptors(parts));
}

/** The incident of a text that is taken for a postmortem, whatever it says. */
export function asPostmortem(incident: Incident): Incident {
  return incidentWith(incident, { detection: { isPostmortem: true, reasons: ["it is a spec"] } });
}
