import type { InlineText } from "../../../markdown/inline.ts";
import type { Located } from "../../../text/span.ts";
import { TICKET_KEY } from "../ticketKeys.ts";
import { locate } from "./locate.ts";

const TRACKER =
  /\/(?:issues|pull|merge_requests|browse|tickets?|stories|story|tasks?|work_items|T)\/?#?[\w-]*\d|linear\.app|atlassian\.net|\/T\d{4,}\b|bugs?\.|shortcut\.com|app\.asana\.com|trello\.com/i;

/** The ticket that the words of an item or of a cell name: a link to a tracker, else a key such as `OPS-12`. */
export function readTicket(inline: InlineText): Located<string> | undefined {
  for (const link of inline.links) {
    const words = inline.plain.slice(link.span.start, link.span.end);
    if (TRACKER.test(link.href) || /^#\d+$/.test(words)) {
      const isShort = /^(?:[\w./-]*#\d+|[A-Z][A-Z\d]+-\d+)$/.test(words);
      return { value: isShort ? words : link.href, span: inline.sourceSpan(link.span) };
    }
  }
  const { plain } = inline;
  const url = plain.includes("://") ? /https?:\/\/[^\s<>()]{1,300}/.exec(plain) : null;
  if (url && TRACKER.test(url[0])) {
    return { value: url[0], span: inline.sourceSpan({ start: url.index, end: url.index + url[0].length }) };
  }
  return /#\d|-\d/.test(plain) ? locate(inline, TICKET_KEY.exec(plain)) : undefined;
}
