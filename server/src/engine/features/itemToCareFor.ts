import { isOverdue } from "../incident/actions/dueIn.ts";
import { dayOf } from "../incident/dayOf.ts";
import type { ActionItem, Incident } from "../incident/model.ts";

/** The action item that needs care most: an overdue one, one without owner, one without date, any open one. */
export function itemToCareFor(
  incident: Pick<Incident, "actionItems" | "timeline">,
  now: number,
): ActionItem | undefined {
  const today = dayOf(incident, now);
  const open = incident.actionItems.filter(({ done }) => done !== true);
  return (
    open.find((item) => isOverdue(item, today)) ??
    open.find(({ owner }) => owner === undefined) ??
    open.find(({ due }) => due === undefined) ??
    open[0]
  );
}
