import type {
  Block,
  Html,
  List,
  ListItem,
  MarkdownDocument,
  Paragraph,
  Table,
  TableRow,
} from "../../markdown/document.ts";
import { readHtmlItems } from "../../markdown/htmlItems.ts";
import { firstBehind } from "../../text/firstBehind.ts";
import { linesWithin } from "../../text/linesWithin.ts";
import { contains, type Located, type Span, slice, trim } from "../../text/span.ts";
import type { Section } from "../model.ts";
import { holderOf } from "../sectionAt.ts";
import { readActionColumn } from "./actionColumns.ts";
import type { ActionList } from "./actionItem.ts";
import type { ActionColumn } from "./columnWords.table.ts";

/** Something that is written down to be done, before its words are read. */
export type ActionRow =
  | {
      readonly kind: "item";
      readonly list: ActionList;
      readonly span: Span;
      readonly lines: readonly Span[];
      readonly box?: Located<boolean>;
      /** Lines below it that say whose it is, until when, or where it is tracked: `- Owner: Priya`. */
      readonly details: readonly Span[];
      /** The heading and the labels above it, the outermost first. */
      readonly labels: readonly Span[];
    }
  | {
      readonly kind: "row";
      readonly list: ActionList;
      readonly span: Span;
      readonly row: TableRow;
      readonly labels: readonly Span[];
    };

/**
 * The rows of all lists, tables and, failing these, paragraphs in sections of action items; elsewhere those of tables that
 * have a column for the action and one for its owner or date, and of lists with checkboxes under lessons.
 */
export function findActionRows(markdown: MarkdownDocument, sections: readonly Section[]): ActionRow[] {
  const rows: ActionRow[] = [];
  const tables = actionTables(markdown);
  for (const section of sections) {
    const isOfActions = section.kind === "action-items" || section.secondKind === "action-items";
    const holder = holderOf(sections, section, "action-items");
    // Groups such as "Short term" or "Done" are sections of no kind of their own.
    if (isOfActions || (section.kind === "other" && holder)) {
      rows.push(...rowsOfSection(markdown, partOf(section, holder)));
    } else if (LESSONS.has(section.kind) || tables.some((table) => contains(section.ownBody, table.span))) {
      rows.push(...rowsElsewhere(markdown.text, blocksIn(markdown.blocks, section.ownBody), partOf(section, holder)));
    }
  }
  return rows;
}

function partOf(section: Section, holder = section): Part {
  return { section, columns: [], heading: section.titleSpan, topHeading: holder.titleSpan };
}

/** A section, and what all lists in it say of themselves. */
interface Part extends Omit<ActionList, "form" | "table"> {
  readonly section: Section;
}

const LESSONS = new Set<Section["kind"]>(["lessons", "went-wrong"]);

/** Blocks at the uppermost level that lie wholly in the span; a list that only partly does gives the blocks of its items. */
function blocksIn(blocks: readonly Block[], span: Span): Block[] {
  const inside: Block[] = [];
  for (let at = firstBehind(blocks, span.start); at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.span.start >= span.end) {
      break;
    }
    if (contains(span, block.span)) {
      inside.push(block);
    } else if (block.kind === "list") {
      inside.push(...itemsIn(block, span));
    } else if (block.kind === "paragraph") {
      const lines = block.lines.filter((line) => contains(span, line));
      const [first, last] = [lines[0], lines.at(-1)];
      if (first && last) {
        inside.push({ ...block, lines, span: { start: first.start, end: last.end } });
      }
    }
  }
  return inside;
}

function itemsIn(list: List, span: Span): Block[] {
  const items = list.items.filter((item) => contains(span, item.span));
  const [first, last] = [items[0], items.at(-1)];
  if (first && last) {
    return [{ ...list, items, span: { start: first.span.start, end: last.span.end } }];
  }
  return list.items.flatMap((item) => blocksIn(item.blocks, span));
}

function rowsOfSection({ text, blocks }: MarkdownDocument, part: Part): ActionRow[] {
  const body = blocksIn(blocks, part.section.ownBody);
  const rows: ActionRow[] = [];
  const list: ActionList = { ...part, form: "list" };
  let labels: readonly Span[] = [part.heading];
  for (const block of body) {
    if (block.kind === "list") {
      rows.push(...rowsOfList(text, block, { list, labels }));
    } else if (block.kind === "table") {
      rows.push(...rowsOfTable(text, block, { list: part, labels }));
    } else if (block.kind === "html") {
      rows.push(...rowsOfHtml(text, block, { list, labels }));
    } else if (block.kind === "quote") {
      for (const inner of block.blocks) {
        rows.push(...(inner.kind === "list" ? rowsOfList(text, inner, { list, labels }) : []));
      }
    } else if (block.kind === "paragraph" || block.kind === "heading") {
      const label = block.kind === "heading" ? block.content : block.lines.at(-1);
      labels = label ? [label] : [];
    }
  }
  return rows.length > 0 ? rows : rowsOfProse(text, body, { ...part, form: "sentences" });
}

/** Tables of the uppermost level whose header names an action; most documents have none. */
function actionTables({ text, blocks }: MarkdownDocument): readonly Table[] {
  return blocks.filter((block): block is Table => block.kind === "table" && columnsOf(text, block).includes("text"));
}

