import type { ActionItem } from "../incident/model.ts";
import { dueIn } from "./dueIn.ts";

/**
 * How it stands with an action item, in a few words.
 *
 * @example
 * stateOfItem(item, now) // "open, owner Kim, in 3 days"
 */
export function stateOfItem({ done, owner, due }: ActionItem, now: number): string {
  if (done === true) {
    return "done";
  }
  const when = due?.date ? dueIn(due.date, now) : due && `due ${due.text}`;
  return ["open", owner ? `owner ${owner.value}` : "no owner", when].filter((part) => part !== undefined).join(", ");
}
