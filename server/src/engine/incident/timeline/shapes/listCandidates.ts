import type { List, ListItem, Paragraph } from "../../../markdown/document.ts";
import type { Span } from "../../../text/span.ts";
import type { TimeReading } from "../../../time/reading.ts";
import type { Candidate } from "./candidate.ts";
import { isOnlyDay } from "./isOnlyDay.ts";
import type { Place } from "./places.ts";
import { type Lead, readInnerLead, readLead } from "./readLead.ts";
import { readUnreadableLead } from "./readUnreadableLead.ts";
import { groupOf, type Walk } from "./walk.ts";

/** Where a list stands: how deep, and in which item. */
export interface ListPlace {
  readonly depth: number;
  /** Tells nested lists of different items apart. */
  readonly owner: number;
  readonly quoted: boolean;
}

/**
 * Items that begin with a time, at every depth; `walkBlocks` reads what else an item holds. An item with only a date and
 * a list of times below it is the header of that day.
 */
export function readList(
  walk: Walk,
  list: List,
  { here, walkBlocks }: { here: ListPlace; walkBlocks: (item: ListItem, place: ListPlace) => void },
): void {
  for (const item of list.items) {
    const place = walk.places.at(item.span.start);
    const first = item.blocks[0];
    const isDay = first?.kind === "paragraph" && readItem(walk, { list, item, first, place, here });
    const owner = isDay ? here.owner : item.span.start;
    // An item's first paragraph is read with the item, and most items are nothing else.
    if (item.blocks.length > (first?.kind === "paragraph" ? 1 : 0)) {
      walkBlocks(item, { depth: here.depth + 1, owner, quoted: here.quoted });
    }
  }
}

interface ItemParts {
  readonly list: List;
  readonly item: ListItem;
  readonly first: Paragraph;
  readonly place: Place;
  readonly here: ListPlace;
}

/** Reads the head of an item and says whether it is the header of a day. */
function readItem(walk: Walk, { list, item, first, place, here }: ItemParts): boolean {
  const { text } = walk;
  const line = withoutCheckbox(item, first.lines[0] ?? first.span);
  const lead = readLead(text, line) ?? (place.inTimeline ? readInnerLead(text, line) : undefined);
  if (!lead) {
    if (walk.day?.place === place && here.depth === 0) {
      walk.candidates.push(itemBelow(walk, { list, item, first, place, here }, walk.day.reading));
    } else {
      pushRemarks(walk, first, place);
    }
    const unreadable = place.inTimeline ? readUnreadableLead(text, line) : undefined;
    if (unreadable) {
      walk.unreadable.push({ ...unreadable, place, group: groupOf(walk, place, mannerOf(list, here)) });
    } else if (place.inTimeline) {
      walk.untimed.push({ span: item.marker, textSpan: line, group: groupOf(walk, place, mannerOf(list, here)) });
    }
    return false;
  }
  const manner = mannerOf(list, here);
  const isDay = lead.kind !== "inside" && isOnlyDay(text, lead.reading, lead.rest) && holdsTimes(text, item);
  walk.day = undefined;
  walk.candidates.push({
    shape: list.ordered ? "numbered" : "list",
    place,
    group: groupOf(walk, place, lead.kind === "inside" ? `inner ${manner}` : manner),
    reading: lead.reading,
    lead: lead.kind,
    stand: undefined,
    span: item.span,
    lines: isDay ? [] : linesOf(lead, item, first),
    isDay,
    quoted: here.quoted,
    level: 0,
    phaseCell: undefined,
    hole: lead.hole,
  });
  return isDay;
}

function mannerOf({ ordered }: List, { depth, owner, quoted }: ListPlace): string {
  return `${ordered ? "numbered" : "list"} ${depth} ${owner}${quoted ? " quoted" : ""}`;
}

/** An item without a time of its own under the header of a day: it happened on that day. */
function itemBelow(walk: Walk, { list, item, first, place, here }: ItemParts, reading: TimeReading): Candidate {
  return {
    shape: list.ordered ? "numbered" : "list",
    place,
    group: groupOf(walk, place, "below"),
    reading,
    lead: "below",
    stand: item.marker,
    span: item.span,
    lines: first.lines,
    isDay: false,
    quoted: here.quoted,
    level: 0,
    phaseCell: undefined,
    hole: undefined,
  };
}

function pushRemarks(walk: Walk, { lines }: Paragraph, place: Place): void {
  for (const span of lines) {
    walk.remarks.push({ span, place, kind: "text" });
  }
}

function withoutCheckbox(item: ListItem, line: Span): Span {
  return item.checkbox ? { start: Math.min(line.end, item.checkbox.span.end + 1), end: line.end } : line;
}

/** The event: the rest of the first line and its paragraph; where that is nothing, the item's next paragraph. */
function linesOf({ before, rest }: Lead, item: ListItem, first: Paragraph): readonly Span[] {
  const own = [before, rest, ...first.lines.slice(1)].filter(
    (line): line is Span => line !== undefined && line.end > line.start,
  );
  if (own.length > 0) {
    return own;
  }
  const next = item.blocks.find((block) => block !== first);
  const inner = next?.kind === "list" ? next.items[0]?.blocks[0] : next;
  return inner?.kind === "paragraph" ? inner.lines : [];
}

function holdsTimes(text: string, item: ListItem): boolean {
  for (const block of item.blocks) {
    for (const { blocks } of block.kind === "list" ? block.items.slice(0, 3) : []) {
      const reading = blocks[0]?.kind === "paragraph" && readLead(text, blocks[0].lines[0] ?? blocks[0].span)?.reading;
      if (reading && (reading.kind !== "timestamp" || reading.clock)) {
        return true;
      }
    }
  }
  return false;
}
