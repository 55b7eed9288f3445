import type { Incident, Section } from "../incident/model.ts";
import { type KnownKind, SECTION_CATALOGUE, type SectionKind } from "../incident/sectionCatalogue.ts";
import type { Block, MarkdownDocument } from "../markdown/document.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { type Span, slice, trim } from "../text/span.ts";
import { type HeadingManner, readHeadingManner, writeHeading } from "./headingManner.ts";
import { type Rank, templateRank } from "./templateRank.ts";

/** Where sections are put in. */
export interface Host {
  readonly markdown: MarkdownDocument;
  readonly incident: Pick<Incident, "sections" | "title">;
  /** The order of the template; kinds that it does not name follow the catalogue's. */
  readonly order?: readonly SectionKind[] | undefined;
  /** The part of the document that they belong to, if it is one report of several. */
  readonly within?: Span | undefined;
}

/**
 * The edits that insert a section for each kind, at its place in the template's order among the sections that are there, in
 * the document's own manner of heading, with its guidance as a comment and a placeholder to write over. Nothing that was
 * there is changed.
 *
 * @example
 * applyEdits("## Summary\n\nDown.\n", insertSections(host, ["impact"]))
 * // "## Summary\n\nDown.\n\n## Impact\n\n<!-- Who was affected, … -->\n\nTBD\n"
 */
export function insertSections(host: Host, kinds: readonly KnownKind[]): TextEdit[] {
  const rank = templateRank(host.order);
  const manner = readHeadingManner(host.markdown, host.incident.sections);
  return [...kinds]
    .sort((a, b) => rank(a) - rank(b))
    .map((kind) =>
      insertAt(host.markdown.text, placeFor(host, { kind, rank, manner }), writeSection(host, kind, manner)),
    );
}

/** An offset, and on which side of it the document goes on. */
interface Insertion {
  readonly offset: number;
  readonly side: "after" | "before";
  /** Whether the document's own text stands above it. */
  readonly isFirst: boolean;
}

interface Wanted {
  readonly kind: KnownKind;
  readonly rank: Rank;
  readonly manner: HeadingManner;
}

/** After the section that comes nearest before it in the order, else before the one that comes nearest after it. */
function placeFor(host: Host, { kind, rank, manner }: Wanted): Insertion {
  const { markdown, incident } = host;
  const uppermost = incident.sections.filter((section) => section.level <= manner.level && section.kind !== "other");
  const before = nearest(uppermost, (section) => rank(kind) - rank(section.kind));
  if (before) {
    return { offset: contentEnd(markdown, before.span), side: "after", isFirst: false };
  }
  const after = nearest(uppermost, (section) => rank(section.kind) - rank(kind));
  if (after) {
    return { offset: after.span.start, side: "before", isFirst: false };
  }
  const offset = contentEnd(markdown, host.within ?? { start: 0, end: markdown.text.length });
  return { offset, side: "after", isFirst: offset === 0 };
}

/** The section with the smallest distance above zero; of equals the last. */
function nearest(sections: readonly Section[], distance: (section: Section) => number): Section | undefined {
  let best: Section | undefined;
  for (const section of sections) {
    if (distance(section) > 0 && (!best || distance(section) <= distance(best))) {
      best = section;
    }
  }
  return best;
}

/** Where the last words of a part end: tags of a site generator, closing HTML, rules and stamps after it belong to the page. */
export function contentEnd(markdown: MarkdownDocument, part: Span): number {
  const inside = markdown.blocks.filter((block) => block.span.end > part.start && block.span.start < part.end);
  let last = inside.length - 1;
  while (last > 0 && isFurniture(markdown.text, inside[last])) {
    last--;
  }
  const block = inside[last];
  const frontMatter = markdown.frontMatter?.span.end ?? 0;
  return Math.max(
    trim(markdown.text, { start: part.start, end: Math.min(block?.span.end ?? 0, part.end) }).end,
    frontMatter,
  );
}

function isFurniture(text: string, block: Block | undefined): boolean {
  if (block?.kind === "break" || block?.kind === "html") {
    return true;
  }
  return (
    block?.kind === "paragraph" &&
    block.lines.every((line) => /^(?:\{[%{].*[%}]\}|\{<.*>\})\s*$/.test(slice(text, line)))
  );
}

/** The text of a new section in this manner, without what stands before and behind it; `gap` is what stands before it. */
export function writeSection(
  { markdown: { text } }: Host,
  kind: KnownKind,
  manner: HeadingManner,
): TextEdit & { readonly gap: string } {
  const lineBreak = lineBreakOf(text);
  const entry = SECTION_CATALOGUE.find((section) => section.kind === kind);
  const heading = writeHeading(entry?.title ?? kind, manner, lineBreak);
  const gap = lineBreak.repeat(manner.blankAfter ? 2 : 1);
  const head = `${heading}${gap}<!-- ${entry?.guidance ?? ""} -->${gap}`;
  const placeholder = { start: head.length, end: head.length + TO_WRITE.length };
  return {
    span: { start: 0, end: 0 },
    newText: `${head}${TO_WRITE}`,
    placeholder,
    gap: lineBreak.repeat(manner.blankBefore ? 2 : 1),
  };
}

/** What the writer replaces; `leftover-placeholder` reminds of it until then. */
const TO_WRITE = "TBD";

function insertAt(text: string, place: Insertion, section: ReturnType<typeof writeSection>): TextEdit {
  const { newText, placeholder, gap } = section;
  const span = { start: place.offset, end: place.offset };
  if (place.side === "before" || place.isFirst) {
    const end = place.offset === text.length ? lineBreakOf(text) : gap;
    return { span, newText: `${newText}${end}`, ...(placeholder ? { placeholder } : {}) };
  }
  const shifted = placeholder && { start: placeholder.start + gap.length, end: placeholder.end + gap.length };
  return { span, newText: `${gap}${newText}`, ...(shifted ? { placeholder: shifted } : {}) };
}
