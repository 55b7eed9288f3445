import { daysUntilDue, dueIn } from "../incident/actions/dueIn.ts";
import type { ActionItem } from "../incident/model.ts";
import type { CalendarDate } from "../time/reading.ts";

/**
 * How it stands with an action item, in a few words.
 *
 * @example
 * stateOfItem(item, dayOf(incident, now)) // "open, owner Kim, in 3 days"
 */
export function stateOfItem(item: ActionItem, today: CalendarDate): string {
  const { done, owner, due } = item;
  if (done === true) {
    return "done";
  }
  const days = daysUntilDue(item, today);
  const when = days === undefined ? due && `due ${due.text}` : dueIn(days);
  return ["open", owner ? `owner ${owner.value}` : "no owner", when].filter((part) => part !== undefined).join(", ");
}
