import { dayOf } from "../../incident/dayOf.ts";
import { item, paragraph } from "../../text/note.ts";
import { openItemsOf } from "../openItems.ts";
import { stateOfItem } from "../stateOfItem.ts";
import { type Teller, touches } from "./hover.ts";

/** More than these nobody reads. */
const MOST_SHOWN = 8;

/** At the owner of an action item: what is open for that person in this document. */
export const tellPerson: Teller = {
  setting: "hover.people",
  tell({ incident, now }, offset) {
    const owner = incident.actionItems.find((each) => each.owner && touches(each.owner.span, offset))?.owner;
    if (!owner) {
      return undefined;
    }
    const today = dayOf(incident, now);
    const open = openItemsOf(incident, owner.value);
    const count = open.length === 0 ? "nothing is open" : `${open.length} open`;
    return {
      span: owner.span,
      note: [
        paragraph({ strong: owner.value }, `: ${count}`),
        ...open.slice(0, MOST_SHOWN).map((each) => item(each.text, ` (${stateOfItem(each, today)})`)),
      ],
    };
  },
};
