import type { Analysis } from "../analysis.ts";
import { ticketKeysIn } from "../incident/actions/ticketKeys.ts";
import { dayOf } from "../incident/dayOf.ts";
import { item, type Note, paragraph } from "../text/note.ts";
import { stateOfItem } from "./stateOfItem.ts";

/** What the document says of a ticket: the action items that it stands for, else in how many places it is named. */
export function ticketNote({ text, incident, now }: Analysis, key: string): Note {
  const items = incident.actionItems.filter(({ ticket }) => ticket?.value === key);
  if (items.length > 0) {
    const today = dayOf(incident, now);
    return [
      paragraph({ strong: key }),
      ...items.slice(0, 5).map((each) => item(each.text, ` (${stateOfItem(each, today)})`)),
    ];
  }
  const count = ticketKeysIn(text).filter(({ value }) => value === key).length;
  const places = count === 1 ? "once" : `${count} times`;
  return [paragraph({ strong: key }, count === 0 ? " names this incident." : ` is named ${places} in this document.`)];
}
