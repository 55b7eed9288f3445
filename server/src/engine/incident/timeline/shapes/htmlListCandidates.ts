import type { Html } from "../../../markdown/document.ts";
import { readHtmlItems } from "../../../markdown/htmlItems.ts";
import { linesWithin } from "../../../text/linesWithin.ts";
import { type Span, trim } from "../../../text/span.ts";
import { isOnlyDay } from "./isOnlyDay.ts";
import { type Lead, readLead } from "./readLead.ts";
import { readUnreadableLead } from "./readUnreadableLead.ts";
import { groupOf, type Walk } from "./walk.ts";

/** The items of HTML lists in a timeline that begin with a time: `<li>10:02 The alert fires</li>`. */
export function readHtmlList(walk: Walk, { span }: Html): void {
  const place = walk.places.at(span.start);
  if (!place.inTimeline) {
    return;
  }
  const { text } = walk;
  const items = readHtmlItems(text, span);
  for (const [index, item] of items.entries()) {
    const [line = item.content, ...others] = linesWithin(text, item.content).map((each) => trim(text, each));
    const lead = readLead(text, line);
    const below = items[index + 1];
    const holdsItems = below !== undefined && below.span.start < item.span.end;
    const isDay = lead !== undefined && holdsItems && isOnlyDay(text, lead.reading, lead.rest);
    const group = groupOf(walk, place, `html ${item.depth} ${item.depth === 0 ? "" : item.list}`);
    if (lead) {
      walk.candidates.push({
        shape: "html-list",
        place,
        group,
        reading: lead.reading,
        lead: lead.kind,
        stand: undefined,
        span: item.span,
        lines: isDay ? [] : eventLines(lead, others),
        isDay,
        quoted: false,
        level: 0,
        phaseCell: undefined,
        hole: lead.hole,
      });
    } else {
      const unreadable = readUnreadableLead(text, line);
      if (unreadable) {
        walk.unreadable.push({ ...unreadable, place, group });
      } else {
        walk.remarks.push({ span: item.content, place, kind: "text" });
      }
    }
  }
}

function eventLines({ rest }: Lead, others: readonly Span[]): readonly Span[] {
  return [rest, ...others].filter(({ start, end }) => end > start);
}
