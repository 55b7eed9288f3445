import type { InlineText } from "../../markdown/inline.ts";
import type { ActionItem } from "./actionItem.ts";
import { readDue } from "./facets/due.ts";
import { locate } from "./facets/locate.ts";
import { readOwner } from "./facets/owner.ts";
import { isStruck, readState } from "./facets/state.ts";
import { readTicket } from "./facets/ticket.ts";

/** What the words of an action item say beside the action itself. */
type ActionFacets = Pick<ActionItem, "owner" | "due" | "done" | "ticket" | "priority">;

/** The facets found in running words. A facet that is only guessed at is left out. */
export function readActionFacets(inline: InlineText): ActionFacets {
  const owner = readOwner(inline);
  const done = readState(inline.plain) ?? (isStruck(inline) ? true : undefined);
  const due = done === true ? undefined : readDue(inline);
  const ticket = readTicket(inline);
  const priority = HAS_DIGIT.test(inline.plain) ? locate(inline, PRIORITY.exec(inline.plain)) : undefined;
  return { owner, due, done, ticket, priority };
}

const HAS_DIGIT = /\d/;
const PRIORITY = /(?:^|[\s([])(P[0-5]|SEV-?\d)(?=$|[\s)\],:.—–-])/;