/** A table that names who does what, or when, is one of action items wherever it stands; a timeline has other columns. */
function rowsElsewhere(text: string, blocks: readonly Block[], part: Part): ActionRow[] {
  const { section } = part;
  const labels = [part.heading];
  const isLesson = LESSONS.has(section.kind);
  const list: ActionList = { ...part, form: "list" };
  return blocks.flatMap((block) => {
    if (block.kind === "list" && isLesson) {
      return block.items.flatMap((item): ActionRow[] => (item.checkbox ? [rowOfItem(item, { list, labels })] : []));
    }
    if (block.kind === "table" && section.kind !== "timeline") {
      const columns = columnsOf(text, block);
      const isActions = columns.includes("text") && (isLesson || columns.includes("owner") || columns.includes("due"));
      return isActions ? rowsOfTable(text, block, { list: part, labels }) : [];
    }
    return [];
  });
}

interface Above<T> {
  /** What the rows belong to. */
  readonly list: T;
  readonly labels: readonly Span[];
}

/**
 * An item with a list below it is the action itself, and the list its details, unless its words only announce the list: a
 * label that ends in a colon or has no more than a few bold words.
 */
function rowsOfList(text: string, block: List, { list, labels }: Above<ActionList>): ActionRow[] {
  return block.items.flatMap((item): ActionRow[] => {
    const nested = item.blocks.filter((inner): inner is List => inner.kind === "list");
    const lead = item.blocks[0];
    const details = lead ? detailsOf(text, nested) : NO_DETAILS;
    const announces =
      !item.checkbox &&
      details.length === 0 &&
      lead?.kind === "paragraph" &&
      /:\**\s*$|^\*\*[^*]{1,60}\*\*$/.test(slice(text, lead.span));
    if (nested.length > 0 && (announces || lead?.kind === "list")) {
      return nested.flatMap((inner) =>
        rowsOfList(text, inner, { list, labels: lead ? [...labels, lead.span] : labels }),
      );
    }
    return lead ? [rowOfItem(item, { list, labels }, details)] : [];
  });
}

const NO_DETAILS: readonly Span[] = [];
const DETAIL = /^[*_\s]{0,3}([^:：]{2,30}?)[*_\s]{0,3}[:：]/;
const TOLD_BELOW: ReadonlySet<ActionColumn | undefined> = new Set<ActionColumn>(["owner", "due", "ticket"]);

function detailsOf(text: string, nested: readonly List[]): readonly Span[] {
  const details = nested.flatMap(({ items }) =>
    items.flatMap(({ blocks: [first] }) =>
      first?.kind === "paragraph" ? first.lines.filter((line) => isDetail(slice(text, line))) : [],
    ),
  );
  return details.length === 0 ? NO_DETAILS : details;
}

/** `Owner: Priya`, by the words that head a column. */
function isDetail(line: string): boolean {
  const key = DETAIL.exec(line)?.[1];
  return key !== undefined && TOLD_BELOW.has(readActionColumn(key));
}

function rowOfItem(item: ListItem, { list, labels }: Above<ActionList>, details = NO_DETAILS): ActionRow {
  const lead = item.blocks[0];
  const lines = lead?.kind === "paragraph" ? lead.lines : [lead?.span ?? item.span];
  return {
    kind: "item",
    list,
    span: item.span,
    lines,
    labels,
    details,
    ...(item.checkbox ? { box: item.checkbox } : {}),
  };
}

/** The items of the outer lists; those within are details. A box that is an element is left alone: nobody could tick it. */
function rowsOfHtml(text: string, { span }: Html, { list, labels }: Above<ActionList>): ActionRow[] {
  const items = readHtmlItems(text, span);
  const own = items.filter(({ depth, content }) => depth === 0 && content.end > content.start);
  return own.some(({ content }) => text.startsWith("<input", content.start))
    ? []
    : own.map(({ span: whole, content }) => ({
        kind: "item",
        list,
        span: whole,
        lines: linesWithin(text, content).map((line) => trim(text, line)),
        labels,
        details: NO_DETAILS,
      }));
}

function rowsOfTable(text: string, table: Table, { list: part, labels }: Above<Part>): ActionRow[] {
  const list: ActionList = { ...part, form: "table", table, columns: columnsOf(text, table) };
  return table.rows.map((row) => ({ kind: "row", list, span: row.span, row, labels }));
}

function columnsOf(text: string, table: Table): (ActionColumn | undefined)[] {
  return table.header?.cells.map((cell) => readActionColumn(slice(text, cell.content))) ?? [];
}

/**
 * Without a list or a table each paragraph is one thing to do, or each of its lines where they are sentences of their own.
 * A line that announces what follows is none.
 */
function rowsOfProse(text: string, body: readonly Block[], list: ActionList): ActionRow[] {
  return body
    .filter((block): block is Paragraph => block.kind === "paragraph")
    .flatMap(({ lines }): ActionRow[] => {
      const sentences = lines.slice(0, -1).every((line) => /[.!:。]\**\s*$/.test(slice(text, line)));
      const groups = sentences ? lines.map((line) => [line]) : [lines];
      return groups
        .filter((group) => !/:\**\s*$/.test(slice(text, { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 })))
        .map((group) => ({
          kind: "item",
          list,
          labels: [],
          details: NO_DETAILS,
          span: { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 },
          lines: group,
        }));
    });
}
