import type { Table } from "../../markdown/document.ts";
import type { Located, Span } from "../../text/span.ts";
import type { CalendarDate } from "../../time/reading.ts";
import type { ActionColumn } from "./columnWords.table.ts";

/** Something that is to be done, or was done, because of the incident. */
export interface ActionItem {
  readonly span: Span;
  readonly text: string;
  readonly textSpan: Span;
  readonly owner?: Located<string> | undefined;
  readonly due?: DueDate | undefined;
  readonly done?: boolean | undefined;
  readonly ticket?: Located<string> | undefined;
  readonly priority?: Located<string> | undefined;
  readonly type?: Located<string> | undefined;
  /** What it is written down in, one value for all of its items. */
  readonly list: ActionList;
  /** Its box, where it has one, ticked or not. */
  readonly box?: Located<boolean> | undefined;
  /** The cells of its row by what their column holds, empty ones too. */
  readonly cells?: ReadonlyMap<ActionColumn, Span> | undefined;
  /** Facets whose place still says TBD: `owner: TBD`. */
  readonly open: ReadonlySet<OpenFacet>;
}

export type OpenFacet = "owner" | "due" | "ticket";

export interface DueDate {
  /** As written: `2025-07-14`, `next week`. */
  readonly text: string;
  readonly span: Span;
  readonly date?: CalendarDate;
}

/** The lists of one section, one table, or the sentences of a section that has neither. */
export interface ActionList {
  readonly form: "list" | "table" | "sentences";
  /** The words of the heading that it stands under. */
  readonly heading: Span;
  /** The words of the heading of the section of action items that holds it; else the same. */
  readonly topHeading: Span;
  readonly table?: Table;
  /** What each column of the table holds; empty without a table. */
  readonly columns: readonly (ActionColumn | undefined)[];
}

/** What is still to be done in one list; never empty. */
export interface OpenActions {
  readonly list: ActionList;
  readonly items: readonly ActionItem[];
}
