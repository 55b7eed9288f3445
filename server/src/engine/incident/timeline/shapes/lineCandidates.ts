import type { Paragraph } from "../../../markdown/document.ts";
import type { Span } from "../../../text/span.ts";
import { BACKSLASH, GREATER } from "../../../time/characters/characterCodes.ts";
import type { Candidate } from "./candidate.ts";
import { isOnlyDay } from "./isOnlyDay.ts";
import type { Place } from "./places.ts";
import { type Lead, readInnerLead, readLead } from "./readLead.ts";
import { readUnreadableLead } from "./readUnreadableLead.ts";
import { endGroups, groupOf, isAnnouncement, type Walk } from "./walk.ts";

interface Draft extends Omit<Candidate, "span" | "lines"> {
  span: Span;
  readonly lines: Span[];
}

/**
 * Lines that begin with a time. A line counts where its paragraph or section begins, behind a hard break, and below
 * another such line, outside a timeline directly below it; elsewhere the time only stands where the author's editor broke
 * the line.
 */
export function readLines(walk: Walk, paragraph: Pick<Paragraph, "lines">, quoted: boolean): void {
  const { text } = walk;
  let draft: Draft | undefined;
  let isFresh = true;
  let isBelowLead = false;
  const options = isCompactRun(text, paragraph.lines) ? COMPACT : undefined;
  for (const whole of paragraph.lines) {
    const place = walk.places.at(whole.start);
    const title = titleIn(whole, place);
    const line = title ? afterTitle(text, whole, title) : whole;
    if (title) {
      finish(walk, draft);
      draft = undefined;
      isFresh = true;
      pushTitle(walk, title, place);
    }
    const lead: Lead | undefined =
      isFresh || isBelowLead || (draft !== undefined && place.inTimeline) || standsOut(text, line, place)
        ? readLead(text, line, place.inTimeline ? options : undefined)
        : undefined;
    const inner: Lead | undefined = !lead && isFresh && place.inTimeline ? readInnerLead(text, line) : undefined;
    if (lead || inner) {
      finish(walk, draft);
      draft = draftOf(walk, { line, place, quoted }, lead ?? inner);
    } else if (draft && !draft.isDay) {
      draft.lines.push(line);
      draft.span = { start: draft.span.start, end: line.end };
    } else {
      remark(walk, line, place);
      noteUnreadable(walk, line, place);
    }
    isBelowLead = lead !== undefined || inner !== undefined;
    isFresh = title ? line.start === line.end : endsHard(text, whole);
  }
  finish(walk, draft);
}

const COMPACT = { compact: true } as const;
const FOUR_DIGITS = /^(?:[01]\d|2[0-3])[0-5]\d[ :\u00a0–-]{1,3}\S/;

/** Three lines or more that begin with four digits of a clock: `0600  The scheduler fails over`. */
function isCompactRun(text: string, lines: readonly Span[]): boolean {
  let count = 0;
  for (const { start } of lines) {
    const code = text.charCodeAt(start);
    count += code >= 0x30 && code <= 0x32 && FOUR_DIGITS.test(text.slice(start, start + 8)) ? 1 : 0;
  }
  return count >= 3 && count * 2 > lines.length;
}

function finish(walk: Walk, draft: Draft | undefined): void {
  if (draft) {
    walk.candidates.push(draft);
    walk.day = draft.isDay ? { reading: draft.reading, place: draft.place } : undefined;
  }
}

interface LinePlace {
  readonly line: Span;
  readonly place: Place;
  readonly quoted: boolean;
}

function draftOf(walk: Walk, { line, place, quoted }: LinePlace, lead: Lead | undefined): Draft | undefined {
  if (!lead) {
    return undefined;
  }
  const { reading, kind, rest, before, hole } = lead;
  const isLabelled = before && DAY_LABEL.test(walk.text.slice(before.start, before.end));
  const isDay = (kind !== "inside" || isLabelled === true) && isOnlyDay(walk.text, reading, rest);
  const manner = quoted ? "quote" : kind === "inside" ? "inner lines" : "lines";
  return {
    shape: "lines",
    place,
    group: groupOf(walk, place, manner),
    reading,
    lead: kind,
    stand: undefined,
    span: line,
    lines: [before, rest].filter((part): part is Span => part !== undefined && part.end > part.start),
    isDay,
    quoted,
    level: 0,
    phaseCell: undefined,
    hole,
  };
}

const DAY_LABEL = /^(?:date|day|datum|tag|fecha|día|dia|jour|日付)$/i;

/** The label that opens a timeline may name its day, as a heading may. */
function pushTitle(walk: Walk, span: Span, place: Place): void {
  if (place.inTimeline) {
    walk.remarks.push({ span, place, kind: "heading" });
  }
}

function remark(walk: Walk, span: Span, place: Place): void {
  walk.remarks.push({ span, place, kind: "text" });
  if (isAnnouncement(walk.text, span)) {
    endGroups(walk);
  }
}

function noteUnreadable(walk: Walk, line: Span, place: Place): void {
  const lead = place.inTimeline ? readUnreadableLead(walk.text, line) : undefined;
  if (lead) {
    walk.unreadable.push({ ...lead, place, group: groupOf(walk, place, "lines") });
  }
}

/** The title of the section that the line opens. */
function titleIn(line: Span, { section }: Place): Span | undefined {
  return section && section.titleSpan.start >= line.start && section.titleSpan.end <= line.end
    ? section.titleSpan
    : undefined;
}

/** What stands behind a title: `Timeline: 14:05 …`. A title that is a labelled day, `Date: 2023-05-04`, is read itself. */
function afterTitle(text: string, line: Span, title: Span): Span {
  const labelled = readInnerLead(text, line)?.before;
  if (labelled && DAY_LABEL.test(text.slice(labelled.start, labelled.end))) {
    return line;
  }
  const tail = /^[*_:\s]*/.exec(text.slice(title.end, line.end));
  return { start: title.end + (tail?.[0].length ?? 0), end: line.end };
}

/** A line that a bullet opens, or in a timeline a clock time with its colon or dash, is one of its own wherever it stands. */
function standsOut(text: string, line: Span, { inTimeline }: Place): boolean {
  return (
    (text.charCodeAt(line.start) > LAST_ASCII && BULLETS.includes(text.charAt(line.start))) ||
    (inTimeline && CLOCK_AND_MARK.test(text.slice(line.start, Math.min(line.end, line.start + 40))))
  );
}

const LAST_ASCII = 0x7f;
const BULLETS = "•·◦‣▪●";
const CLOCK_AND_MARK =
  /^[*_[(~]{0,4}\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?[*_\])]{0,4} ?[:–—|-](?: |$)/i;

/** A backslash, two spaces or `<br>`. */
function endsHard(text: string, { start, end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  return (
    last === BACKSLASH ||
    text.startsWith("  ", end) ||
    (last === GREATER && BREAK.test(text.slice(Math.max(start, end - 6), end)))
  );
}

const BREAK = /^<br/i;
