import { isOverdue } from "../../incident/actions/dueIn.ts";
import { dayOf } from "../../incident/dayOf.ts";
import type { Lens } from "./codeLens.ts";

/** On the action items: `4 open · 4 without owner · 1 overdue`. */
export const actionItemsLens: Lens = {
  kind: "action-items",
  setting: "codeLens.actionItems",
  place({ incident: { actionItems, sections } }) {
    const [first] = actionItems;
    if (!first) {
      return undefined;
    }
    const section = sections.findLast(
      ({ kind, secondKind, span }) =>
        (kind === "action-items" || secondKind === "action-items") &&
        span.start <= first.span.start &&
        first.span.start < span.end,
    );
    return section?.titleSpan ?? first.span;
  },
  title({ incident, now, say }) {
    const { actionItems } = incident;
    const open = actionItems.filter(({ done }) => done !== true);
    if (open.length === 0) {
      return actionItems.length === 1 ? say("{0} done", 1) : say("all {0} done", actionItems.length);
    }
    const unowned = open.filter(({ owner }) => owner === undefined).length;
    const today = dayOf(incident, now);
    const overdue = open.filter((item) => isOverdue(item, today)).length;
    return [
      say("{0} open", open.length),
      ...(unowned > 0 ? [say("{0} without owner", unowned)] : []),
      ...(overdue > 0 ? [say("{0} overdue", overdue)] : []),
    ].join(" · ");
  },
};
