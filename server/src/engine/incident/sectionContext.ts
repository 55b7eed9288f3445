import type { Block, List, MarkdownDocument } from "../markdown/document.ts";
import { firstBehind } from "../text/firstBehind.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { looksTimed } from "./looksTimed.ts";
import type { Section } from "./model.ts";
import type { SectionKind } from "./sectionCatalogue.ts";

/** What a section means by its place and its text, where the title alone leaves it open; nothing where it does not. */
type ContextRule = (section: Section, context: Context) => SectionKind | undefined;

interface Context {
  readonly markdown: MarkdownDocument;
  /** The section that holds it. */
  readonly above: Section | undefined;
  /** The kinds of the sections before it. */
  readonly seen: ReadonlySet<SectionKind>;
  /** The kinds of all sections by their titles alone. */
  readonly titled: ReadonlySet<SectionKind>;
}

/**
 * The sections with the kinds that their context gives them: `Resolution` under the lessons is not the resolution,
 * `Remediation` in the future tense is a list of actions.
 */
export function kindsInContext(markdown: MarkdownDocument, sections: readonly Section[]): readonly Section[] {
  const read: Section[] = [];
  const seen = new Set<SectionKind>();
  const titled = new Set(sections.map(({ kind }) => kind));
  for (const section of sections) {
    const context = { markdown, above: section.parent === undefined ? undefined : read[section.parent], seen, titled };
    const kind = section.kind === "other" ? undefined : kindInContext(section, context);
    read.push(kind === undefined ? section : withKind(section, kind));
    seen.add(kind ?? section.kind);
  }
  return read;
}

function kindInContext(section: Section, context: Context): SectionKind | undefined {
  for (const rule of RULES) {
    const kind = rule(section, context);
    if (kind !== undefined) {
      return kind;
    }
  }
  return undefined;
}

function withKind(section: Section, kind: SectionKind): Section {
  return { ...section, kind, secondKind: section.secondKind === kind ? undefined : section.secondKind };
}

const HEADED: ReadonlySet<Section["style"]> = new Set(["atx", "setext", "html"]);

/** Parts that look back or ahead; what is told there of impact, detection or resolution is a lesson or a task. */
const LOOKING_BACK: ReadonlySet<SectionKind> = new Set(["went-well", "went-wrong", "lucky", "lessons"]);
const OF_THE_INCIDENT: ReadonlySet<SectionKind> = new Set([
  "background",
  "impact",
  "detection",
  "trigger",
  "response",
  "resolution",
  "verification",
  "communications",
]);

const RULES: readonly ContextRule[] = [
  ({ kind }, { above }) => {
    if (!above || !HEADED.has(above.style) || !OF_THE_INCIDENT.has(kind)) {
      return undefined;
    }
    return above.kind === "action-items" ? "action-items" : LOOKING_BACK.has(above.kind) ? "other" : undefined;
  },

  // An appendix repeats parts in another form: a diagram of the timeline, the log of the response.
  ({ kind }, { above, seen }) =>
    above?.kind === "evidence" && kind !== "evidence" && seen.has(kind) ? "other" : undefined,

  // `What happened` is the summary where it opens the report; after a summary it tells the course, if it is told by the clock,
  // or how it came about, if nothing else does.
  ({ kind, title, ownBody }, { above, seen, titled, markdown }) => {
    const isSecond = kind === "summary" && seen.has("summary") && above?.kind !== "summary";
    if (!isSecond || !/^what happened/i.test(title)) {
      return undefined;
    }
    const isCourse = !titled.has("timeline") && hasTimedList(markdown, ownBody);
    return isCourse ? "timeline" : titled.has("root-cause") ? undefined : "root-cause";
  },

  // Remediation, mitigation, solution: done, or still to do?
  ({ kind, title, span }, { markdown }) => {
    const isOpen = kind === "resolution" && /^(?:remediation|mitigation|solution)s?\b/i.test(title);
    return isOpen && speaksOfTheFuture(slice(markdown.text, span)) ? "action-items" : undefined;
  },

  // A context or a history that is told by the clock is the timeline.
  ({ kind, ownBody }, { markdown }) =>
    kind === "background" && hasTimedList(markdown, ownBody) ? "timeline" : undefined,
];

const FUTURE =
  /\b(?:will|shall|should|must|needs? to|plan(?:s|ned)? to|going to|to be done|todo)\b|^\s*[-*] \[ \]|(?:long|short)[- ]term/gim;
const PAST =
  /\b(?:was|were|had|did|has been|have been|(?:updat|deploy|fix|restor|roll|revert|restart|releas|add|remov|chang|replac|disabl|increas)\w*ed)\b/gi;

function speaksOfTheFuture(text: string): boolean {
  return (text.match(FUTURE)?.length ?? 0) > (text.match(PAST)?.length ?? 0);
}

/** Whether most items of a list in a part of the document begin with a time. */
function hasTimedList({ text, blocks }: MarkdownDocument, part: Span): boolean {
  return listsIn(blocks, part).some(({ items }) => {
    const timed = items.filter(({ span, marker }) => looksTimed(text.slice(marker.end, span.end)));
    return timed.length >= 2 && timed.length * 2 >= items.length;
  });
}

/** The lists of a part, which may itself lie in an item of a list. */
function listsIn(blocks: readonly Block[], part: Span): readonly List[] {
  const lists: List[] = [];
  for (let i = firstBehind(blocks, part.start); i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.span.start >= part.end) {
      break;
    }
    if (block.kind === "list" && contains(part, block.span)) {
      lists.push(block);
    } else if (block.kind === "list") {
      lists.push(...listsIn(block.items[firstBehind(block.items, part.start)]?.blocks ?? [], part));
    }
  }
  return lists;
}
