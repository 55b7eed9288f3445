import { slice } from "../../text/span.ts";
import type { ActionItem, ActionList, OpenActions } from "./actionItem.ts";
import { tellsOfPast } from "./tellsOfPast.ts";

/**
 * What is still to be done, list by list: without what is done, declined or told as done, and without the sentences of a
 * section that has no list.
 *
 * @example
 * openActions(text, incident.actionItems)[0]?.items.length // 4
 */
export function openActions(text: string, items: readonly ActionItem[]): readonly OpenActions[] {
  const byList = new Map<ActionList, ActionItem[]>();
  for (const item of items) {
    const { list } = item;
    if (list.form !== "sentences" && isOpen(item) && !TAKEN.test(slice(text, list.heading))) {
      const group = byList.get(list);
      if (group) {
        group.push(item);
      } else {
        byList.set(list, [item]);
      }
    }
  }
  return [...byList].map(([list, group]) => ({ list, items: group }));
}

/** Headings over what was done already, `Corrective actions taken`, and over what only explains the list. */
const TAKEN =
  /\b(?:taken|completed|implemented|done|applied|performed|accomplished|already|legend|explanation|categories)\b|説明|凡例|说明/i;

function isOpen({ done, text }: ActionItem): boolean {
  return done !== true && !DECLINED.test(text) && (done === false || !tellsOfPast(text));
}

const DECLINED =
  /(?:^|[([:–—-]\s{0,2})(?:won['’]?t (?:do|fix)|wontfix|declined|rejected|cancell?ed|obsolete|not planned|superseded|abandoned)\b/i;
