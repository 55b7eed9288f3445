import type { Block, MarkdownDocument } from "../markdown/document.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { looksTimed } from "./looksTimed.ts";
import type { Section } from "./model.ts";
import type { SectionKind } from "./sectionCatalogue.ts";

/** What a section means by its place and its text, where the title alone leaves it open; nothing where it does not. */
type ContextRule = (section: Section, document: Context) => SectionKind | undefined;

interface Context {
  readonly markdown: MarkdownDocument;
  readonly sections: readonly Section[];
}

/**
 * The sections with the kinds that their context gives them: `Resolution` under the lessons is not the resolution,
 * `Remediation` in the future tense is a list of actions.
 */
export function kindsInContext(markdown: MarkdownDocument, sections: readonly Section[]): readonly Section[] {
  const read: Section[] = [];
  for (const section of sections) {
    const document = { markdown, sections: read };
    const kind = RULES.map((rule) => rule(section, document)).find((each) => each !== undefined);
    read.push(kind === undefined ? section : withKind(section, kind));
  }
  return read;
}

function withKind({ secondKind, ...section }: Section, kind: SectionKind): Section {
  return { ...section, kind, ...(secondKind && secondKind !== kind ? { secondKind } : {}) };
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
  (section, { sections }) => {
    const above = section.parent === undefined ? undefined : sections[section.parent];
    if (!above || !HEADED.has(above.style) || !OF_THE_INCIDENT.has(section.kind)) {
      return undefined;
    }
    return above.kind === "action-items" ? "action-items" : LOOKING_BACK.has(above.kind) ? "other" : undefined;
  },

  // An appendix repeats parts in another form: a diagram of the timeline, the log of the response.
  ({ kind, parent }, { sections }) => {
    const isAttached = parent !== undefined && sections[parent]?.kind === "evidence";
    return isAttached && kind !== "evidence" && sections.some((each) => each.kind === kind) ? "other" : undefined;
  },

  // `What happened` is the summary where it opens the report; after a summary it tells how it came about.
  (section, { sections }) => {
    const isSecond = sections.some(({ kind }, i) => kind === "summary" && i !== section.parent);
    return section.kind === "summary" && isSecond && /^what happened/i.test(section.title) ? "root-cause" : undefined;
  },

  // Remediation, mitigation, solution: done, or still to do?
  (section, { markdown }) => {
    const isOpen = section.kind === "resolution" && /^(?:remediation|mitigation|solution)s?\b/i.test(section.title);
    return isOpen && speaksOfTheFuture(slice(markdown.text, section.span)) ? "action-items" : undefined;
  },

  // A context or a history that is told by the clock is the timeline.
  (section, { markdown }) =>
    section.kind === "background" && hasTimedList(markdown, section.ownBody) ? "timeline" : undefined,
];

const FUTURE =
  /\b(?:will|shall|should|must|needs? to|plan(?:s|ned)? to|going to|to be done|todo)\b|^\s*[-*] \[ \]|(?:long|short)[- ]term/gim;
const PAST =
  /\b(?:was|were|had|did|has been|have been|(?:updat|deploy|fix|restor|roll|revert|restart|releas|add|remov|chang|replac|disabl|increas)\w*ed)\b/gi;

function speaksOfTheFuture(text: string): boolean {
  return (text.match(FUTURE)?.length ?? 0) > (text.match(PAST)?.length ?? 0);
}

/** Whether most items of a list begin with a time. */
function hasTimedList({ text, blocks }: MarkdownDocument, part: Span): boolean {
  return blocks.some((block) => {
    const lists = block.kind === "list" ? listsIn(block, part) : [];
    return lists.some(({ items }) => {
      const timed = items.filter((item) =>
        looksTimed(slice(text, item.span).slice(item.marker.end - item.marker.start)),
      );
      return timed.length >= 2 && timed.length * 2 >= items.length;
    });
  });
}

/** The list itself, or the lists in its items, as far as they lie in the part. */
function listsIn(list: Extract<Block, { kind: "list" }>, part: Span): readonly Extract<Block, { kind: "list" }>[] {
  if (contains(part, list.span)) {
    return [list];
  }
  return list.items.flatMap((item) =>
    item.blocks.flatMap((block) => (block.kind === "list" && contains(part, block.span) ? [block] : [])),
  );
}
