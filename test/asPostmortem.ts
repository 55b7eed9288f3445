import type { Incident } from "../server/src/engine/incident/model.ts";

/** The incident of a text that is taken for a postmortem, whatever it says; each part is still read when it is asked for. */
export function asPostmortem(incident: Incident): Incident {
  const detection: Incident["detection"] = { isPostmortem: true, reasons: ["it is a spec"] };
  return Object.create(incident, { detection: { value: detection, enumerable: true } });
}
