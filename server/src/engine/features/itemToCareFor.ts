import type { ActionItem, Incident } from "../incident/model.ts";
import { isOverdue } from "./dueIn.ts";

/** The action item that needs care most: an overdue one, one without owner, one without date, any open one. */
export function itemToCareFor({ actionItems }: Pick<Incident, "actionItems">, now: number): ActionItem | undefined {
  const open = actionItems.filter(({ done }) => done !== true);
  return (
    open.find(({ due }) => due?.date && isOverdue(due.date, now)) ??
    open.find(({ owner }) => owner === undefined) ??
    open.find(({ due }) => due === undefined) ??
    open[0]
  );
}
