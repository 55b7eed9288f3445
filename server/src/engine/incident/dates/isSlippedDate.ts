import type { Incident, Moment } from "../model.ts";
import { findOutliers } from "./findOutliers.ts";
import { incidentWindow } from "./incidentWindow.ts";

/** Whether a time bears a wrong year or month, which is another finding than what follows from it. */
export function isSlippedDate(incident: Incident, time: Moment): boolean {
  const window = incidentWindow(incident);
  return window !== undefined && findOutliers(incident, window).some(({ claim }) => claim.time === time);
}
