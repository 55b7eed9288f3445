import type { Analysis } from "../../analysis.ts";
import type { Section, TimelineEntry } from "../../incident/model.ts";
import { passageAt } from "../../incident/prose/prose.ts";
import { isWithin, sectionAt } from "../../incident/sectionAt.ts";
import { leafAt } from "../../markdown/leafAt.ts";
import type { Span } from "../../text/span.ts";
import type { Surroundings } from "./surroundings.ts";

/** Where the cursor stands, as far as several kinds of proposal ask for it. */
export interface Place {
  readonly analysis: Analysis;
  readonly surroundings: Surroundings;
  readonly offset: number;
  /** The cursor's line without its line break, and its text on both sides of the cursor. */
  readonly line: Span;
  readonly before: string;
  readonly after: string;
  /** Where Markdown is read as Markdown; a comment, code and the front matter are places of their own. */
  readonly kind: "text" | "comment" | "front-matter" | "code";
  /** The section that goes on at the cursor's line: a heading that is being written there does not count. */
  readonly section?: Section | undefined;
}

/** The place of a cursor. Total: an offset outside the document is moved into it. */
export function placeOf(analysis: Analysis, cursor: number, surroundings: Surroundings): Place {
  const { text, lines, incident } = analysis;
  const offset = Math.max(0, Math.min(cursor, text.length));
  const line = lines.span(lines.at(offset));
  return {
    analysis,
    surroundings,
    offset,
    line,
    before: text.slice(line.start, offset),
    after: text.slice(offset, Math.max(line.end, offset)),
    kind: kindOf(analysis, offset),
    section: line.start === 0 ? undefined : sectionAt(incident.sections, line.start - 1),
  };
}

function kindOf({ text, markdown, incident }: Analysis, offset: number): Place["kind"] {
  const { frontMatter } = markdown;
  if (frontMatter && offset > frontMatter.span.start + 3 && offset <= frontMatter.content.end) {
    return "front-matter";
  }
  if (isInCode({ markdown, incident }, offset)) {
    return "code";
  }
  const opened = text.lastIndexOf("<!--", offset);
  return opened !== -1 && offset - opened < 400 && !text.slice(opened, offset).includes("-->") ? "comment" : "text";
}

/** A block of code, the line at its end included as long as no fence closes it, and code within a line. */
function isInCode({ markdown, incident }: Pick<Analysis, "markdown" | "incident">, offset: number): boolean {
  const block = leafAt(markdown.blocks, Math.max(0, offset - 1))?.block;
  if (block?.kind === "code" && (offset < block.span.end || block.content.end >= block.span.end - 1)) {
    return true;
  }
  const passage = offset === 0 ? undefined : passageAt(incident.prose, offset - 1);
  const inline = passage?.inline;
  return inline?.code.some((span) => inside(inline.sourceSpan(span), offset)) ?? false;
}

function inside({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whether the cursor's line goes on with the timeline: its section, or right below one of its entries. */
export function isInTimeline({ analysis, section, line }: Place): boolean {
  const { sections } = analysis.incident;
  if (section && (isWithin(sections, section, "timeline") || section.secondKind === "timeline")) {
    return true;
  }
  const above = entryAbove(analysis, line.start);
  const { text } = analysis;
  return above !== undefined && !/\n[ \t\r]*\n/.test(text.slice(above.span.end, line.start));
}

/** The last entry of the timeline that begins before a place. */
export function entryAbove({ incident }: Pick<Analysis, "incident">, offset: number): TimelineEntry | undefined {
  return incident.timeline?.entries.findLast(({ span }) => span.start < offset);
}
