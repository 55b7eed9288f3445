import type { InlineText } from "../../markdown/inline.ts";
import type { OpenFacet } from "./actionItem.ts";

const NONE: ReadonlySet<OpenFacet> = new Set();

const FACET_OF: Readonly<Record<string, OpenFacet>> = {
  owner: "owner",
  assignee: "owner",
  responsible: "owner",
  due: "due",
  deadline: "due",
  ticket: "ticket",
  issue: "ticket",
};

const BLANK = /\b(owner|assignee|responsible|due|deadline|ticket|issue)(?: date)?\s{0,3}[:：=]?\s{0,3}TB[ACD]\b/gi;

/**
 * The facets of an action item whose place is kept free.
 *
 * @example
 * readOpenFacets(inline("Add an alert (owner: TBD)")) // Set { "owner" }
 */
export function readOpenFacets(inline: InlineText): ReadonlySet<OpenFacet> {
  if (!/TB[ACD]/i.test(inline.plain)) {
    return NONE;
  }
  const open = new Set<OpenFacet>();
  for (const match of inline.plain.matchAll(BLANK)) {
    const facet = FACET_OF[match[1]?.toLowerCase() ?? ""];
    if (facet) {
      open.add(facet);
    }
  }
  return open;
}

/** Whether a cell of a facet's own is kept free. */
export function isOpenCell(inline: InlineText): boolean {
  return /^\W{0,3}TB[ACD]\W{0,3}$/i.test(inline.plain);
}
