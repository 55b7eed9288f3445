import type { Analysis } from "../analysis.ts";
import { isOwn, type Passage } from "../incident/prose/passage.ts";
import type { Span } from "../text/span.ts";

/** The name of a ticket in the text, and where it is found. */
export interface TicketLink {
  readonly span: Span;
  readonly target: string;
}

/**
 * The tickets that the settings know the place of, wherever the author names them outside of links and code.
 *
 * @example
 * // tickets: { "OPS": "https://tickets.example.com/browse/{ticket}" }
 * ticketLinks(analysis) // [{ span: …, target: "https://tickets.example.com/browse/OPS-12" }]
 */
export function ticketLinks({ text, incident, settings }: Analysis): readonly TicketLink[] {
  const forms = [...settings.tickets].filter(([prefix]) => text.includes(prefix)).map(formOf);
  return forms.length === 0
    ? []
    : incident.prose.passages.flatMap((passage) => forms.flatMap((form) => linksIn(passage, form)));
}

interface TicketForm {
  readonly pattern: RegExp;
  readonly address: string;
}

/** `OPS-12` for OPS, `#12` for a sign: between a letter and the number stands a hyphen. */
function formOf([prefix, address]: readonly [string, string]): TicketForm {
  const literal = prefix.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const joint = /[\p{L}\p{N}]$/u.test(prefix) ? "-" : "";
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_/&-])${literal}${joint}(\\d{1,9})(?![\\p{L}\\p{N}_-])`, "gu"),
    address,
  };
}

function linksIn(passage: Passage, { pattern, address }: TicketForm): readonly TicketLink[] {
  const { inline } = passage;
  return [...inline.plain.matchAll(pattern)].flatMap(({ index, 0: ticket, 1: number = "" }): TicketLink[] => {
    const plainSpan = { start: index, end: index + ticket.length };
    const span = inline.sourceSpan(plainSpan);
    const isLinked = inline.links.some((link) => link.span.start <= plainSpan.start && plainSpan.end <= link.span.end);
    return isLinked || !isOwn(passage, span)
      ? []
      : [{ span, target: address.replaceAll("{ticket}", encodeURIComponent(ticket)).replaceAll("{number}", number) }];
  });
}
