import type { ActionItem, OpenActions, OpenFacet } from "../incident/actions/actionItem.ts";
import { addColumn, addFacet, lacksColumn, type NewFacet } from "../templates/addFacet.ts";
import type { TextEdit } from "../text/edit.ts";
import { type Span, slice } from "../text/span.ts";
import type { Fix, Report, RuleContext } from "./rule.ts";

/** What action items should have, for the rules that ask for an owner, a date and a ticket. */
export interface WantedFacet {
  readonly facet: OpenFacet;
  /** `None of the 4 action items has an owner.` */
  readonly has: string;
  /** `7 of the 9 action items have no owner.` */
  readonly have: string;
  /** `This action item has no owner.` */
  readonly lacks: string;
  /** `Add an owner` */
  readonly title: string;
  /** What is written in the place of the fact. */
  value(): string;
  isThere(item: ActionItem): boolean;
}

/** More items than this that lack something are told once, with their number. */
const FEW = 5;

/**
 * What is missing in every open action item, or in many, is said once with its number, at the first list; in every item of
 * a list at that list; else at the item. A place that is kept free with TBD is another rule's.
 */
export function* missingFacet(context: RuleContext, wanted: WantedFacet): Iterable<Report> {
  const lists = context.incident.openActions;
  const lacking: OpenActions[] = [];
  let all = 0;
  let missing = 0;
  for (const open of lists) {
    const before = missing;
    for (const item of open.items) {
      missing += lacks(item, wanted) ? 1 : 0;
    }
    all += open.items.length;
    if (missing > before) {
      lacking.push(open);
    }
  }
  const [first] = lacking;
  if (first && all > 1 && (missing === all || missing > FEW)) {
    yield {
      span: placeOf(context.text, first, lists.length > 1),
      message:
        missing === all
          ? `None of the ${all} action items ${wanted.has}.`
          : `${missing} of the ${all} action items ${wanted.have}.`,
      fixes: () => [addToEach(context, lacking, wanted)],
    };
    return;
  }
  for (const open of lacking) {
    yield* missingInList(context, open, wanted);
  }
}

function* missingInList(context: RuleContext, open: OpenActions, wanted: WantedFacet): Iterable<Report> {
  const missing = open.items.filter((item) => lacks(item, wanted));
  const { length } = open.items;
  if (missing.length === length && length > 1) {
    yield {
      span: placeOf(context.text, open, false),
      message: `None of the ${length} action items in this list ${wanted.has}.`,
      fixes: () => [addToEach(context, [open], wanted)],
    };
    return;
  }
  for (const item of missing) {
    yield {
      span: item.textSpan,
      message: `This action item ${wanted.lacks}.`,
      fixes: () => [fixOf(wanted.title, [addFacet(context.markdown, item, newFacet(wanted))])],
    };
  }
}

function lacks(item: ActionItem, { facet, isThere }: WantedFacet): boolean {
  return !item.open.has(facet) && !isThere(item);
}

/** The header cell of the actions, else the heading of the list; that of the whole section where it speaks for several. */
function placeOf(text: string, { list }: OpenActions, isForAll: boolean): Span {
  const cells = list.table?.header?.cells;
  const cell = (cells?.[list.columns.lastIndexOf("text")] ?? cells?.[0])?.content;
  const hasWords = cell !== undefined && slice(text, cell).trim() !== "";
  return isForAll ? list.topHeading : hasWords ? cell : list.heading;
}

function addToEach(context: RuleContext, lists: readonly OpenActions[], wanted: WantedFacet): Fix {
  const facet = newFacet(wanted);
  const edits = lists.flatMap(({ list, items }): readonly TextEdit[] => {
    const missing = items.filter((item) => lacks(item, wanted));
    const isWhole = missing.length === items.length && lacksColumn(list, wanted.facet);
    return isWhole
      ? addColumn(context.markdown, missing, facet)
      : missing.map((item) => addFacet(context.markdown, item, facet));
  });
  const isColumn = lists.every(({ list }) => lacksColumn(list, wanted.facet));
  return fixOf(isColumn ? `${wanted.title} in a new column` : `${wanted.title} to each`, edits);
}

function newFacet({ facet, value }: WantedFacet): NewFacet {
  return { facet, value: value() };
}

function fixOf(title: string, edits: readonly TextEdit[]): Fix {
  return { title, safe: false, preferred: true, edits };
}
