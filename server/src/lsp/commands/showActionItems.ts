import { itemToCareFor } from "../../engine/index.ts";
import { serverCommands } from "../../protocol.ts";
import { showPlace } from "../showPlace.ts";
import type { ServerCommand } from "./command.ts";

/** Leads to the action item that needs care most: overdue, without owner, without date. */
export const showActionItems: ServerCommand = {
  id: serverCommands.showActionItems,
  async run(reading, context) {
    const { incident, now } = reading.analysis;
    const item = itemToCareFor(incident, now);
    if (item === undefined) {
      context.log.information("No action item is open.");
    } else {
      await showPlace(reading, { span: item.textSpan, words: item.text }, context);
    }
  },
};
