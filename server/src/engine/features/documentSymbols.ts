import type { Analysis } from "../analysis.ts";
import type { ActionItem, Incident, Section, TimelineEntry } from "../incident/model.ts";
import { sectionAt } from "../incident/sectionAt.ts";
import { contains, type Span, slice } from "../text/span.ts";

/** Something of the incident that an outline shows. */
export interface DocumentSymbol {
  readonly name: string;
  /** What stands beside the name, fainter. */
  readonly detail?: string;
  readonly kind: "section" | "timeline" | "event" | "action-items" | "action-item";
  /** All of it, its children too. */
  readonly span: Span;
  /** Where the cursor goes; within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/**
 * The outline of a postmortem: timeline entries as events, action items with their state. An editor that lists headings
 * itself gets the two groups alone; any other gets them within the sections they stand in.
 *
 * @example
 * documentSymbols(analysis, { headings: false }) // [{ name: "Timeline", detail: "9 events", … }, …]
 */
export function documentSymbols(
  { text, incident }: Analysis,
  { headings }: { readonly headings: boolean },
): readonly DocumentSymbol[] {
  const events = (incident.timeline?.entries ?? []).map((entry) => eventOf(text, entry));
  const items = incident.actionItems.map(actionItemOf);
  return headings
    ? withSections(incident, [...events, ...items])
    : [...groupOfEvents(events), ...groupOfItems(items, incident)];
}

function eventOf(text: string, { span, time, text: words, phase }: TimelineEntry): DocumentSymbol {
  const written = slice(text, time.span).trim();
  return {
    name: words === "" ? written : `${written} ${brief(words)}`,
    ...(phase ? { detail: phase } : {}),
    kind: "event",
    span: around(span, time.span),
    nameSpan: time.span,
    children: [],
  };
}

function actionItemOf({ span, text, textSpan, owner, due, done }: ActionItem): DocumentSymbol {
  const detail = [owner?.value, due?.text].filter((part) => part !== undefined).join(" · ");
  return {
    name: `${done === true ? "☑" : "☐"} ${brief(text)}`,
    ...(detail === "" ? {} : { detail }),
    kind: "action-item",
    span: around(span, textSpan),
    nameSpan: textSpan,
    children: [],
  };
}

function groupOfEvents(events: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return groupOf(events, { name: "Timeline", detail: counted(events.length, "event"), kind: "timeline" });
}

function groupOfItems(items: readonly DocumentSymbol[], { actionItems }: Incident): readonly DocumentSymbol[] {
  const open = actionItems.filter(({ done }) => done !== true).length;
  return groupOf(items, { name: "Action items", detail: `${open} of ${items.length} open`, kind: "action-items" });
}

function groupOf(
  children: readonly DocumentSymbol[],
  what: Pick<DocumentSymbol, "name" | "detail" | "kind">,
): readonly DocumentSymbol[] {
  const [first] = children;
  if (first === undefined) {
    return [];
  }
  const start = Math.min(...children.map(({ span }) => span.start));
  const end = Math.max(...children.map(({ span }) => span.end));
  return [{ ...what, span: { start, end }, nameSpan: first.nameSpan, children }];
}

/** The tree of sections; what stands before the first of them stays at the top. */
function withSections({ sections }: Incident, leaves: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const childrenOf = new Map<Section, DocumentSymbol[]>();
  for (const section of sections) {
    const children: DocumentSymbol[] = [];
    childrenOf.set(section, children);
    const { title, span, titleSpan } = section;
    const parent = section.parent === undefined ? undefined : sections[section.parent];
    const siblings = (parent && childrenOf.get(parent)) ?? top;
    siblings.push({ name: title === "" ? "(no title)" : title, kind: "section", span, nameSpan: titleSpan, children });
  }
  for (const leaf of leaves) {
    const section = sectionAt(sections, leaf.span.start);
    const holder = section && contains(section.span, leaf.span) ? childrenOf.get(section) : undefined;
    (holder ?? top).push(leaf);
  }
  for (const list of [top, ...childrenOf.values()]) {
    list.sort((a, b) => a.span.start - b.span.start);
  }
  return top;
}

/** An outline is narrow. */
const LONGEST_NAME = 80;

function brief(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME).replace(/\s+\S*$/, "")}…`;
}

/** In a table the time may stand outside of what is taken for the entry; an outline's name may not. */
function around(span: Span, name: Span): Span {
  return { start: Math.min(span.start, name.start), end: Math.max(span.end, name.end) };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
