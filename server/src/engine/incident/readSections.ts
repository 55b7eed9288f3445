import type { MarkdownDocument } from "../markdown/document.ts";
import type { Settings } from "../settings/settings.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { readHeadingLines } from "./headingLines.ts";
import type { Section, Title } from "./model.ts";
import { type Outlined, outlineOf } from "./outline.ts";
import { readTitle } from "./readTitle.ts";
import { type KnownKind, SECTION_KINDS } from "./sectionCatalogue.ts";
import { kindsInContext } from "./sectionContext.ts";
import { foldTitle } from "./titles/foldTitle.ts";
import type { ExtraTitles } from "./titles/wholeTitle.ts";

export interface Outline {
  readonly title?: Title;
  readonly sections: readonly Section[];
}

interface OutlineSources {
  readonly markdown: MarkdownDocument;
  readonly settings: Pick<Settings, "sectionTitles">;
}

/**
 * The sections of a document in order: real headings, and everything else that works as one. The title of the document and
 * the times and days inside a timeline are none.
 */
export function readSections(sources: OutlineSources): readonly Section[] {
  return readOutline(sources).sections;
}

/** The title of a document and its sections. */
export function readOutline({ markdown, settings }: OutlineSources): Outline {
  const extra = extraTitles(settings);
  const { title, block } = readTitle(markdown, extra);
  const titleSpan = block?.span ?? (title?.source === "line" ? title.span : undefined);
  const lines = readHeadingLines(markdown).filter((line) => !titleSpan || !contains(titleSpan, line.span));
  const outline = outlineOf(markdown.text, { lines, extra, titleLevel: block?.level ?? 1 });
  const sections = kindsInContext(markdown, withExtents(markdown.text, outline));
  return title ? { title, sections } : { sections };
}

/** The team's own titles by their folded form; a kind that does not exist is no title. */
function extraTitles({ sectionTitles }: Pick<Settings, "sectionTitles">): ExtraTitles {
  if (sectionTitles.size === 0) {
    return NO_TITLES;
  }
  const titles = new Map<string, KnownKind>();
  for (const [title, kind] of sectionTitles) {
    if (isKnownKind(kind)) {
      titles.set(foldTitle(title), kind);
    }
  }
  return titles;
}

const NO_TITLES: ExtraTitles = new Map();
const KINDS: ReadonlySet<string> = new Set(SECTION_KINDS);

function isKnownKind(kind: string): kind is KnownKind {
  return KINDS.has(kind) && kind !== "other";
}

/** Where each section ends: at the next of the same or a higher level, and for its own body at the next of any level. */
function withExtents(text: string, outline: readonly Outlined[]): readonly Section[] {
  const ends: number[] = new Array(outline.length).fill(text.length);
  const parents: (number | undefined)[] = [];
  const open: number[] = [];
  for (const [i, outlined] of outline.entries()) {
    for (let last = open.at(-1); last !== undefined && isOver(outline[last], outlined); last = open.at(-1)) {
      ends[last] = outlined.line.span.start;
      open.pop();
    }
    parents.push(open.at(-1));
    open.push(i);
  }
  return outline.map((outlined, i) => {
    const itemEnd = outlined.line.itemEnd ?? text.length;
    const end = Math.min(ends[i] ?? text.length, itemEnd);
    const next = outline[i + 1]?.line.span.start ?? text.length;
    return sectionOf(text, { outlined, end, ownEnd: Math.min(next, end), parent: parents[i] });
  });
}

/** A section ends at one of its own or a higher level; a labelled item of a list also where the item ends. */
function isOver(section: Outlined | undefined, next: Outlined): boolean {
  return !section || section.level >= next.level || (section.line.itemEnd ?? Infinity) <= next.line.span.start;
}

interface Extent {
  readonly outlined: Outlined;
  readonly end: number;
  readonly ownEnd: number;
  readonly parent: number | undefined;
}

function sectionOf(text: string, { outlined, end, ownEnd, parent }: Extent): Section {
  const { line, match, level } = outlined;
  return {
    kind: match.kind ?? "other",
    secondKind: match.secondKind,
    meant: match.meant,
    title: match.title,
    hint: match.hint === undefined ? undefined : locate(text, line.titleSpan, match.hint),
    titleSpan: line.titleSpan,
    style: line.style,
    level,
    span: { start: line.span.start, end },
    ownBody: { start: Math.min(line.span.end, ownEnd), end: ownEnd },
    parent,
  };
}

/** The place of the hint within the heading; the whole heading where marks stand among its words. */
function locate(text: string, span: Span, hint: string): { readonly value: string; readonly span: Span } {
  const at = slice(text, span).indexOf(hint);
  return {
    value: hint,
    span: at === -1 ? span : { start: span.start + at, end: span.start + at + hint.length },
  };
}
