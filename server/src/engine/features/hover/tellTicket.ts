import { ticketNote } from "../ticketNote.ts";
import { type Teller, touches } from "./hover.ts";

/** At the ticket of an action item: what it stands for. */
export const tellTicket: Teller = {
  setting: "hover.tickets",
  tell(analysis, offset) {
    const ticket = analysis.incident.actionItems.find(
      (each) => each.ticket && touches(each.ticket.span, offset),
    )?.ticket;
    return ticket && { span: ticket.span, note: ticketNote(analysis, ticket.value) };
  },
};
