import type { Analysis } from "../../analysis.ts";
import { ticketKeysIn } from "../../incident/actions/ticketKeys.ts";
import type { Span } from "../../text/span.ts";
import { ticketNote } from "../ticketNote.ts";
import type { Place } from "./place.ts";
import type { Proposer } from "./proposal.ts";

/** Behind the first letters of one: the tickets and incident ids that the document names, the most frequent first. */
export const proposeTickets: Proposer = {
  kind: "ticket",
  setting: "completion.tickets",
  propose(place) {
    const typed = typedKey(place);
    if (typed === undefined) {
      return [];
    }
    const span = { start: place.offset - typed.length, end: place.offset };
    return keysOf(place.analysis, span).map((key) => ({ label: key, span, newText: key, filter: key, name: key }));
  },
  explain: (name, { analysis }) => ticketNote(analysis, name),
};

/** Two capital letters or more, perhaps with a number, or `#` behind a space. */
function typedKey({ kind, before, after }: Place): string | undefined {
  if (kind !== "text" || /^[\w-]/.test(after)) {
    return undefined;
  }
  return /(?:^|[\s([,|:])([A-Z][A-Z\d]{1,9}-?\d{0,6}|(?<!^)#\d{0,7})$/.exec(before)?.[1];
}

function keysOf(analysis: Analysis, typed: Span): readonly string[] {
  const counts = new Map<string, number>();
  for (const key of namedKeys(analysis, typed)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

function namedKeys({ text, incident }: Analysis, typed: Span): readonly string[] {
  const id = incident.fields.find(({ name }) => name === "id")?.value.trim();
  const keys = [...ticketKeysIn(text.slice(0, typed.start)), ...ticketKeysIn(text.slice(typed.end))];
  return [...(id !== undefined && /^[\w#-]{2,30}$/.test(id) ? [id] : []), ...keys.map(({ value }) => value)];
}
