import type { Block, Code, Heading, MarkdownDocument } from "../../../markdown/document.ts";
import { linesWithin } from "../../../text/linesWithin.ts";
import type { Span } from "../../../text/span.ts";
import type { Findings } from "./candidate.ts";
import { readHtmlList } from "./htmlListCandidates.ts";
import { isOnlyDay } from "./isOnlyDay.ts";
import { readLines } from "./lineCandidates.ts";
import { type ListPlace, readList } from "./listCandidates.ts";
import type { PlaceCursor } from "./places.ts";
import { readLead } from "./readLead.ts";
import { readTable } from "./tableCandidates.ts";
import { endGroups, groupOf, type Walk } from "./walk.ts";

/** Walks through the document once and finds all that begins with a time, whether it will be an entry or not. */
export function findCandidates(document: MarkdownDocument, places: PlaceCursor): Findings {
  const walk: Walk = {
    text: document.text,
    places,
    candidates: [],
    unreadable: [],
    untimed: [],
    remarks: [],
    groups: new Map(),
    nextGroup: 0,
    day: undefined,
  };
  walkBlocks(walk, document.blocks, { depth: 0, owner: 0, quoted: false });
  return walk;
}

function walkBlocks(walk: Walk, blocks: readonly Block[], here: ListPlace): void {
  for (const block of blocks) {
    switch (block.kind) {
      case "heading":
        readHeading(walk, block);
        break;
      case "paragraph":
        readLines(walk, block, here.quoted);
        break;
      case "list":
        readList(walk, block, {
          here,
          walkBlocks: (item, place) => walkBlocks(walk, restOfItem(item.blocks), place),
        });
        break;
      case "table":
        readTable(walk, block);
        break;
      case "quote":
        walkBlocks(walk, block.blocks, { ...here, quoted: true });
        break;
      case "code":
        readCode(walk, block);
        break;
      case "html":
        readHtmlList(walk, block);
        break;
      default:
        break;
    }
  }
}

/** An item's first paragraph is read with the item. */
function restOfItem(blocks: readonly Block[]): readonly Block[] {
  return blocks[0]?.kind === "paragraph" ? blocks.slice(1) : blocks;
}

/** The title of the document is no entry, even if a date opens it. */
function readHeading(walk: Walk, { content, level, span }: Heading): void {
  const place = walk.places.at(span.start);
  const lead =
    level === 1 && walk.candidates.length === 0 && !place.inTimeline ? undefined : readLead(walk.text, content);
  if (!lead) {
    walk.remarks.push({ span: content, place, kind: "heading" });
    walk.day = undefined;
    endGroups(walk);
    return;
  }
  const { reading, kind, rest, hole } = lead;
  const isDay = isOnlyDay(walk.text, reading, rest);
  walk.day = isDay ? { reading, place } : undefined;
  walk.candidates.push({
    shape: "headings",
    place,
    group: groupOf(walk, place, "headings"),
    reading,
    lead: kind,
    stand: undefined,
    span,
    lines: rest.end > rest.start ? [rest] : [],
    isDay,
    quoted: false,
    level,
    phaseCell: undefined,
    hole,
  });
}

/** Chat logs and drawn timelines; logs of machines are told apart when the entries are chosen. */
function readCode(walk: Walk, { content }: Code): void {
  const place = walk.places.at(content.start);
  if (place.inTimeline) {
    readCodeLines(walk, linesWithin(walk.text, content));
  }
}

function readCodeLines(walk: Walk, lines: readonly Span[]): void {
  const { text } = walk;
  for (const line of lines) {
    const place = walk.places.at(line.start);
    const lead = readLead(text, line);
    if (lead && lead.kind === "head" && lead.rest.end > lead.rest.start) {
      walk.candidates.push({
        shape: "code",
        place,
        group: groupOf(walk, place, "code"),
        reading: lead.reading,
        lead: "head",
        stand: undefined,
        span: line,
        lines: [lead.rest],
        isDay: false,
        quoted: true,
        level: 0,
        phaseCell: undefined,
        hole: undefined,
      });
    }
  }
}
